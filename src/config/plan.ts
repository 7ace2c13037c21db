import type { FormatterLike } from '../core/state.js'
import type { ConfigClass } from './classes.js'
import type { Subject } from './findings.js'

/**
 * What is to be built from a configuration, in the order in which Python builds it.
 *
 * A part that is `undefined` is at fault. What stands before it is built all the same, since CPython gets that far.
 */
export interface Plan {
  readonly formatters: readonly (FormatterPlan | undefined)[] | undefined
  readonly handlers: readonly (HandlerPlan | undefined)[] | undefined
  /** Whether the list of loggers is there, with the root in it. */
  readonly listsRoot: boolean
  readonly root: LoggerPlan | undefined
  readonly loggers: readonly (LoggerPlan | undefined)[]
}

/** A formatter to make. */
export interface FormatterPlan {
  readonly name: string
  readonly section: string
  /** What to tell of if making it fails. */
  readonly subject: () => Subject
  readonly make: (() => FormatterLike) | undefined
}

/** A handler to make. */
export interface HandlerPlan {
  readonly name: string
  readonly section: string
  readonly klass: ConfigClass | undefined
  readonly args: (() => readonly unknown[]) | undefined
  readonly kwargs: (() => Readonly<Record<string, unknown>>) | undefined
  /** What to tell of if making it fails with a message. */
  readonly subject: (message: string) => Subject
  /** The level's name; `null` if it has none. */
  readonly level: string | null | undefined
  /** The formatter's name; empty if it has none. */
  readonly formatter: string | undefined
  /** Of a MemoryHandler: the name of its target; empty if it has none. */
  readonly target: string | undefined
}

/** A logger to configure. */
export interface LoggerPlan {
  readonly section: string
  /** The logger's name. */
  readonly qualname: string | undefined
  /** Whether records go on to the loggers above. */
  readonly propagate: boolean | undefined
  /** The level's name; `null` if it keeps the one it has. */
  readonly level: string | null | undefined
  /** The names of its handlers. */
  readonly handlers: readonly string[] | undefined
}

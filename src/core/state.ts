import type { Handler } from './handler.js'
import type { Logger } from './logger.js'
import type { Manager } from './manager.js'
import type { LogRecord, LogRecordFactory } from './record.js'

/**
 * Turns a record into text: what a handler asks of its formatter.
 *
 * Where the logging call stands is found while `format` runs, if it asks: a formatter that kept the record could not ask later.
 */
export interface FormatterLike {
  format(record: LogRecord): string
}

/**
 * What Python keeps as globals of its logging module. It stands once in a process, also when two copies of this package
 * are loaded: the loggers of one are the loggers of the other.
 */
export interface LoggingState {
  /** Whether an error while a record is written is reported on stderr. Python's `logging.raiseExceptions`. */
  raiseExceptions: boolean
  /** Whether records tell their thread. Python's `logging.logThreads`. */
  logThreads: boolean
  /** Whether records tell their process's name. Python's `logging.logMultiprocessing`. */
  logMultiprocessing: boolean
  /** Whether records tell their process. Python's `logging.logProcesses`. */
  logProcesses: boolean
  /** Whether records tell their task. Python's `logging.logAsyncioTasks`. */
  logAsyncioTasks: boolean
  /** Takes the records that no handler takes. Python's `logging.lastResort`. */
  lastResort: Handler | null
  /** Formats for handlers without a formatter; the formatters' room puts its own here. */
  defaultFormatter: FormatterLike
  /** When logging began, in milliseconds since the epoch. */
  readonly startTime: number
  readonly levelToName: Map<number, string>
  readonly nameToLevel: Map<string, number>
  /** The handlers that have a name, as `getHandlerByName` finds them. */
  readonly namedHandlers: Map<string, WeakRef<Handler>>
  /** All handlers that were not closed, in the order in which they were made; `shutdown` goes through it backwards. */
  readonly handlerList: Set<WeakRef<Handler>>
  /** What makes records; `undefined` for LogRecord itself. */
  recordFactory: LogRecordFactory | undefined
  /** What makes loggers; `undefined` for Logger itself. */
  loggerClass: (new (name: string) => Logger) | undefined
  manager: Manager | undefined
}

const KEY = Symbol.for('logini.state')
const shared = globalThis as { [KEY]?: LoggingState }

/** The one state of this process. */
export const state: LoggingState = shared[KEY] ?? {
  raiseExceptions: true,
  logThreads: true,
  logMultiprocessing: true,
  logProcesses: true,
  logAsyncioTasks: true,
  lastResort: null,
  defaultFormatter: { format: (record) => record.getMessage() },
  startTime: Date.now(),
  levelToName: new Map(),
  nameToLevel: new Map(),
  namedHandlers: new Map(),
  handlerList: new Set(),
  recordFactory: undefined,
  loggerClass: undefined,
  manager: undefined,
}
shared[KEY] = state

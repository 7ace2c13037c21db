import { bindArguments, type Call, type Parameter } from '../python/call-arguments.js'
import { reportLoggingError } from './error-report.js'
import { Filterer } from './filter.js'
import { checkLevel, getLevelName, type Level, NOTSET } from './levels.js'
import { keepCallSite, type LogRecord } from './record.js'
import { type FormatterLike, state } from './state.js'

const PARAMETERS: readonly Parameter[] = [['level', NOTSET]]

// Marks on the methods themselves: a WeakSet would be searched twice for every record, which takes eight times as long.
const EMITS = Symbol('emits at once')
const HANDLES = Symbol('handles at once')

function mark(method: object, symbol: symbol): void {
  Object.defineProperty(method, symbol, { value: true })
}

/**
 * The `emit` methods that are done with a record when they return. What any other does with it cannot be known, so the
 * record's call site is found before it gets the record.
 */
export const emitsAtOnce = {
  add: (emit: Handler['emit']): void => mark(emit, EMITS),
  has: (emit: Handler['emit'] & { [EMITS]?: true }): boolean => emit[EMITS] === true,
}

/** The `handle` methods of which the same holds. */
export const handlesAtOnce = {
  add: (handle: Handler['handle']): void => mark(handle, HANDLES),
  has: (handle: Handler['handle'] & { [HANDLES]?: true }): boolean => handle[HANDLES] === true,
}

// Nobody closes a handler that is collected as garbage.
const collected = new FinalizationRegistry<WeakRef<Handler>>((reference) => state.handlerList.delete(reference))

/**
 * Sends records somewhere: the base of all handlers. A handler of one's own extends it and defines `emit`.
 *
 * @example
 * class ListHandler extends logging.Handler {
 *   lines = []
 *   emit(record) { this.lines.push(this.format(record)) }
 * }
 * @see Python's `logging.Handler`
 */
export class Handler extends Filterer {
  /** Records below it are not handled. */
  level: number
  /** `null` formats as `%(message)s`. */
  formatter: FormatterLike | null = null
  /** Python's lock of the handler; a JavaScript thread needs none. */
  readonly lock = null
  protected _name: string | null = null
  protected _closed = false
  readonly #reference = new WeakRef<Handler>(this)

  /**
   * @param args - `level`, by default NOTSET
   * @throws ValueError or TypeError for a level that is none
   */
  constructor(...args: Call<[level?: Level], { level?: Level }>) {
    super()
    const [level] = bindArguments('Handler()', PARAMETERS, args)
    this.level = checkLevel(level)
    state.handlerList.add(this.#reference)
    collected.register(this, this.#reference)
  }

  /** The name under which `getHandlerByName` finds it. */
  get name(): string | null {
    return this._name
  }
  set name(name: string | null) {
    this.#forgetName()
    this._name = name
    if (name) state.namedHandlers.set(name, new WeakRef(this))
  }
  /** The same as reading {@link name}. */
  get_name(): string | null {
    return this.name
  }
  /** The same as setting {@link name}. */
  set_name(name: string | null): void {
    this.name = name
  }

  /** For Python programs' sake: there is nothing to lock between the steps of one JavaScript thread. */
  createLock(): void {}
  /** See {@link createLock}. */
  acquire(): void {}
  /** See {@link createLock}. */
  release(): void {}

  /** @throws ValueError or TypeError for a level that is none */
  setLevel(level: Level): void {
    this.level = checkLevel(level)
  }

  setFormatter(formatter: FormatterLike | null): void {
    this.formatter = formatter
  }

  /** The record's text, by the handler's formatter. */
  format(record: LogRecord): string {
    return (this.formatter ?? state.defaultFormatter).format(record)
  }

  /** Writes the record: what a handler of one's own defines. */
  emit(_record: LogRecord): void {
    throw new Error('emit must be implemented by Handler subclasses')
  }

  /** Emits the record if the filters let it through; returns the record or `false`. */
  handle(record: LogRecord): LogRecord | false {
    const accepted = this.filter(record)
    if (accepted === false) return false
    if (!emitsAtOnce.has(this.emit)) keepCallSite(accepted)
    this.emit(accepted)
    return accepted
  }

  /**
   * Deals with an error that came up in `emit`: reports it on stderr and lets the program go on. With
   * `raiseExceptions` false it says nothing.
   *
   * @param error - what was thrown
   */
  handleError(record: LogRecord, error?: unknown): void {
    if (state.raiseExceptions) reportLoggingError(record, error)
  }

  /** Makes sure that everything is written. */
  flush(): void {}

  /** Ends the handler and frees what it holds. A subclass's own `close` calls it. */
  close(): void {
    this._closed = true
    this.#forgetName()
    state.handlerList.delete(this.#reference)
  }

  #forgetName(): void {
    if (this._name && state.namedHandlers.get(this._name)?.deref() === this) state.namedHandlers.delete(this._name)
  }

  override toString(): string {
    return `<${this.constructor.name} (${getLevelName(this.level)})>`
  }
}

handlesAtOnce.add(Handler.prototype.handle)

/**
 * The open handler of that name, or `null`.
 *
 * @see Python's `logging.getHandlerByName`
 */
export function getHandlerByName(name: string): Handler | null {
  return state.namedHandlers.get(name)?.deref() ?? null
}

/**
 * The names of all open handlers that have one. A frozen set in Python, a `Set` here.
 *
 * @see Python's `logging.getHandlerNames`
 */
export function getHandlerNames(): Set<string> {
  const names = new Set<string>()
  for (const [name, reference] of state.namedHandlers) if (reference.deref() !== undefined) names.add(name)
  return names
}

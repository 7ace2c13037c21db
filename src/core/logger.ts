import { KeyError } from '../python/errors.js'
import { CallSite, type EntryFunction, findFrame, stackAbove } from './call-site.js'
import { writeToStderr } from './error-report.js'
import { Filterer } from './filter.js'
import { type Handler, handlesAtOnce } from './handler.js'
import { ENTRY, impliedError, type LogOptions, trailingOptions } from './keywords.js'
import { CRITICAL, checkLevel, DEBUG, ERROR, getLevelName, INFO, type Level, NOTSET, WARNING } from './levels.js'
import type { Manager } from './manager.js'
import {
  isCallSiteAsked,
  keepCallSite,
  LogRecord,
  type MessageArguments,
  newRecord,
  RECORD_ATTRIBUTES,
  setAttributes,
} from './record.js'
import { state } from './state.js'

/**
 * One channel of the program's log, named by its place in a hierarchy: `app.db` is below `app`, which is below the root.
 * Made by `getLogger`, never with `new`.
 *
 * The logging methods take a message with `%` conversions and their arguments. A last argument that is a plain object of
 * nothing but `exc_info`, `stack_info`, `stacklevel` and `extra` is keyword arguments; a last argument that is an Error which
 * the message has no conversion for is logged with its stack, and so is an Error as message.
 *
 * @example
 * const logger = logging.getLogger('app.db')
 * logger.info('%s has %d rows', table, count)
 * logger.error('no connection to %s', host, error)
 * @see Python's `logging.Logger`
 */
export class Logger extends Filterer {
  readonly name: string
  level: number
  parent: Logger | null = null
  /** Whether the handlers of the loggers above get the records too. */
  propagate: boolean | number = true
  handlers: Handler[] = []
  /** A disabled logger says nothing. */
  disabled: boolean | number = false
  readonly manager: Manager
  // The lowest enabled level, as of the manager's generation: nothing but two comparisons for a call that is not enabled.
  #threshold = 0
  #generation = -1
  // Whether somebody asked for the place of the last record's call, so that it will be asked for again.
  #isPlaceAsked = false

  /**
   * @param name - its place in the hierarchy, the parts separated by dots
   * @param level - by default NOTSET: the level of the nearest logger above that has one
   */
  constructor(name: string, level: Level = NOTSET) {
    super()
    this.name = name
    this.level = checkLevel(level)
    this.manager = state.manager as Manager
  }

  /** The logger at the top. */
  get root(): Logger {
    return this.manager.root
  }

  /** @throws ValueError or TypeError for a level that is none */
  setLevel(level: Level): void {
    this.level = checkLevel(level)
    this.manager._clear_cache()
  }

  /** Logs with level DEBUG. */
  debug(msg: unknown, ...args: unknown[]): void {
    if (this.isEnabledFor(DEBUG)) this._log(DEBUG, msg, args, debug)
  }

  /** Logs with level INFO. */
  info(msg: unknown, ...args: unknown[]): void {
    if (this.isEnabledFor(INFO)) this._log(INFO, msg, args, info)
  }

  /** Logs with level WARNING. */
  warning(msg: unknown, ...args: unknown[]): void {
    if (this.isEnabledFor(WARNING)) this._log(WARNING, msg, args, warning)
  }

  /** The same as {@link warning}. */
  warn(msg: unknown, ...args: unknown[]): void {
    if (this.isEnabledFor(WARNING)) this._log(WARNING, msg, args, warn)
  }

  /** Logs with level ERROR. */
  error(msg: unknown, ...args: unknown[]): void {
    if (this.isEnabledFor(ERROR)) this._log(ERROR, msg, args, error)
  }

  /**
   * Logs with level ERROR, and with the error: the message itself, the last argument or `exc_info`.
   *
   * @example `catch (error) { logger.exception('cannot read %s', file, error) }`
   */
  exception(msg: unknown, ...args: unknown[]): void {
    if (this.isEnabledFor(ERROR)) this._log(ERROR, msg, args, exception, true)
  }

  /** Logs with level CRITICAL. */
  critical(msg: unknown, ...args: unknown[]): void {
    if (this.isEnabledFor(CRITICAL)) this._log(CRITICAL, msg, args, critical)
  }

  /** The same as {@link critical}. */
  fatal(msg: unknown, ...args: unknown[]): void {
    if (this.isEnabledFor(CRITICAL)) this._log(CRITICAL, msg, args, fatal)
  }

  /**
   * Logs with any level.
   *
   * @param level - a number
   * @throws TypeError when the level is not an integer, unless `raiseExceptions` is false
   */
  log(level: number, msg: unknown, ...args: unknown[]): void {
    if (!Number.isInteger(level)) {
      if (state.raiseExceptions) throw new TypeError(`level must be an integer, not ${String(level)}`)
      return
    }
    if (this.isEnabledFor(level)) this._log(level, msg, args, log)
  }

  /**
   * Whether a call with this level would make a record.
   *
   * @throws TypeError for a level that is no number
   */
  isEnabledFor(level: number): boolean {
    if (this.#generation !== this.manager.generation) {
      this.#threshold = Math.max(this.getEffectiveLevel(), this.manager.disable + 1)
      this.#generation = this.manager.generation
    }
    if (level >= this.#threshold) return !this.disabled
    if (typeof level !== 'number' && !this.disabled) throw new TypeError(`level must be a number, not ${String(level)}`)
    return false
  }

  /** The level that counts for this logger: its own, or that of the nearest logger above that has one. */
  getEffectiveLevel(): number {
    for (let logger: Logger | null = this; logger !== null; logger = logger.parent)
      if (logger.level) return logger.level
    return NOTSET
  }

  /** Makes the record of a call that is enabled, and handles it. */
  _log(
    level: number,
    msg: unknown,
    given: readonly unknown[],
    caller: EntryFunction,
    defaultError: unknown = null,
  ): void {
    let args = given
    let exc_info: unknown = defaultError
    let options: LogOptions | undefined
    if (args.length > 0) {
      options = trailingOptions(args)
      if (options !== undefined) {
        args = args.slice(0, -1)
        if (options.exc_info !== undefined) exc_info = options.exc_info
      }
    }
    if (exc_info === null || exc_info === true) {
      const implied = impliedError(msg, args)
      if (implied !== undefined) {
        exc_info = implied.error
        if (implied.consumed) args = args.slice(0, -1)
      }
    }
    const record = this.#makeRecord(level, msg, args, exc_info || null, options, options?.[ENTRY] ?? caller)
    // V8 takes the stack the slower the more functions stand on it: here it takes a quarter of what it takes in the formatter.
    if (this.#isPlaceAsked) keepCallSite(record)
    this.handle(record)
    this.#isPlaceAsked = isCallSiteAsked(record)
  }

  #makeRecord(
    level: number,
    msg: unknown,
    args: readonly unknown[],
    exc_info: unknown,
    options: LogOptions | undefined,
    entry: EntryFunction,
  ): LogRecord {
    const stacklevel = options?.stacklevel ?? 1
    const isPlain = state.recordFactory === undefined && this.makeRecord === makeRecord
    if (isPlain && this.findCaller === findCaller) {
      const stack = options?.stack_info ? stackText(entry) : null
      const site = new CallSite(entry, stacklevel)
      const record = new LogRecord(this.name, level, site, 0, msg, args, exc_info, null, stack)
      if (options?.extra) addExtra(record, options.extra)
      // A subclass may keep the record for later.
      if (this.handle !== handle || this.callHandlers !== callHandlers) keepCallSite(record)
      return record
    }
    const [pathname, lineno, func, stack] = this.findCaller(options?.stack_info ?? false, stacklevel, entry)
    return this.makeRecord(this.name, level, pathname, lineno, msg, args, exc_info, func, options?.extra ?? null, stack)
  }

  /**
   * Where the logging call stands: file, line, function and, if asked for, the stack. Overriding it gives up finding the
   * place only when something asks.
   *
   * @param entry - the function whose caller is meant
   */
  findCaller(
    stack_info = false,
    stacklevel = 1,
    entry: EntryFunction = this.findCaller,
  ): [pathname: string, lineno: number, func: string, sinfo: string | null] {
    const { pathname, lineno, funcName } = findFrame(entry, stacklevel)
    return [pathname, lineno, funcName, stack_info ? stackText(entry) : null]
  }

  /**
   * Makes a record: for a subclass that wants other records.
   *
   * @throws KeyError when `extra` would overwrite an attribute of the record
   */
  makeRecord(
    name: string,
    level: number,
    fn: string,
    lno: number,
    msg: unknown,
    args: MessageArguments,
    exc_info: unknown,
    func: string | null = null,
    extra: Readonly<Record<string, unknown>> | null = null,
    sinfo: string | null = null,
  ): LogRecord {
    const record = newRecord(name, level, fn, lno, msg, args, exc_info, func, sinfo)
    if (extra !== null) addExtra(record, extra)
    return record
  }

  /** Gives a record to the handlers, if the logger is not disabled and its filters let it through. */
  handle(record: LogRecord): void {
    if (this.disabled) return
    const accepted = this.filter(record)
    if (accepted !== false) this.callHandlers(accepted)
  }

  addHandler(handler: Handler): void {
    if (!this.handlers.includes(handler)) this.handlers.push(handler)
  }

  removeHandler(handler: Handler): void {
    const at = this.handlers.indexOf(handler)
    if (at >= 0) this.handlers.splice(at, 1)
  }

  /** Whether a record of this logger would reach a handler, `lastResort` aside. */
  hasHandlers(): boolean {
    for (let logger: Logger | null = this; logger !== null; logger = logger.propagate ? logger.parent : null)
      if (logger.handlers.length > 0) return true
    return false
  }

  /** Gives a record to the handlers of this logger and, as long as `propagate` says so, of those above. */
  callHandlers(record: LogRecord): void {
    let found = false
    for (let logger: Logger | null = this; logger !== null; logger = logger.propagate ? logger.parent : null) {
      const { handlers } = logger
      // By index: a handler may add or remove handlers while it runs.
      for (let at = 0; at < handlers.length; at++) {
        const handler = handlers[at] as Handler
        found = true
        if (record.levelno >= handler.level) handOver(record, handler)
      }
    }
    if (!found) this.#withoutHandlers(record)
  }

  #withoutHandlers(record: LogRecord): void {
    const { lastResort } = state
    if (lastResort !== null) {
      if (record.levelno >= lastResort.level) handOver(record, lastResort)
    } else if (state.raiseExceptions && !this.manager.emittedNoHandlerWarning) {
      writeToStderr(`No handlers could be found for logger "${this.name}"\n`)
      this.manager.emittedNoHandlerWarning = true
    }
  }

  /**
   * The logger below this one.
   *
   * @example `getLogger('app').getChild('db')` is `getLogger('app.db')`
   */
  getChild(suffix: string): Logger {
    return this.manager.getLogger(this.root === this ? suffix : `${this.name}.${suffix}`)
  }

  /** The loggers directly below this one. */
  getChildren(): Set<Logger> {
    return childrenOf(this)
  }

  override toString(): string {
    return `<${this.constructor.name} ${this.name} (${getLevelName(this.getEffectiveLevel())})>`
  }
}

// The functions that a program calls: what called one of them is the call site.
const { debug, info, warning, warn, error, exception, critical, fatal, log } = Logger.prototype
// What a subclass may have overridden.
const { findCaller, makeRecord, handle, callHandlers } = Logger.prototype

function handOver(record: LogRecord, handler: Handler): void {
  if (!handlesAtOnce.has(handler.handle)) keepCallSite(record)
  handler.handle(record)
}

function childrenOf(parent: Logger): Set<Logger> {
  const depth = parent.root === parent ? 1 : parent.name.split('.').length + 1
  const children = new Set<Logger>()
  // Not `instanceof`: it may be a logger or a place holder of another copy of this package.
  for (const entry of parent.manager.loggerDict.values())
    if (!('loggerMap' in entry) && entry.parent === parent && entry.name.split('.').length === depth)
      children.add(entry)
  return children
}

/**
 * The logger at the top of the hierarchy.
 *
 * @see Python's `logging.RootLogger`
 */
export class RootLogger extends Logger {
  constructor(level: Level) {
    super('root', level)
  }
}

function addExtra(record: LogRecord, extra: Readonly<Record<string, unknown>>): void {
  for (const name of Object.keys(extra))
    if (RECORD_ATTRIBUTES.has(name)) throw new KeyError(`Attempt to overwrite '${name}' in LogRecord`)
  setAttributes(record, extra)
}

function stackText(entry: EntryFunction): string {
  return ['Stack (most recent call first):', ...stackAbove(entry, Number.POSITIVE_INFINITY)].join('\n')
}

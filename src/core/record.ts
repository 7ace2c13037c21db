import { isPlainObject } from '../python/call-arguments.js'
import { PercentFormats } from '../python/percent-format.js'
import { messageValues } from '../python/values.js'
import { CallSite } from './call-site.js'
import { environment } from './environment.js'
import { getLevelName } from './levels.js'
import { state } from './state.js'

/** The arguments of a message: positional ones, or one mapping for `%(key)s`. */
export type MessageArguments =
  | readonly unknown[]
  | Readonly<Record<string, unknown>>
  | ReadonlyMap<string, unknown>
  | null

/** What makes records in place of {@link LogRecord}: see {@link setLogRecordFactory}. */
export type LogRecordFactory = (
  name: string,
  level: number,
  pathname: string,
  lineno: number,
  msg: unknown,
  args: MessageArguments,
  exc_info: unknown,
  func: string | null,
  sinfo: string | null,
) => LogRecord

const messageFormats = new PercentFormats(messageValues)

// The method is under a symbol, since an application's `extra` may use any name; the same one in all copies of this package.
const KEEP = Symbol.for('logini.keepCallSite')
const COPY = Symbol.for('logini.copyRecord')
const ASKED = Symbol.for('logini.callSiteAsked')

/**
 * One event: what was logged, when, by whom and where. The attributes are Python's.
 *
 * @see Python's `logging.LogRecord`
 */
export class LogRecord {
  /** The logger's name. */
  name: string
  /** The message before its arguments are put in: text, an Error, or anything that has a text. */
  msg: unknown
  args: MessageArguments
  levelname: string
  levelno: number
  /** The error that belongs to the record: what was thrown; `null` for none, `true` when none was at hand. */
  exc_info: unknown
  /** The error's text, once a formatter has made it: made once for all handlers. */
  exc_text: string | null
  /** The stack at the logging call, when asked for with `stack_info`. */
  stack_info: string | null
  /** When the record was made, in seconds since the epoch. */
  created: number
  /** The milliseconds of {@link created}: 0 to 999. */
  msecs: number
  /** Milliseconds since logging began. */
  relativeCreated: number
  thread: number | null
  threadName: string | null
  process: number | null
  processName: string | null
  /** Always `null`: Node has no named tasks. */
  taskName: string | null
  /** The message with its arguments, once a formatter has made it. */
  declare message: string
  /** The time as text, once a formatter has made it. */
  declare asctime: string
  #site: CallSite

  /**
   * @param pathname - the file of the logging call, or where to find it
   * @param args - the message's arguments; one mapping alone stands for `%(key)s`
   */
  constructor(
    name: string,
    level: number,
    pathname: string | null | CallSite,
    lineno: number,
    msg: unknown,
    args: MessageArguments,
    exc_info: unknown,
    func: string | null = null,
    sinfo: string | null = null,
  ) {
    const now = Date.now()
    this.name = name
    this.msg = msg
    this.args = Array.isArray(args) && args.length === 1 ? soleArgument(args) : args
    this.levelname = getLevelName(level)
    this.levelno = level
    this.exc_info = exc_info
    this.exc_text = null
    this.stack_info = sinfo
    const created = now / 1000
    this.created = created
    // The remainder of a number as large as this is a loop in the processor: ten times as long.
    this.msecs = now - Math.trunc(created) * 1000
    this.relativeCreated = now - state.startTime
    this.thread = state.logThreads ? environment.thread : null
    this.threadName = state.logThreads ? environment.threadName : null
    this.process = state.logProcesses ? environment.process : null
    this.processName = state.logMultiprocessing ? environment.processName : null
    this.taskName = null
    this.#site = pathname instanceof CallSite ? pathname : CallSite.at(pathname, lineno, func)
  }

  /** The file of the logging call. */
  get pathname(): string {
    return this.#site.pathname
  }
  set pathname(value: string) {
    this.#site.pathname = value
  }
  /** The line of the logging call. */
  get lineno(): number {
    return this.#site.lineno
  }
  set lineno(value: number) {
    this.#site.lineno = value
  }
  /** The function that the logging call stands in; `<module>` outside of all. */
  get funcName(): string {
    return this.#site.funcName
  }
  set funcName(value: string) {
    this.#site.funcName = value
  }
  /** The last part of {@link pathname}. */
  get filename(): string {
    return this.#site.filename
  }
  set filename(value: string) {
    this.#site.filename = value
  }
  /** {@link filename} without its extension. */
  get module(): string {
    return this.#site.module
  }
  set module(value: string) {
    this.#site.module = value
  }

  /**
   * The message with its arguments put in.
   *
   * @throws TypeError, ValueError or KeyError when message and arguments do not fit each other
   */
  getMessage(): string {
    const { msg, args } = this
    const text = typeof msg === 'string' ? msg : messageValues.str(msg)
    return isNothing(args) ? text : messageFormats.get(text).format(args)
  }

  /** See {@link keepCallSite}. */
  [KEEP](): void {
    this.#site.keep()
  }

  /** See {@link isCallSiteAsked}. */
  get [ASKED](): boolean {
    return this.#site.isAsked
  }

  /** See {@link copyRecord}. */
  [COPY](): LogRecord {
    return recordLike(this, this.#site.copy())
  }

  toString(): string {
    return `<LogRecord: ${this.name}, ${this.levelno}, ${this.pathname}, ${this.lineno}, "${String(this.msg)}">`
  }
}

// Python formats only with arguments that are true: neither an empty tuple nor an empty mapping is.
function isNothing(args: unknown): boolean {
  if (args === null || args === undefined) return true
  if (Array.isArray(args)) return args.length === 0
  return args instanceof Map ? args.size === 0 : isPlainObject(args) && Object.keys(args).length === 0
}

// A mapping that is the only argument serves `%(key)s`; an empty one is an argument like any other, as in Python.
function soleArgument(args: readonly unknown[]): MessageArguments {
  const only = args[0]
  if (typeof only !== 'object' || only === null) return args
  if (only instanceof Map) return only.size > 0 ? only : args
  return isPlainObject(only) && Object.keys(only).length > 0 ? only : args
}

/** Takes the stack now, to find the call site when it is asked for: for whoever keeps the record beyond the logging call. */
export function keepCallSite(record: LogRecord): void {
  record[KEEP]()
}

/** Whether somebody has asked where the record's logging call stands. */
export function isCallSiteAsked(record: LogRecord): boolean {
  return record[ASKED]
}

// Outside of the class: one that names itself inside is renamed when it is bundled.
function recordLike(record: LogRecord, site: CallSite): LogRecord {
  const copy = new LogRecord(record.name, record.levelno, site, 0, record.msg, null, null)
  return Object.assign(Object.setPrototypeOf(copy, Object.getPrototypeOf(record)), record)
}

/** A record of its own with the same attributes. Python's `copy.copy` of a record. */
export function copyRecord(record: LogRecord): LogRecord {
  const copy = record[COPY]()
  if (imported.has(record)) imported.add(copy)
  return copy
}

/** Whether a value is a record, be it one of another copy of this package. */
export function isRecord(value: unknown): value is LogRecord {
  return typeof value === 'object' && value !== null && KEEP in value
}

/** The attributes that every record has, and those that formatters add: `extra` may not use these names. */
export const RECORD_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...Object.keys(new LogRecord('', 0, '', 0, '', null, null)),
  ...['pathname', 'lineno', 'funcName', 'filename', 'module', 'message', 'asctime'],
])

/**
 * A record with the given attributes: one that came from elsewhere as plain data.
 *
 * @example `makeLogRecord({ name: 'app', levelno: INFO, levelname: 'INFO', msg: 'hello' })`
 * @see Python's `logging.makeLogRecord`
 */
export function makeLogRecord(attributes: Readonly<Record<string, unknown>>): LogRecord {
  const record = restoreRecord({ name: null, levelno: null, levelname: 'Level None', ...attributes })
  if (TIMES.some((name) => name in attributes)) imported.add(record)
  return record
}

/** A record with the attributes that one had in another thread or process: its times were read off the clock there. */
export function restoreRecord(attributes: Readonly<Record<string, unknown>>): LogRecord {
  const record = newRecord('', 0, '', 0, '', [], null, null, null)
  setAttributes(record, attributes)
  return record
}

const TIMES = ['created', 'msecs', 'relativeCreated']
const imported = new WeakSet<LogRecord>()

/**
 * Whether the record's times were given to {@link makeLogRecord}, not read off the clock. Times off the clock are floats in Python
 * also when they happen to be whole: `%(msecs)s` writes `123.0`.
 */
export function hasGivenTimes(record: LogRecord): boolean {
  return imported.has(record)
}

/** Sets attributes on a record, whatever they are called. */
export function setAttributes(record: LogRecord, attributes: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (RECORD_ATTRIBUTES.has(name)) (record as unknown as Record<string, unknown>)[name] = value
    else Object.defineProperty(record, name, { value, writable: true, enumerable: true, configurable: true })
  }
}

/** Makes a record as {@link setLogRecordFactory} says. */
export function newRecord(...args: Parameters<LogRecordFactory>): LogRecord {
  return state.recordFactory === undefined ? new LogRecord(...args) : state.recordFactory(...args)
}

/**
 * Puts something of the application's own in place of {@link LogRecord} for making records.
 *
 * @example `setLogRecordFactory((...args) => new MyRecord(...args))`
 * @see Python's `logging.setLogRecordFactory`
 */
export function setLogRecordFactory(factory: LogRecordFactory): void {
  state.recordFactory = factory === makeRecord ? undefined : factory
}

/**
 * What makes records now.
 *
 * @see Python's `logging.getLogRecordFactory`
 */
export function getLogRecordFactory(): LogRecordFactory {
  return state.recordFactory ?? makeRecord
}

const makeRecord: LogRecordFactory = (...args) => new LogRecord(...args)

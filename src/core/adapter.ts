import { bindArguments, isPlainObject, type Parameter } from '../python/call-arguments.js'
import type { EntryFunction } from './call-site.js'
import { ENTRY, handedOn, type LogOptions } from './keywords.js'
import { CRITICAL, DEBUG, ERROR, getLevelName, INFO, type Level, WARNING } from './levels.js'
import type { Logger } from './logger.js'
import type { Manager } from './manager.js'

/** Attributes for records, under their names. */
type Extra = Readonly<Record<string, unknown>> | null

/** The keyword arguments of a {@link LoggerAdapter}. */
export interface AdapterOptions {
  /** The attributes. Default none. */
  extra?: Extra
  /** Whether a call's own `extra` adds to them. Default false: they take its place. */
  merge_extra?: boolean
}

/** The arguments of a {@link LoggerAdapter} in Python's order, or by name. */
export type AdapterArguments =
  | [logger: Logger | LoggerAdapter, extra?: Extra, merge_extra?: boolean]
  | [logger: Logger | LoggerAdapter, extra: Extra, keywords: AdapterOptions]
  | [logger: Logger | LoggerAdapter, keywords: AdapterOptions]

const PARAMETERS: readonly Parameter[] = [['logger'], ['extra', null], ['merge_extra', false]]
// What an object in second place is read as keywords by.
const KEYWORDS: ReadonlySet<string> = new Set(['extra', 'merge_extra'])

/**
 * Adds context to all records of a logger: what `extra` holds becomes attributes of each.
 *
 * @example
 * const logger = new LoggerAdapter(getLogger('web'), { client: '10.0.0.1' })
 * logger.info('request')  // a format with %(client)s shows it
 * @see Python's `logging.LoggerAdapter`
 */
export class LoggerAdapter {
  readonly logger: Logger | LoggerAdapter
  extra: Extra
  merge_extra: boolean

  /**
   * @param args - `logger`: a logger, or another adapter; `extra`: the attributes; `merge_extra`: whether a call's own `extra`
   *   adds to them, by default they take its place. An object in second place is `extra` itself, unless all its keys are
   *   among `extra` and `merge_extra`.
   * @throws TypeError for a missing, surplus or unknown argument
   */
  constructor(...args: AdapterArguments) {
    // Keywords in last place end what is positional: empty ones, where the attributes are the last argument.
    const call = endsWithKeywords(args) ? args : [...args, {}]
    const [logger, extra, merge_extra] = bindArguments('LoggerAdapter()', PARAMETERS, call)
    this.logger = logger as Logger | LoggerAdapter
    this.extra = extra as Extra
    this.merge_extra = Boolean(merge_extra)
  }

  /** Makes the message and keywords of a call what they shall be: for a subclass to override. */
  process(msg: unknown, kwargs: LogOptions): [msg: unknown, kwargs: LogOptions] {
    const extra = this.merge_extra && kwargs.extra ? { ...this.extra, ...kwargs.extra } : this.extra
    return [msg, { ...kwargs, extra }]
  }

  /** Logs with level DEBUG. */
  debug(msg: unknown, ...args: unknown[]): void {
    this.#log(DEBUG, msg, args, debug)
  }

  /** Logs with level INFO. */
  info(msg: unknown, ...args: unknown[]): void {
    this.#log(INFO, msg, args, info)
  }

  /** Logs with level WARNING. */
  warning(msg: unknown, ...args: unknown[]): void {
    this.#log(WARNING, msg, args, warning)
  }

  /** The same as {@link warning}. */
  warn(msg: unknown, ...args: unknown[]): void {
    this.#log(WARNING, msg, args, warn)
  }

  /** Logs with level ERROR. */
  error(msg: unknown, ...args: unknown[]): void {
    this.#log(ERROR, msg, args, error)
  }

  /** Logs with level ERROR and with the error, as `Logger.exception` does. */
  exception(msg: unknown, ...args: unknown[]): void {
    this.#log(ERROR, msg, args, exception, true)
  }

  /** Logs with level CRITICAL. */
  critical(msg: unknown, ...args: unknown[]): void {
    this.#log(CRITICAL, msg, args, critical)
  }

  /** Logs with any level. */
  log(level: number, msg: unknown, ...args: unknown[]): void {
    this.#log(level, msg, args, log)
  }

  #log(level: number, msg: unknown, args: readonly unknown[], caller: EntryFunction, exc_info?: unknown): void {
    if (!this.isEnabledFor(level)) return
    const call = handedOn(args, caller, exc_info)
    const [message, kwargs] = this.process(msg, call.options)
    // What `process` returned need not be what it was given.
    this.logger.log(level, message, ...call.args, { ...kwargs, [ENTRY]: call.options[ENTRY] ?? caller })
  }

  isEnabledFor(level: number): boolean {
    return this.logger.isEnabledFor(level)
  }

  setLevel(level: Level): void {
    this.logger.setLevel(level)
  }

  getEffectiveLevel(): number {
    return this.logger.getEffectiveLevel()
  }

  hasHandlers(): boolean {
    return this.logger.hasHandlers()
  }

  get manager(): Manager {
    return this.logger.manager
  }

  get name(): string {
    return this.logger.name
  }

  toString(): string {
    return `<${this.constructor.name} ${this.name} (${getLevelName(this.getEffectiveLevel())})>`
  }
}

function endsWithKeywords(args: readonly unknown[]): boolean {
  const last = args.at(-1)
  if (!isPlainObject(last)) return false
  const names = Object.keys(last)
  return args.length > 2 || (names.length > 0 && names.every((name) => KEYWORDS.has(name)))
}

const { debug, info, warning, warn, error, exception, critical, log } = LoggerAdapter.prototype

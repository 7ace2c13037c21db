import type { EntryFunction } from './call-site.js'
import { handedOn, type LogOptions } from './keywords.js'
import { CRITICAL, DEBUG, ERROR, getLevelName, INFO, type Level, WARNING } from './levels.js'
import type { Logger } from './logger.js'
import type { Manager } from './manager.js'

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
  readonly extra: Readonly<Record<string, unknown>> | null
  readonly merge_extra: boolean

  /**
   * @param logger - a logger, or another adapter
   * @param extra - the attributes
   * @param merge_extra - whether a call's own `extra` adds to them; by default they take its place
   */
  constructor(
    logger: Logger | LoggerAdapter,
    extra: Readonly<Record<string, unknown>> | null = null,
    merge_extra = false,
  ) {
    this.logger = logger
    this.extra = extra
    this.merge_extra = merge_extra
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
    this.logger.log(level, message, ...call.args, kwargs)
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

const { debug, info, warning, warn, error, exception, critical, log } = LoggerAdapter.prototype

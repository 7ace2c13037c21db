import type { LogRecord } from '../core/record.js'
import { state } from '../core/state.js'
import { bindArguments, type Call, isPlainObject, type Parameter } from '../python/call-arguments.js'
import { ValueError } from '../python/errors.js'
import { localtime } from '../python/struct-time.js'
import type { Defaults } from './defaults.js'
import { exceptionText } from './exception-text.js'
import type { PercentStyle } from './percent-style.js'
import { STYLES } from './styles.js'
import { type Converter, TimeText } from './time-text.js'

const PARAMETERS: readonly Parameter[] = [
  ['fmt', null],
  ['datefmt', null],
  ['style', '%'],
  ['validate', true],
  ['defaults', null],
]
// The rest is given by name only.
const POSITIONAL = 4

/** The arguments of a {@link Formatter} by name. */
export interface FormatterOptions {
  /** The format; by default the message alone. */
  fmt?: string | null | undefined
  /** The format of the time, as strftime has it; by default `2026-01-31 23:59:59,999`. */
  datefmt?: string | null | undefined
  /** How the format is written: `%`, `{` or `$`. Default `%`. */
  style?: string | undefined
  /** Whether a format that is not one of the style is refused at once. Default true. */
  validate?: boolean | undefined
  /** Values for the fields that a record lacks. */
  defaults?: Defaults | undefined
}

/** A formatter's arguments as called: some in Python's order, then perhaps the rest by name. */
export type FormatterArguments = Call<
  [
    fmt?: string | null | undefined,
    datefmt?: string | null | undefined,
    style?: string | undefined,
    validate?: boolean,
  ],
  FormatterOptions
>

/**
 * Turns records into text. Every step is a method that a subclass may override.
 *
 * @example
 * new Formatter('%(asctime)s %(levelname)-8s %(message)s', '%H:%M:%S')
 * new Formatter('{asctime} {user}: {message}', null, '{', { defaults: { user: 'nobody' } })
 * @see Python's `logging.Formatter`
 */
export class Formatter {
  /**
   * Takes times apart: `localtime`, or `gmtime` for UTC. It may be assigned to a formatter, or to `Formatter.prototype` for
   * all that have none of their own.
   */
  declare converter: Converter
  /** The format of times when there is no {@link datefmt}, as strftime has it. */
  declare default_time_format: string
  /** How milliseconds are added to a time of {@link default_time_format}, in `%` format; `null` leaves them out. */
  declare default_msec_format: string | null
  /** What reads the format. */
  _style: PercentStyle
  /** The format as it was given. To change it later, assign to `_style._fmt`. */
  _fmt: string
  /** The format of times, as strftime has it; `null` for the default ones. */
  datefmt: string | null
  readonly #timeText = new TimeText()

  /**
   * @param args - `fmt`, `datefmt`, `style`, `validate`, and by name only `defaults`: see {@link FormatterOptions}
   * @throws ValueError for an unknown style, or a format that is not one of the style
   * @throws TypeError for a surplus or unknown argument, or a format that is not text
   */
  constructor(...args: FormatterArguments) {
    const surplus: unknown = args[POSITIONAL]
    if (surplus !== undefined && !isPlainObject(surplus))
      throw new TypeError(`Formatter() takes at most ${POSITIONAL} positional arguments; defaults are given by name`)
    const bound = bindArguments('Formatter()', PARAMETERS, args)
    const [fmt, datefmt, style, validate, defaults] = bound as [string, string | null, string, boolean, Defaults]
    const entry = STYLES.get(style)
    if (entry === undefined) throw new ValueError(`Style must be one of: ${[...STYLES.keys()].join(',')}`)
    this._style = new entry.Style(fmt, { defaults })
    if (validate) this._style.validate()
    this._fmt = this._style._fmt
    this.datefmt = datefmt
  }

  /**
   * The time of a record as text.
   *
   * @param datefmt - as strftime has it; without it the default formats, with milliseconds
   */
  formatTime(record: LogRecord, datefmt: string | null = null): string {
    const text = this.#timeText.ofSecond(record.created, datefmt || this.default_time_format, this)
    if (datefmt || !this.default_msec_format) return text
    return this.#timeText.withMilliseconds(text, record, this.default_msec_format)
  }

  /**
   * An error as text, without a newline at the end: its stack, and that of its causes.
   *
   * @param exc_info - what was thrown; `true` when no error was at hand
   */
  formatException(exc_info: unknown): string {
    return exceptionText(exc_info)
  }

  /** Whether the format shows the time, so that it must be made. */
  usesTime(): boolean {
    return this._style.usesTime()
  }

  /**
   * The line of the record, whose `message` and `asctime` are set.
   *
   * @throws ValueError when the record lacks a field of the format
   */
  formatMessage(record: LogRecord): string {
    return this._style.format(record)
  }

  /** The stack of a logging call (`stack_info`) as text: as it is. */
  formatStack(stack_info: string): string {
    return stack_info
  }

  /**
   * The record as text: its line, then the error and the stack if it has them. Sets `message` and `asctime` of the record, and
   * keeps the error's text in `exc_text` for other handlers.
   *
   * @throws ValueError when the record lacks a field of the format
   * @throws TypeError, ValueError and others of Python's when values do not fit the message or the format
   */
  format(record: LogRecord): string {
    record.message = record.getMessage()
    if (this.usesTime()) record.asctime = this.formatTime(record, this.datefmt)
    let text = this.formatMessage(record)
    if (record.exc_info && !record.exc_text) record.exc_text = this.formatException(record.exc_info)
    if (record.exc_text) text = onNewLine(text) + record.exc_text
    if (record.stack_info) text = onNewLine(text) + this.formatStack(record.stack_info)
    return text
  }
}
Formatter.prototype.converter = localtime
Formatter.prototype.default_time_format = '%Y-%m-%d %H:%M:%S'
Formatter.prototype.default_msec_format = '%s,%03d'

function onNewLine(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`
}

state.defaultFormatter = new Formatter()

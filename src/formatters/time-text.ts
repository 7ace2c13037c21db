import { hasGivenTimes, type LogRecord } from '../core/record.js'
import { percentFormat } from '../python/percent-format.js'
import { strftime } from '../python/strftime.js'
import { gmtime, localtime, type StructTime } from '../python/struct-time.js'
import { exactValues, PyTuple, recordValues } from '../python/values.js'

/** Takes a time in seconds since the epoch apart: `localtime`, `gmtime` or something of the application's own. */
export type Converter = (seconds: number) => StructTime

// `%s,%03d` and its like: text, the time, text, the milliseconds with three digits, text.
const PLAIN_MSEC_FORMAT = /^([^%]*)%s([^%]*)%03d([^%]*)$/

/**
 * The time of records as text. The records of one second follow each other, and where there are many those of one
 * millisecond do, so what a format makes of it is kept for the next record.
 */
export class TimeText {
  #second = Number.NaN
  #format = ''
  #converter: Converter | undefined
  #text = ''
  #msecFormat = ''
  #msecParts: readonly string[] | undefined
  // What was made last, and of what.
  #msecs = Number.NaN
  #msecBase = ''
  #msecText = ''

  /**
   * @param seconds - since the epoch
   * @param format - as strftime has it
   * @param formatter - whose converter takes the time apart
   * @throws what the converter and strftime throw
   */
  ofSecond(seconds: number, format: string, formatter: { readonly converter: Converter }): string {
    const { converter } = formatter
    const second = typeof seconds === 'number' ? Math.floor(seconds) : Number.NaN
    if (second === this.#second && format === this.#format && converter === this.#converter) return this.#text
    if (typeof seconds === 'string' || (typeof seconds === 'object' && seconds !== null))
      throw new TypeError(`'${recordValues.typeName(seconds)}' object cannot be interpreted as an integer`)
    if (typeof format !== 'string')
      throw new TypeError(`The format of a time must be a string, not ${recordValues.typeName(format)}`)
    const text = strftime(format, formatter.converter(seconds))
    // Only of these two is it known that they give all times of a second the same text.
    if (converter === localtime || converter === gmtime) {
      this.#second = second
      this.#format = format
      this.#converter = converter
      this.#text = text
    }
    return text
  }

  /**
   * Adds the milliseconds of a record to its time. Python's `default_msec_format % (text, record.msecs)`.
   *
   * @throws TypeError, ValueError or OverflowError when they do not fit the format
   */
  withMilliseconds(text: string, record: LogRecord, format: string): string {
    const { msecs } = record
    if (msecs === this.#msecs && text === this.#msecBase && format === this.#msecFormat) return this.#msecText
    if (format !== this.#msecFormat) {
      this.#msecFormat = format
      this.#msecParts = PLAIN_MSEC_FORMAT.exec(format)?.slice(1)
    }
    const parts = this.#msecParts
    if (parts === undefined || typeof msecs !== 'number' || !(msecs >= 0 && msecs < 1000)) {
      const values = hasGivenTimes(record) ? recordValues : exactValues
      return percentFormat(format, PyTuple.of<unknown>(text, msecs), values)
    }
    const [before, between, after] = parts
    this.#msecs = msecs
    this.#msecBase = text
    this.#msecText = before + text + between + threeDigits(Math.trunc(msecs)) + after
    return this.#msecText
  }
}

function threeDigits(number: number): string {
  if (number > 99) return `${number}`
  return number > 9 ? `0${number}` : `00${number}`
}

import type { LogRecord } from '../core/record.js'
import { BoundedCache } from '../python/bounded-cache.js'
import { bindArguments, type Call, type Parameter } from '../python/call-arguments.js'
import { KeyError, ValueError } from '../python/errors.js'
import { recordValues } from '../python/values.js'
import { checkDefaults, type Defaults } from './defaults.js'
import { compilePercentTemplate } from './percent-template.js'
import type { CompiledFormat } from './record-template.js'

const PARAMETERS: readonly Parameter[] = [['fmt'], ['defaults', null]]

// Programs that switch between formats (by level, say) have a few.
const KEPT_FORMATS = 16
const KEPT_LENGTH = 1000

interface Ready {
  readonly fmt: string
  readonly usesTime: boolean
  readonly compiled: CompiledFormat
}

// A `%(name)` with a conversion that exists, somewhere in the text: what Python's validation asks for, and no more. Zeros
// belong to the flags: if they could begin a width too, a long row of them would be tried in all ways.
// The same for plain names and widths, as nearly all formats have them: setting up the tables of Unicode takes milliseconds.
const PLAIN = /%\(\w+\)[-#0+ ]*(?:\*|(?!0)\d+)?(?:\.(?:\*|\d+))?[diouxefgcrsa%]/i
const VALID = /%\([\p{L}\p{N}_]+\)[-#0+ ]*(?:\*|(?!0)\p{Nd}+)?(?:\.(?:\*|\p{Nd}+))?[diouxefgcrsa%]/iu

/**
 * How a format string is read: `%(name)s`, with the conversions of Python's `%` operator. The base of the other styles.
 *
 * @see Python's `logging.PercentStyle`
 */
export class PercentStyle {
  /** The format for those who give none. */
  declare default_format: string
  /** The format. Another one may be assigned. */
  _fmt: string
  /** Values for the fields that a record lacks. */
  _defaults: Defaults
  #ready: Ready | undefined
  readonly #known = new BoundedCache<Ready>(KEPT_FORMATS, KEPT_LENGTH)

  /**
   * @param args - `fmt`, the format, by default {@link default_format} if it is empty or `null`; `defaults`, values for the
   *   fields that a record lacks
   */
  constructor(...args: Call<[fmt: string | null], { fmt?: string | null; defaults?: Defaults | undefined }>) {
    const [fmt, defaults] = bindArguments(`${new.target.name}()`, PARAMETERS, args) as [string | null, Defaults]
    this._fmt = fmt || this.default_format
    this._defaults = defaults
  }

  /** Whether the format shows the time. */
  usesTime(): boolean {
    return this.#prepared().usesTime
  }

  /**
   * Checks the format as far as Python does: a format that is accepted may still fail on a record.
   *
   * @throws ValueError for a format that is not one of this style
   * @throws TypeError for one that is not text
   */
  validate(): void {
    requireText(this._fmt)
    if (!PLAIN.test(this._fmt) && !VALID.test(this._fmt))
      throw new ValueError(`Invalid format '${this._fmt}' for '${this.default_format.charAt(0)}' style`)
  }

  /**
   * The record in this format.
   *
   * @throws ValueError when neither the record nor the defaults have a field of the format
   * @throws TypeError, ValueError and others of Python's when a value does not fit its field
   */
  format(record: LogRecord): string {
    const { compiled } = this.#prepared()
    checkDefaults(this._defaults)
    try {
      return compiled.format(record, this._defaults)
    } catch (error) {
      if (!(error instanceof KeyError)) throw error
      throw new ValueError(`Formatting field not found in record: ${error.message}`, { cause: error })
    }
  }

  /** Makes a format ready to be used often; what is wrong with it is thrown when it is used. */
  protected compile(fmt: string): CompiledFormat {
    return compilePercentTemplate(fmt)
  }

  /** Whether a format shows the time, or looks as if: this only saves work. */
  protected mentionsTime(fmt: string): boolean {
    return fmt.includes('%(asctime)')
  }

  #prepared(): Ready {
    const fmt = this._fmt
    if (this.#ready?.fmt === fmt) return this.#ready
    requireText(fmt)
    this.#ready = this.#known.get(fmt)
    if (this.#ready === undefined) {
      this.#ready = { fmt, usesTime: this.mentionsTime(fmt), compiled: this.compile(fmt) }
      this.#known.set(fmt, this.#ready)
    }
    return this.#ready
  }
}
PercentStyle.prototype.default_format = '%(message)s'

/** @throws TypeError for a format that is not text */
export function requireText(fmt: unknown): void {
  if (typeof fmt !== 'string') throw new TypeError(`A format must be a string, not ${recordValues.typeName(fmt)}`)
}

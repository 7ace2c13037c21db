import type { LogRecord } from '../core/record.js'
import { BoundedCache } from '../python/bounded-cache.js'
import { recordValues } from '../python/values.js'
import { mentioned, withColors } from './color-fields.js'
import {
  bindColoredArguments,
  type ColoredFormatterArguments,
  default_log_colors,
  type LogColors,
  type SecondaryLogColors,
} from './colored-arguments.js'
import type { Defaults } from './defaults.js'
import { escape_codes, parse_colors, RESET } from './escape-codes.js'
import { Formatter } from './formatter.js'
import { mapOfDefaults } from './json-values.js'
import { PercentStyle } from './percent-style.js'
import { STYLES } from './styles.js'

const DEFAULT_FORMATS: ReadonlyMap<string, string> = new Map([
  ['%', '%(log_color)s%(levelname)s:%(name)s:%(message)s'],
  ['{', '{log_color}{levelname}:{name}:{message}'],
  ['$', '${log_color}${levelname}:${name}:${message}'],
])

/** How many formats with colours in them are kept ready: one for each combination of colours. */
const KEPT = 32
const KEPT_LENGTH = 1000

/**
 * A Formatter with colours: `%(log_color)s` is that of the record's level, and every colour has a field of its own, as
 * `%(bold_red)s`, `%(bg_blue)s`, `%(fg_208)s` and `%(reset)s`. The text of errors has none.
 *
 * There are no colours with the environment variable `NO_COLOR`, and there are some with `FORCE_COLOR`, whatever they hold;
 * they are looked at when the formatter is made.
 *
 * @example
 * new ColoredFormatter('%(log_color)s%(levelname)-8s%(reset)s %(message)s', { log_colors: { INFO: 'cyan' } })
 * @see Python's package colorlog, `colorlog.ColoredFormatter`
 */
export class ColoredFormatter extends Formatter {
  log_colors: LogColors
  secondary_log_colors: SecondaryLogColors
  reset: boolean
  stream: { readonly isTTY?: boolean } | null
  no_color: boolean
  force_color: boolean
  readonly #style: string
  readonly #isForced = 'FORCE_COLOR' in process.env
  readonly #isForbidden = 'NO_COLOR' in process.env
  #styles = new BoundedCache<PercentStyle>(KEPT, KEPT_LENGTH)
  #plain: PercentStyle | undefined
  #fmt = ''
  #defaults: Defaults = null

  /**
   * @param args - `fmt`, `datefmt`, `style`, `log_colors`, `reset`, `secondary_log_colors`, `validate`, `stream`, `no_color`,
   *   `force_color`, `defaults`: see {@link ColoredFormatterOptions}
   * @throws ValueError for an unknown style, or a format that is not one of the style
   * @throws TypeError for a surplus or unknown argument, or a format that is not text
   */
  constructor(...args: ColoredFormatterArguments) {
    const given = bindColoredArguments(args)
    const { fmt, datefmt, style, validate, defaults } = given
    super(fmt ?? DEFAULT_FORMATS.get(style), datefmt, style, validate, { defaults })
    this.#style = style
    this.log_colors = given.log_colors ?? default_log_colors
    this.secondary_log_colors = given.secondary_log_colors ?? {}
    this.reset = Boolean(given.reset)
    this.stream = given.stream
    this.no_color = Boolean(given.no_color)
    this.force_color = Boolean(given.force_color)
  }

  /**
   * The line of the record, with colours.
   *
   * @throws KeyError for a colour that there is not
   * @throws ValueError when the record lacks a field of the format
   */
  override formatMessage(record: LogRecord): string {
    const isColored = this.#isColored()
    const text = this.#styleFor(isColored ? this.#colorsOf(record.levelname) : null).format(record)
    return this.reset && isColored && !text.endsWith(RESET) ? text + RESET : text
  }

  #isColored(): boolean {
    if (this.force_color || this.#isForced) return true
    if (this.no_color || this.#isForbidden) return false
    return !this.stream || this.stream.isTTY === true
  }

  // What the level of a record has for colours, one to a line: that of the level itself comes first.
  #colorsOf(level: string): string {
    let colors = colorOf(this.log_colors, level)
    const { secondary_log_colors: secondary } = this
    if (secondary instanceof Map) for (const more of secondary.values()) colors += `\n${colorOf(more, level)}`
    else for (const name of Object.keys(secondary)) colors += `\n${colorOf(Reflect.get(secondary, name), level)}`
    return colors
  }

  // The format with colours in it. They may change at any time, as the format may.
  #styleFor(colors: string | null): PercentStyle {
    const { _fmt, _defaults } = this._style
    if (_fmt !== this.#fmt || _defaults !== this.#defaults) {
      this.#fmt = _fmt
      this.#defaults = _defaults
      this.#styles = new BoundedCache(KEPT, KEPT_LENGTH)
      this.#plain = undefined
    }
    if (colors === null) {
      this.#plain ??= this.#makeStyle([], false)
      return this.#plain
    }
    const known = this.#styles.get(colors)
    if (known !== undefined) return known
    const made = this.#makeStyle(colors.split('\n'), true)
    this.#styles.set(colors, made)
    return made
  }

  #makeStyle(levelColors: readonly string[], isColored: boolean): PercentStyle {
    const names = ['log_color', ...Array.from(entriesOf(this.secondary_log_colors), ([name]) => `${name}_log_color`)]
    const colors = new Map(names.map((name, at) => [name, parse_colors(levelColors[at] ?? '')]))
    for (const [name, code] of escape_codes) colors.set(name, isColored ? code : '')
    const fmt = withColors(this.#fmt, this.#style, colors)
    const left = mentioned(fmt, colors.keys())
    const defaults = left.length === 0 ? this.#defaults : mapOfDefaults(this.#defaults)
    if (defaults instanceof Map) for (const name of left) defaults.set(name, colors.get(name))
    const { Style } = STYLES.get(this.#style) ?? { Style: PercentStyle }
    const made = new Style(null, { defaults })
    // Not an argument: in place of no text a style takes a format of its own.
    made._fmt = fmt
    return made
  }
}

/**
 * A {@link ColoredFormatter} by another name: colours go to terminals only, if `stream` is given.
 *
 * @see Python's package colorlog, `colorlog.TTYColoredFormatter`
 */
export class TTYColoredFormatter extends ColoredFormatter {}

function entriesOf(dict: SecondaryLogColors) {
  return dict instanceof Map ? dict.entries() : Object.entries(dict)
}

/** The colours of a level; none for a level without. */
function colorOf(colors: LogColors, level: string): string {
  const color: unknown =
    colors instanceof Map ? colors.get(level) : Object.hasOwn(colors, level) ? Reflect.get(colors, level) : ''
  if (color === undefined) return ''
  if (typeof color !== 'string')
    throw new TypeError(`the colour of ${level} must be text, not ${recordValues.typeName(color)}`)
  return color
}

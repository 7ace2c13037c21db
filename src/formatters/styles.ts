import { StrFormatStyle } from './brace-style.js'
import { StringTemplateStyle } from './dollar-style.js'
import { PercentStyle } from './percent-style.js'

/** The format that `basicConfig` takes when it is given none. Python's `logging.BASIC_FORMAT`. */
export const BASIC_FORMAT = '%(levelname)s:%(name)s:%(message)s'

/** One way to write formats. */
export interface StyleEntry {
  /** What reads formats of this style. */
  readonly Style: typeof PercentStyle
  /** {@link BASIC_FORMAT} in this style. */
  readonly basicFormat: string
}

/**
 * The styles by the character that names them.
 *
 * @see Python's `logging._STYLES`
 */
export const STYLES: ReadonlyMap<string, StyleEntry> = new Map([
  ['%', { Style: PercentStyle, basicFormat: BASIC_FORMAT }],
  ['{', { Style: StrFormatStyle, basicFormat: '{levelname}:{name}:{message}' }],
  ['$', { Style: StringTemplateStyle, basicFormat: '${levelname}:${name}:${message}' }],
])

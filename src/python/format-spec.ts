/** The grammar of format specifications, as in `{:*>+#010,.2f}`. */
import { largestWidth, parseSize, readDigits } from './sizes.js'

/** Where a value stands in its width; `=` pads between sign and digits. */
export type Alignment = '<' | '>' | '=' | '^'

/** A format specification taken apart, before it is known what it will be used for. */
export interface FormatSpec {
  /** the specification as written */ readonly text: string
  /** the character to pad with, if not a space */ readonly fill: string | undefined
  readonly align: Alignment | undefined
  readonly sign: '+' | '-' | ' ' | undefined
  /** `z`: no minus before what is rounded to zero */ readonly coercesZero: boolean
  /** `#` */ readonly alternate: boolean
  /** `0` before the width: pads numbers after the sign if no alignment is given */ readonly zero: boolean
  /** the least width in code points */ readonly width: number
  readonly grouping: ',' | '_' | undefined
  readonly precision: number | undefined
  /** the character of the presentation type */ readonly type: string | undefined
  /** what is wrong with the text, in Python's words, where that does not depend on the value */
  readonly fault: string | undefined
  /** whether something is left over behind the type */ readonly isInvalid: boolean
}

/** Takes a format specification apart; its fault is stated in the result. */
export function parseFormatSpec(text: string): FormatSpec {
  let at = 0
  const take = (characters: string): string | undefined => {
    const character = text.charAt(at)
    if (character === '' || !characters.includes(character)) return undefined
    at++
    return character
  }
  let fault: string | undefined
  const first = text.codePointAt(0)
  const fillLength = first !== undefined && first > 0xffff ? 2 : 1
  let fill: string | undefined
  if (isAlignment(text.charAt(fillLength))) {
    fill = text.slice(0, fillLength)
    at = fillLength
  }
  const align = take('<>=^')
  const sign = take('+- ')
  const coercesZero = take('z') !== undefined
  const alternate = take('#') !== undefined
  const zero = fill === undefined && take('0') !== undefined
  const widthRun = readDigits(text, at)
  const width = parseSize(widthRun.digits, largestWidth)
  if (width === 'too big') fault = tooManyDigits
  at = widthRun.end
  const comma = take(',')
  const underscore = take('_')
  if (comma !== undefined ? underscore !== undefined : underscore !== undefined && text.charAt(at) === ',')
    fault ??= "Cannot specify both ',' and '_'."
  let precision: number | undefined
  if (take('.') !== undefined) {
    const run = readDigits(text, at)
    const size = parseSize(run.digits, largestWidth)
    if (size === 'too big') fault ??= tooManyDigits
    else if (run.digits === '') fault ??= 'Format specifier missing precision'
    else precision = size
    at = run.end
  }
  const code = text.codePointAt(at)
  const type = code === undefined ? undefined : String.fromCodePoint(code)
  return {
    text,
    fill: fill ?? (zero ? '0' : undefined),
    align: isAlignment(align) ? align : undefined,
    sign: sign === '+' || sign === '-' || sign === ' ' ? sign : undefined,
    coercesZero,
    alternate,
    zero,
    width: width === 'too big' ? 0 : width,
    grouping: comma === ',' ? ',' : underscore === '_' ? '_' : undefined,
    precision,
    type,
    fault,
    isInvalid: type !== undefined && text.length > at + type.length,
  }
}

const tooManyDigits = 'Too many decimal digits in format string'

function isAlignment(character: string | undefined): character is Alignment {
  return character === '<' || character === '>' || character === '=' || character === '^'
}

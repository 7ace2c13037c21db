/** The widths, precisions and indices in format strings, bounded as Python bounds them. */

/** Python counts widths and indices in a signed 64-bit integer. */
export const largestWidth = 2n ** 63n - 1n

/** Python counts the digits of a float in a signed 32-bit integer. */
export const largestPrecision = 2n ** 31n - 1n

/** A number in ASCII digits, unless it is above a limit. */
export function parseSize(digits: string, largest: bigint): number | 'too big' {
  const significant = digits.replace(/^0+/, '')
  // Reading takes time with the square of the digits, so a number that cannot be in bounds is not read.
  if (significant.length > 19 || BigInt(significant) > largest) return 'too big'
  return Number(significant)
}

/** Decimal digits found in a text. */
export interface DigitRun {
  /** the digits in ASCII */ readonly digits: string
  /** the UTF-16 offset behind them */ readonly end: number
}

/** Reads decimal digits of any script, as format specifications and field names take them. */
export function readDigits(text: string, start: number): DigitRun {
  let digits = ''
  let end = start
  for (;;) {
    const code = text.codePointAt(end)
    const digit = code === undefined ? undefined : digitOf(code)
    if (digit === undefined) return { digits, end }
    digits += digit
    end += code !== undefined && code > 0xffff ? 2 : 1
  }
}

const decimalDigit = /^\p{Nd}$/u

function digitOf(code: number): number | undefined {
  if (code < 0x80) return code >= 0x30 && code <= 0x39 ? code - 0x30 : undefined
  if (!decimalDigit.test(String.fromCodePoint(code))) return undefined
  // Every script's digits stand in order and start with zero; some scripts follow each other without a gap.
  let before = 0
  while (decimalDigit.test(String.fromCodePoint(code - before - 1))) before++
  return before % 10
}

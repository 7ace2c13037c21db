import { ValueError } from '../python/errors.js'
import { quoted } from './quoted.js'
import { isSpace } from './white-space.js'

/** More digits than this are refused. Python's default for `sys.set_int_max_str_digits`. */
const MOST_DIGITS = 4300

const INTEGER = /^[+-]?\p{Nd}(?:_?\p{Nd})*$/u

/**
 * Whether the text is an integer other than 0, as Python's `int(text)` reads it: decimal digits of any script, single
 * underscores between them, a sign, and white space around it.
 *
 * @throws ValueError for any other text
 */
export function isNonZero(text: string): boolean {
  const digits = stripInt(text)
  if (!INTEGER.test(digits)) throw new ValueError(`${quoted(text)} is not an integer`)
  const figures = [...digits.replace(/[+_-]/g, '')]
  if (figures.length > MOST_DIGITS) throw new ValueError(`an integer of more than ${MOST_DIGITS} digits`)
  return figures.some((digit) => !isZero(digit))
}

// int() does not strip the separators U+001C to U+001F, which str.strip() does.
function stripInt(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isIntSpace(text.charCodeAt(start))) start++
  while (end > start && isIntSpace(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}

function isIntSpace(code: number): boolean {
  return isSpace(code) && (code < 0x1c || code > 0x1f)
}

// Unicode has the ten digits of a script one after the other, so the digit before a zero is none of its script.
function isZero(digit: string): boolean {
  const code = digit.codePointAt(0) ?? 0
  let run = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(code - run - 1))) run++
  return run % 10 === 0
}

/** The methods of str that make it wider or narrower. */
import { OverflowError } from '../../errors.js'
import { codePointLength } from '../../text.js'
import { currentLimits, spendText } from '../session.js'
import { typeName } from '../type-name.js'
import { isSpace } from './text-tests.js'
import { wantOptionalText, wantSize } from './want.js'

/** The fill character and how many of it are missing to a width. */
function padding(text: string, width: unknown, fillchar: unknown): { fill: string; missing: number } {
  const size = wantSize(width)
  const fill = fillchar === undefined ? ' ' : fillchar
  if (typeof fill !== 'string')
    throw new TypeError(`The fill character must be a unicode character, not ${typeName(fill)}`)
  if (codePointLength(fill) !== 1) throw new TypeError('The fill character must be exactly one character long')
  const missing = Math.max(size - codePointLength(text), 0)
  spendText(text.length + missing * fill.length)
  return { fill, missing }
}

/** Python's `center`: of an odd number of fill characters, the last goes before if the width is odd, else after. */
export function center(text: string, width: unknown, fillchar: unknown): string {
  const { fill, missing } = padding(text, width, fillchar)
  const before = Math.floor(missing / 2) + (missing & wantSize(width) & 1)
  return fill.repeat(before) + text + fill.repeat(missing - before)
}

/** Python's `ljust`. */
export function leftJustified(text: string, width: unknown, fillchar: unknown): string {
  const { fill, missing } = padding(text, width, fillchar)
  return text + fill.repeat(missing)
}

/** Python's `rjust`. */
export function rightJustified(text: string, width: unknown, fillchar: unknown): string {
  const { fill, missing } = padding(text, width, fillchar)
  return fill.repeat(missing) + text
}

/** Python's `zfill`: zeros go behind a sign. */
export function zeroFilled(text: string, width: unknown): string {
  const { missing } = padding(text, width, '0')
  const sign = /^[+-]/.test(text) ? 1 : 0
  return text.slice(0, sign) + '0'.repeat(missing) + text.slice(sign)
}

/** Python's `strip`, `lstrip`, `rstrip`: takes characters away at the ends, white space if none are named. */
export function stripped(text: string, chars: unknown, start: boolean, end: boolean): string {
  const named = wantOptionalText(chars, 'strip arg')
  spendText(text.length)
  const set = new Set(named)
  const goes = (character: string) => (named === undefined ? isSpace(character) : set.has(character))
  const characters = Array.from(text)
  let from = 0
  let to = characters.length
  while (start && from < to && goes(characters[from] ?? '')) from++
  while (end && from < to && goes(characters[to - 1] ?? '')) to--
  return characters.slice(from, to).join('')
}

/** Python's `expandtabs`. */
export function tabsExpanded(text: string, tabsize: unknown): string {
  const size = tabsize === undefined ? 8 : wantSize(tabsize)
  if (size !== (size | 0)) throw new OverflowError('Python int too large to convert to C int')
  const { textLength } = currentLimits()
  let out = ''
  let column = 0
  for (const character of text) {
    const isTab = character === '\t'
    const spaces = isTab && size > 0 ? size - (column % size) : 0
    if (out.length + spaces > textLength) spendText(out.length + spaces)
    out += isTab ? ' '.repeat(spaces) : character
    column = character === '\n' || character === '\r' ? 0 : column + (isTab ? spaces : 1)
  }
  spendText(out.length)
  return out
}

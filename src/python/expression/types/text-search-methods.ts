/** The methods of str that look for a part of it. */
import { ValueError } from '../../errors.js'
import { codePointLength, offsetOfCodePoint } from '../../text.js'
import { PyTuple } from '../../tuple.js'
import { spendText } from '../session.js'
import { findLastUnpaid, findUnpaid, spendSearch } from '../text-search.js'
import { typeName } from '../type-name.js'
import { wantPlace, wantText } from './want.js'

/** The part of a text that `start` and `end` leave, in UTF-16 units; undefined if it starts behind its end. */
interface Window {
  readonly start: number
  readonly end: number
}

function windowOf(text: string, start: unknown, end: unknown): Window | undefined {
  spendText(text.length)
  const length = codePointLength(text)
  const from = wantPlace(start, 0, length)
  const to = Math.min(wantPlace(end, length, length), length)
  if (from > to) return undefined
  const units = (index: number) => (length === text.length ? index : offsetOfCodePoint(text, index))
  return { start: units(from), end: units(to) }
}

/** Python's `find`, or `rfind` if the last occurrence is wanted: the index in code points, or -1. */
export function find(text: string, sub: unknown, start: unknown, end: unknown, last: boolean): bigint {
  const part = wantText(sub, 'sub')
  const window = windowOf(text, start, end)
  if (window === undefined) return -1n
  const within = text.slice(window.start, window.end)
  spendSearch(within, part)
  const at = last ? findLastUnpaid(within, part, within.length) : findUnpaid(within, part, 0)
  return at < 0 ? -1n : BigInt(codePointLength(text.slice(0, window.start + at)))
}

/** Python's `index` and `rindex`. @throws ValueError if the part does not occur */
export function index(text: string, sub: unknown, start: unknown, end: unknown, last: boolean): bigint {
  const found = find(text, sub, start, end, last)
  if (found < 0n) throw new ValueError('substring not found')
  return found
}

/** Python's `count`: how often the part occurs without overlapping itself. */
export function count(text: string, sub: unknown, start: unknown, end: unknown): bigint {
  const part = wantText(sub, 'sub')
  const window = windowOf(text, start, end)
  if (window === undefined) return 0n
  const within = text.slice(window.start, window.end)
  if (part === '') return BigInt(codePointLength(within) + 1)
  spendSearch(within, part)
  let found = 0n
  for (let at = findUnpaid(within, part, 0); at >= 0; at = findUnpaid(within, part, at + part.length)) found++
  return found
}

/** Python's `startswith` and `endswith`: any of several parts may be it. */
export function hasAffix(text: string, affix: unknown, start: unknown, end: unknown, atEnd: boolean): boolean {
  const affixes = affix instanceof PyTuple ? affix : [affix]
  const window = windowOf(text, start, end)
  const within = window && text.slice(window.start, window.end)
  return affixes.some((part) => {
    if (typeof part !== 'string')
      throw new TypeError(
        `${atEnd ? 'ends' : 'starts'}with first arg must be str or a tuple of str, not ${typeName(affix)}`,
      )
    if (within === undefined) return false
    return atEnd ? within.endsWith(part) : within.startsWith(part)
  })
}

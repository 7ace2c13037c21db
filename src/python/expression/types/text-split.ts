/** The methods of str that take it apart and put it together. */
import { ValueError } from '../../errors.js'
import { PyTuple } from '../../tuple.js'
import { toList } from '../iterate.js'
import { spend, spendText } from '../session.js'
import { findLastUnpaid, findUnpaid, spendSearch } from '../text-search.js'
import { typeName } from '../type-name.js'
import { isSpace } from './text-tests.js'
import { wantOptionalText, wantSize, wantText } from './want.js'

/** Python's `separator.join(items)`. */
export function join(separator: string, items: unknown): string {
  const texts = toList(items).map((item, at) => {
    if (typeof item === 'string') return item
    throw new TypeError(`sequence item ${at}: expected str instance, ${typeName(item)} found`)
  })
  spendText(texts.reduce((length, text) => length + text.length, separator.length * Math.max(texts.length - 1, 0)))
  return texts.join(separator)
}

function maxSplits(maxsplit: unknown): number {
  const most = maxsplit === undefined ? -1 : wantSize(maxsplit)
  return most < 0 ? Number.POSITIVE_INFINITY : most
}

function separatorOf(sep: unknown, text: string): string | undefined {
  const separator = wantOptionalText(sep, 'separator')
  if (separator === '') throw new ValueError('empty separator')
  spendText(text.length)
  if (separator !== undefined) spendSearch(text, separator)
  return separator
}

/** Python's `text.split(sep, maxsplit)`. */
export function split(text: string, sep: unknown, maxsplit: unknown): string[] {
  const most = maxSplits(maxsplit)
  const separator = separatorOf(sep, text)
  const parts = separator === undefined ? splitAtSpaces(text, most) : splitAt(text, separator, most)
  spend(parts.length)
  return parts
}

function splitAt(text: string, separator: string, most: number): string[] {
  const parts: string[] = []
  let from = 0
  for (
    let at = findUnpaid(text, separator, 0);
    at >= 0 && parts.length < most;
    at = findUnpaid(text, separator, from)
  ) {
    parts.push(text.slice(from, at))
    from = at + separator.length
  }
  return [...parts, text.slice(from)]
}

function splitAtSpaces(text: string, most: number): string[] {
  const parts: string[] = []
  let at = 0
  for (;;) {
    while (at < text.length && isSpace(text.charAt(at))) at++
    if (at >= text.length) return parts
    if (parts.length >= most) return [...parts, text.slice(at)]
    const start = at
    while (at < text.length && !isSpace(text.charAt(at))) at++
    parts.push(text.slice(start, at))
  }
}

/** Python's `text.rsplit(sep, maxsplit)`. */
export function splitFromEnd(text: string, sep: unknown, maxsplit: unknown): string[] {
  const most = maxSplits(maxsplit)
  const separator = separatorOf(sep, text)
  const parts = separator === undefined ? splitAtSpacesFromEnd(text, most) : splitAtFromEnd(text, separator, most)
  spend(parts.length)
  return parts.reverse()
}

function splitAtFromEnd(text: string, separator: string, most: number): string[] {
  const parts: string[] = []
  let end = text.length
  while (parts.length < most && end >= separator.length) {
    const at = findLastUnpaid(text, separator, end - separator.length)
    if (at < 0) break
    parts.push(text.slice(at + separator.length, end))
    end = at
  }
  return [...parts, text.slice(0, end)]
}

function splitAtSpacesFromEnd(text: string, most: number): string[] {
  const parts: string[] = []
  let end = text.length
  for (;;) {
    while (end > 0 && isSpace(text.charAt(end - 1))) end--
    if (end === 0) return parts
    if (parts.length >= most) return [...parts, text.slice(0, end)]
    const stop = end
    while (end > 0 && !isSpace(text.charAt(end - 1))) end--
    parts.push(text.slice(end, stop))
  }
}

/** What ends a line beside the usual: the separators of files, groups and records, and Unicode's. */
const separators = String.fromCharCode(0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029)
const lineEnd = new RegExp(`\\r\\n|[\\n-\\r${separators}]`, 'g')

/** Python's `text.splitlines(keepends)`. */
export function splitLines(text: string, keepends: boolean): string[] {
  const lines: string[] = []
  let from = 0
  for (const { index, 0: end } of text.matchAll(lineEnd)) {
    lines.push(text.slice(from, keepends ? index + end.length : index))
    from = index + end.length
  }
  if (from < text.length) lines.push(text.slice(from))
  spend(lines.length)
  return lines
}

/** Python's `text.partition(sep)`, or `rpartition` if the last occurrence is wanted. */
export function partition(text: string, sep: unknown, last: boolean): PyTuple {
  const separator = wantText(sep, 'separator')
  if (separator === '') throw new ValueError('empty separator')
  spendSearch(text, separator)
  const at = last ? findLastUnpaid(text, separator, text.length) : findUnpaid(text, separator, 0)
  if (at < 0) return last ? PyTuple.of('', '', text) : PyTuple.of(text, '', '')
  return PyTuple.of(text.slice(0, at), separator, text.slice(at + separator.length))
}

/** Python's `text.replace(old, new, count)`. */
export function replace(text: string, old: string, replacement: string, count: unknown): string {
  const most = maxSplits(count)
  // Nothing stands before each character and after the last.
  const parts = old === '' ? betweenCharacters(text, most) : splitPaid(text, old, most)
  spendText(text.length + (parts.length - 1) * (replacement.length - old.length))
  return parts.join(replacement)
}

function splitPaid(text: string, old: string, most: number): string[] {
  spendSearch(text, old)
  return splitAt(text, old, most)
}

function betweenCharacters(text: string, most: number): string[] {
  spendText(text.length)
  const parts = ['', ...text, '']
  return parts.length - 1 <= most ? parts : [...parts.slice(0, most), parts.slice(most).join('')]
}

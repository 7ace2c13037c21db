/** Searching in text at a price: JavaScript's own search can take the product of both lengths. */
import { spend } from './session.js'

/** How many comparisons of characters are one unit of work. */
const comparisonsPerUnit = 1024

/** Pays for searching one text in another. */
export function spendSearch(text: string, part: string): void {
  spend(Math.ceil((text.length / comparisonsPerUnit) * Math.max(part.length, 1)))
}

/** The UTF-16 index of the first occurrence from an index on, or -1. A character is never found in half. */
export function findText(text: string, part: string, from: number): number {
  spendSearch(text, part)
  return findUnpaid(text, part, from)
}

/** As {@link findText}, for those who have paid for the whole search. */
export function findUnpaid(text: string, part: string, from: number): number {
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1))
    if (isWhole(text, at) && isWhole(text, at + part.length)) return at
  return -1
}

/** As {@link findText}, for the last occurrence that starts at or before an index. */
export function findLastText(text: string, part: string, from: number): number {
  spendSearch(text, part)
  return findLastUnpaid(text, part, from)
}

/** As {@link findLastText}, for those who have paid for the whole search. */
export function findLastUnpaid(text: string, part: string, from: number): number {
  for (let at = text.lastIndexOf(part, from); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(part, at - 1))
    if (isWhole(text, at) && isWhole(text, at + part.length)) return at
  return -1
}

/** Whether an index is not in the middle of a surrogate pair. */
export function isWhole(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) !== 0xdc00 || (text.charCodeAt(at - 1) & 0xfc00) !== 0xd800
}

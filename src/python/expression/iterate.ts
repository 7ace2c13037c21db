/** Reading the items of what Python can iterate over. */

import { StructTime } from '../struct-time.js'
import { codePointLength } from '../text.js'
import { PyTuple } from '../tuple.js'
import { DictView, PyIterator } from './objects.js'
import { PyRange } from './range.js'
import { spend } from './session.js'
import { typeName } from './type-name.js'

/**
 * The items of a value, one after the other, each paid for when it is read.
 *
 * @param complaint - how a value that has none is told of in the error
 * @throws TypeError if the value has no items
 */
export function iterate(value: unknown, complaint = ''): Iterable<unknown> {
  return paid(itemsOf(value, complaint))
}

/** All items of a value as a new list. @throws TypeError if the value has none */
export function toList(value: unknown): unknown[] {
  const items = itemsOf(value, '')
  if (!Array.isArray(items)) return Array.from(paid(items))
  spend(items.length)
  return Array.from(items)
}

function* paid(items: Iterable<unknown>): Iterable<unknown> {
  for (const item of items) {
    spend(1)
    yield item
  }
}

function itemsOf(value: unknown, complaint: string): Iterable<unknown> {
  if (typeof value === 'string' || Array.isArray(value) || value instanceof Set) return value
  if (value instanceof Map) return value.keys()
  if (value instanceof Uint8Array) return Array.from(value, BigInt)
  if (value instanceof PyRange || value instanceof PyIterator || value instanceof DictView) return value
  if (value instanceof StructTime) return structFields(value)
  const name = `'${typeName(value)}'`
  throw new TypeError(complaint === '' ? `${name} object is not iterable` : `${complaint} ${name} is not iterable`)
}

/** The nine fields of a time that make it a sequence. */
export function structFields(time: StructTime): PyTuple {
  const { tm_year, tm_mon, tm_mday, tm_hour, tm_min, tm_sec, tm_wday, tm_yday, tm_isdst } = time
  return PyTuple.from([tm_year, tm_mon, tm_mday, tm_hour, tm_min, tm_sec, tm_wday, tm_yday, tm_isdst], BigInt)
}

/** How many items a value has; undefined for what has no length. */
export function itemCount(value: unknown): number | bigint | undefined {
  if (typeof value === 'string') {
    spend(value.length >> 5)
    return codePointLength(value)
  }
  if (Array.isArray(value) || value instanceof Uint8Array || value instanceof PyRange) return value.length
  if (value instanceof Map || value instanceof Set) return value.size
  if (value instanceof DictView) return value.items.length
  return value instanceof StructTime ? structFields(value).length : undefined
}

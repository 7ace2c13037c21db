/** Python's truth, equality, order and membership. */
import { ValueError } from '../errors.js'
import { StructTime } from '../struct-time.js'
import { PyTuple } from '../tuple.js'
import { frozenSetOf, PySet } from './containers.js'
import { itemCount, iterate, structFields } from './iterate.js'
import type { Comparison } from './nodes.js'
import { DictView } from './objects.js'
import { PyRange } from './range.js'
import { spend } from './session.js'
import { findText } from './text-search.js'
import { typeName } from './type-name.js'

/** Whether Python counts a value as true. */
export function isTrue(value: unknown): boolean {
  switch (typeof value) {
    case 'boolean':
      return value
    case 'bigint':
      return value !== 0n
    case 'number':
      return value !== 0
    case 'string':
      return value !== ''
    case 'undefined':
      return false
    default:
      return value !== null && (itemCount(value) ?? 1) > 0
  }
}

/** A number as one that JavaScript can compare: bools are ints. Undefined for what is no number. */
export function asNumber(value: unknown): bigint | number | undefined {
  if (typeof value === 'bigint' || typeof value === 'number') return value
  return typeof value === 'boolean' ? (value ? 1n : 0n) : undefined
}

/** Python's `==`. */
export function isEqual(left: unknown, right: unknown): boolean {
  spend(1)
  if (left === right) return true
  const number = asNumber(left)
  if (number !== undefined) {
    const other = asNumber(right)
    // Neither is above the other: JavaScript compares a bigint and a number exactly, but has no === for them.
    return other !== undefined && number <= other && number >= other
  }
  if (typeof left === 'string' || typeof right === 'string') return false
  if (left === null || left === undefined) return right === null || right === undefined
  return areContainersEqual(left, right)
}

function areContainersEqual(left: unknown, right: unknown): boolean {
  if (left instanceof StructTime) return isEqual(structFields(left), right)
  if (right instanceof StructTime) return isEqual(left, structFields(right))
  if (Array.isArray(left)) {
    if (!Array.isArray(right) || left.length !== right.length) return false
    return left instanceof PyTuple === right instanceof PyTuple && left.every((item, at) => isEqual(item, right[at]))
  }
  if (left instanceof Uint8Array)
    return right instanceof Uint8Array && left.length === right.length && left.every((byte, at) => byte === right[at])
  if (left instanceof Map) {
    if (!(right instanceof Map) || left.size !== right.size) return false
    for (const [key, value] of left) if (!right.has(key) || !isEqual(value, right.get(key))) return false
    return true
  }
  const set = asSet(left)
  const other = asSet(right)
  if (set !== undefined && other !== undefined) return set.size === other.size && isSubset(set, other)
  return left instanceof PyRange && right instanceof PyRange && areRangesEqual(left, right)
}

function areRangesEqual(left: PyRange, right: PyRange): boolean {
  if (left.length !== right.length) return false
  return left.length === 0n || (left.start === right.start && (left.length === 1n || left.step === right.step))
}

/** A set, or the keys or items of a dict, which compare as one. */
export function asSet(value: unknown): ReadonlySet<unknown> | undefined {
  if (value instanceof Set) return value
  if (!(value instanceof DictView) || value.part === 'values') return undefined
  spend(value.items.length)
  const set = new PySet()
  for (const item of value.items) set.add(item)
  return set
}

function isSubset(part: ReadonlySet<unknown>, whole: ReadonlySet<unknown>): boolean {
  if (part.size > whole.size) return false
  for (const item of part) {
    spend(1)
    if (!whole.has(item)) return false
  }
  return true
}

type Order = '<' | '>' | '<=' | '>='

/**
 * Python's `<` and its kin.
 *
 * @throws TypeError if the two have no order
 */
export function isOrdered(order: Order, left: unknown, right: unknown): boolean {
  spend(1)
  const number = asNumber(left)
  const other = asNumber(right)
  if (number !== undefined && other !== undefined) return inOrder(order, number, other)
  if (typeof left === 'string' && typeof right === 'string') return inOrder(order, compareText(left, right), 0)
  if (left instanceof StructTime || right instanceof StructTime) return isOrdered(order, plain(left), plain(right))
  if (Array.isArray(left) && Array.isArray(right) && left instanceof PyTuple === right instanceof PyTuple)
    return areItemsOrdered(order, left, right)
  if (left instanceof Uint8Array && right instanceof Uint8Array) return inOrder(order, Buffer.compare(left, right), 0)
  const set = asSet(left)
  const otherSet = asSet(right)
  if (set !== undefined && otherSet !== undefined) return areSetsOrdered(order, set, otherSet)
  throw new TypeError(`'${order}' not supported between instances of '${typeName(left)}' and '${typeName(right)}'`)
}

function plain(value: unknown): unknown {
  return value instanceof StructTime ? structFields(value) : value
}

function inOrder(order: Order, left: bigint | number, right: bigint | number): boolean {
  if (order === '<') return left < right
  if (order === '<=') return left <= right
  return order === '>' ? left > right : left >= right
}

/** Python orders text by code points; JavaScript would put what lies beyond U+FFFF before the last of the others. */
function compareText(left: string, right: string): number {
  spend(Math.min(left.length, right.length) >> 5)
  if (left === right) return 0
  let at = 0
  while (at < left.length && left.charCodeAt(at) === right.charCodeAt(at)) at++
  // Inside a pair whose first half is the same in both, the second halves decide as they are.
  return (left.codePointAt(at) ?? -1) - (right.codePointAt(at) ?? -1)
}

function areItemsOrdered(order: Order, left: readonly unknown[], right: readonly unknown[]): boolean {
  const shared = Math.min(left.length, right.length)
  for (let at = 0; at < shared; at++) if (!isEqual(left[at], right[at])) return isOrdered(order, left[at], right[at])
  return inOrder(order, left.length, right.length)
}

function areSetsOrdered(order: Order, left: ReadonlySet<unknown>, right: ReadonlySet<unknown>): boolean {
  if (order === '>' || order === '>=') return areSetsOrdered(order === '>' ? '<' : '<=', right, left)
  return isSubset(left, right) && (order === '<=' || left.size < right.size)
}

/**
 * Python's `item in container`.
 *
 * @throws TypeError if nothing can be in it
 */
export function contains(container: unknown, item: unknown): boolean {
  if (typeof container === 'string') {
    if (typeof item !== 'string')
      throw new TypeError(`'in <string>' requires string as left operand, not ${typeName(item)}`)
    return findText(container, item, 0) >= 0
  }
  // A set cannot be in a set, but may be looked for there.
  if (container instanceof Set) return container.has(item instanceof Set ? frozenSetOf(iterate(item)) : item)
  if (container instanceof Map) return container.has(item)
  if (container instanceof Uint8Array) return isInBytes(container, item)
  if (container instanceof PyRange && asNumber(item) !== undefined) return isInRange(container, item)
  for (const member of iterate(container, 'argument of type')) if (isEqual(member, item)) return true
  return false
}

function isInBytes(bytes: Uint8Array, item: unknown): boolean {
  if (item instanceof Uint8Array) return findText(latin1(bytes), latin1(item), 0) >= 0
  const byte = asNumber(item)
  if (typeof byte !== 'bigint') throw new TypeError(`a bytes-like object is required, not '${typeName(item)}'`)
  if (byte < 0n || byte > 255n) throw new ValueError('byte must be in range(0, 256)')
  return bytes.includes(Number(byte))
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

function isInRange(range: PyRange, item: unknown): boolean {
  const number = asNumber(item)
  if (typeof number === 'number' && !Number.isInteger(number)) return false
  return range.includes(BigInt(number ?? 0n))
}

/** Python's `is`, as far as it is the same everywhere: singletons by value, as all small values; the rest by identity. */
function isSame(left: unknown, right: unknown): boolean {
  if (left === undefined || left === null) return right === undefined || right === null
  return left === right || (isEmptyConstant(left) && isEmptyConstant(right) && typeName(left) === typeName(right))
}

/** Python has one empty tuple and one empty bytes. */
function isEmptyConstant(value: unknown): boolean {
  return (value instanceof PyTuple || value instanceof Uint8Array) && value.length === 0
}

/**
 * Any comparison of Python.
 *
 * @throws TypeError if the operator is not for values of these types
 */
export function compare(operator: Comparison, left: unknown, right: unknown): boolean {
  switch (operator) {
    case '==':
      return isEqual(left, right)
    case '!=':
      return !isEqual(left, right)
    case 'is':
      return isSame(left, right)
    case 'is not':
      return !isSame(left, right)
    case 'in':
      return contains(right, left)
    case 'not in':
      return !contains(right, left)
    default:
      return isOrdered(operator, left, right)
  }
}

import type { FilterLike } from '../../core/filter.js'
import { AttributeError } from '../../python/errors.js'
import { isError } from '../../python/is-error.js'
import { recordValues } from '../../python/values.js'
import { ConvertingDict, ConvertingList, toPlain } from './converting.js'

/** Says that a handler needs another one whose turn comes later. */
export class NotConfiguredYet extends TypeError {}

/**
 * A part of a configuration that must be a dict.
 *
 * @throws AttributeError if it is none
 */
export function dictOf(value: unknown): ConvertingDict {
  if (value instanceof ConvertingDict) return value
  throw new AttributeError(`'${typeNameOf(value)}' object has no attribute 'get'`)
}

/**
 * What Python goes through when it goes through a value: the items of a list, the keys of a dict, the characters of a text.
 * None of them is converted.
 *
 * @throws TypeError if there is nothing to go through
 */
export function itemsOf(value: unknown): unknown[] {
  if (!isIterable(value)) throw new TypeError(`'${typeNameOf(value)}' object is not iterable`)
  return value instanceof Map ? [...value.keys()] : [...value]
}

/** Whether Python can go through a value. */
export function isIterable(value: unknown): value is Iterable<unknown> {
  if (typeof value === 'string' || value instanceof ConvertingList || Array.isArray(value)) return true
  return value instanceof Map || value instanceof Set
}

/** The names in a text that was meant for a list of them. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '')
}

/** More than this many characters of a value help nobody. */
const LONGEST = 80

/** A value as Python shows it, cut if it is long. */
export function reprOf(value: unknown): string {
  const text = recordValues.repr(toPlain(value))
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}...`
}

/** The name of a value's type in Python. */
export function typeNameOf(value: unknown): string {
  return recordValues.typeName(toPlain(value))
}

/** Whether an error says that a handler has to wait for another one. */
export function isPremature(error: unknown): boolean {
  return isError(error) && error.cause instanceof NotConfiguredYet
}

/** Whether an item of a list of filters is a filter itself, not the name of one. */
export function isFilter(value: unknown): value is FilterLike {
  if (typeof value === 'function') return true
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Map) return false
  return typeof Reflect.get(value, 'filter') === 'function'
}

/** Whether a value is the version that there is: 1, or what Python takes for it. */
export function isVersion(value: unknown): boolean {
  const isNumber = ['number', 'bigint', 'boolean'].includes(typeof value) || value instanceof Number
  return isNumber && Number(value) === 1
}

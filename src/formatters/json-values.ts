/** What JSON formatters make of values. */

import { isPlainObject } from '../python/call-arguments.js'
import { isError } from '../python/is-error.js'
import { exactValues, recordValues } from '../python/values.js'
import { type Defaults, defaultOf } from './defaults.js'
import { IsoTimestamp } from './iso-timestamp.js'

/** Stands for what has no text, either. python-json-logger's. */
const NO_TEXT = '__could_not_encode__'

const timestamp = new IsoTimestamp()

/**
 * What is written in place of a value that JSON has no word for: the time of a Date in UTC, an Error as `Name: message`, bytes
 * in base64, what the object's own `toJSON` gives, and of all others the text that `%(x)s` shows.
 */
export function plainValue(value: unknown): unknown {
  try {
    if (value instanceof Date) return dateText(value)
    if (isError(value)) return `${value}`
    if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.length).toString('base64')
    if (hasToJson(value)) return value.toJSON('')
    return recordValues.str(value instanceof String || value instanceof Boolean ? value.valueOf() : value)
  } catch {
    return NO_TEXT
  }
}

function dateText(date: Date): unknown {
  return Number.isNaN(date.getTime()) ? null : timestamp.text(date.getTime() / 1000)
}

function hasToJson(value: unknown): value is { toJSON(key: string): unknown } {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'toJSON') === 'function'
}

/** Whether a value is a dict: a Map, or a plain object. */
export function isDict(value: unknown): value is ReadonlyMap<string, unknown> | Readonly<Record<string, unknown>> {
  return value instanceof Map || (typeof value === 'object' && isPlainObject(value))
}

/** A dict, or nothing, as a Map. */
export function mapOf(
  dict: ReadonlyMap<string, unknown> | Readonly<Record<string, unknown>> | null,
): Map<string, unknown> {
  return new Map(dict instanceof Map ? dict : Object.entries(dict ?? {}))
}

/** The defaults of a formatter as a Map, with numbers boxed that an expression wrote as floats: JSON keeps them floats. */
export function mapOfDefaults(defaults: Defaults): Map<string, unknown> {
  const map = mapOf(defaults as Parameters<typeof mapOf>[0])
  for (const name of map.keys()) {
    const known = defaultOf(defaults, name)
    if (known?.values === exactValues) map.set(name, withFloats(known.value))
  }
  return map
}

function withFloats(value: unknown): unknown {
  if (typeof value === 'number') return boxed(value)
  if (Array.isArray(value)) return Array.from(value, withFloats)
  if (value instanceof Map) return new Map(Array.from(value, ([key, item]) => [withFloats(key), withFloats(item)]))
  return value
}

/** A number that is written as a float although it is whole. */
export function boxed(value: number): unknown {
  return Number.isInteger(value) ? Object(value) : value
}

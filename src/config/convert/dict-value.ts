import { isPlainObject } from '../../python/call-arguments.js'
import { type ConfigClass, ownNameOf } from '../classes.js'

/** Text that a dictionary takes for a reference to something. */
const REFERENCE = /^(?:ext|cfg):\/\//

/** A value that a dictionary can not say. */
export class NoDictValue extends Error {}

/**
 * A value out of a Python expression as a dictionary for `dictConfig` says it in JSON: what it refers to stands behind
 * `ext://`, tuples are lists, whole floats are boxed.
 *
 * @throws NoDictValue for one that can not be said
 */
export function dictValue(value: unknown): unknown {
  if (value === null || value === undefined || typeof value === 'boolean') return value ?? null
  if (typeof value === 'string') {
    if (REFERENCE.test(value)) throw new NoDictValue(`the text '${value}' would be taken for a reference`)
    return value
  }
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value
  if (typeof value === 'number') return floatValue(value)
  if (Array.isArray(value)) return Array.from(value, dictValue)
  if (value instanceof Map) return new Map(Array.from(value, ([key, item]) => [keyOf(key), dictValue(item)]))
  if (isPlainObject(value)) return new Map(Object.entries(value).map(([key, item]) => [key, dictValue(item)]))
  return `ext://${referenceTo(value)}`
}

function floatValue(value: number): unknown {
  if (!Number.isFinite(value)) throw new NoDictValue(`JSON has no number ${value}`)
  return Number.isInteger(value) ? Object(value) : value
}

function keyOf(key: unknown): string {
  if (typeof key !== 'string') throw new NoDictValue('its keys are not all text')
  return key
}

function referenceTo(value: unknown): string {
  if (value === process.stdout) return 'sys.stdout'
  if (value === process.stderr) return 'sys.stderr'
  if (value === process.stdin) return 'sys.stdin'
  const name = typeof value === 'function' ? ownNameOf(value as unknown as ConfigClass) : undefined
  if (name === undefined) throw new NoDictValue(`there is no way to write ${kindOf(value)}`)
  return name
}

function kindOf(value: unknown): string {
  if (value instanceof Uint8Array) return 'bytes'
  if (value instanceof Set) return 'a set'
  return typeof value === 'object' && value !== null ? `an object (${value.constructor.name})` : `a ${typeof value}`
}

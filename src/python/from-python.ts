import { exactValues } from './exact-values.js'

/**
 * Turns a value out of a Python expression into plain JavaScript, for the constructor of a handler.
 *
 * An int becomes a number if that can hold it exactly and stays a bigint otherwise; tuples become arrays, dicts plain objects
 * of which no key touches the prototype. What appears twice, or holds itself, does so afterwards too. Everything else stays.
 */
export function fromPython(value: unknown): unknown {
  return convert(value, new Map())
}

function convert(value: unknown, made: Map<object, unknown>): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value
  if (typeof value !== 'object' || value === null) return value
  if (made.has(value)) return made.get(value)
  if (Array.isArray(value)) {
    const items: unknown[] = []
    made.set(value, items)
    for (const item of value) items.push(convert(item, made))
    return items
  }
  if (value instanceof Set) {
    const items = new Set<unknown>()
    made.set(value, items)
    for (const item of value) items.add(convert(item, made))
    return items
  }
  if (value instanceof Map) {
    const properties = {}
    made.set(value, properties)
    for (const [key, item] of value) {
      const property = { value: convert(item, made), enumerable: true, writable: true, configurable: true }
      Object.defineProperty(properties, exactValues.str(key), property)
    }
    return properties
  }
  return value
}

import { isPlainObject } from '../python/call-arguments.js'
import { recordValues } from '../python/values.js'

/** As deep as values may hold each other; what is deeper is left out, as is what holds itself. */
const MAX_DEPTH = 100

/**
 * A value as one that a pickle can hold: what is neither a primitive value nor an array, a plain object, a Map, a Set or bytes becomes the
 * text that formats show for it.
 */
export function plainValue(value: unknown): unknown {
  return plain(value, [])
}

function plain(value: unknown, above: readonly object[]): unknown {
  switch (typeof value) {
    case 'undefined':
      return null
    case 'symbol':
    case 'function':
      return recordValues.str(value)
    case 'object':
      return value === null || value instanceof Uint8Array ? value : plainObject(value, above)
    default:
      return value
  }
}

function plainObject(value: object, above: readonly object[]): unknown {
  if (above.length === MAX_DEPTH || above.includes(value)) return Array.isArray(value) ? '[...]' : '{...}'
  const within = [...above, value]
  const inner = (item: unknown) => plain(item, within)
  if (Array.isArray(value)) return value.map(inner)
  if (value instanceof Set) return new Set([...value].map(key))
  if (value instanceof Map) return new Map([...value].map(([name, item]) => [key(name), inner(item)]))
  if (isPlainObject(value)) return new Map(Object.entries(value).map(([name, item]) => [name, inner(item)]))
  return recordValues.str(value)
}

// Python hashes keys and members of sets: it cannot take what may change.
function key(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? recordValues.str(value) : plain(value, [])
}

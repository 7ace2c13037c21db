/** How format strings look into mappings: by own keys only, never into prototypes. */
import { KeyError } from './errors.js'
import { reprText } from './text.js'
import type { ValueText } from './values.js'

/** Whether a value can be asked for a key at all, so that a `%` format takes it for a mapping. */
export function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Set)
}

/**
 * The value that a mapping has under a key: a Map's entry, or an object's own property.
 *
 * @throws KeyError if it has none, TypeError for a list or bytes, which know no names
 */
export function lookUp(mapping: object, key: string, values: ValueText): unknown {
  if (mapping instanceof Map) {
    if (mapping.has(key)) return mapping.get(key)
    throw new KeyError(reprText(key))
  }
  if (Array.isArray(mapping) || mapping instanceof Uint8Array) {
    const type = mapping instanceof Uint8Array ? 'byte' : values.typeName(mapping)
    throw new TypeError(`${type} indices must be integers or slices, not str`)
  }
  if (Object.hasOwn(mapping, key)) return (mapping as Record<string, unknown>)[key]
  throw new KeyError(reprText(key))
}

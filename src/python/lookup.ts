/**
 * How format strings look into values: by index, by key and by attribute, among what is the value's own. No prototype is
 * ever reached, so `{x.constructor}` finds nothing.
 */
import { isPlainObject } from './call-arguments.js'
import { AttributeError, IndexError, KeyError } from './errors.js'
import { offsetOfCodePoint, reprText } from './text.js'
import type { ValueText } from './value-text.js'

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
  return ownProperty(mapping, key, () => new KeyError(reprText(key)))
}

/**
 * What `{x[key]}` finds.
 *
 * @throws KeyError if a mapping has no such key, TypeError if the value has no keys
 */
export function itemNamed(value: unknown, key: string, values: ValueText): unknown {
  if (typeof value === 'string') throw new TypeError("string indices must be integers, not 'str'")
  if (isSubscriptable(value)) return lookUp(value, key, values)
  throw notSubscriptable(value, values)
}

/**
 * What `{x[3]}` finds: the item of a sequence, or what a dict has under the number; the names in a plain object are no
 * numbers, as in Python.
 *
 * @throws IndexError if a sequence is shorter, KeyError if a dict has no such key, TypeError if the value has no items
 */
export function itemAt(value: unknown, index: number, values: ValueText): unknown {
  if (typeof value === 'string') {
    const start = offsetOfCodePoint(value, index)
    if (start < value.length) return String.fromCodePoint(value.codePointAt(start) ?? 0)
    throw new IndexError('string index out of range')
  }
  if (!isSubscriptable(value)) throw notSubscriptable(value, values)
  if (Array.isArray(value) || value instanceof Uint8Array) {
    if (index < value.length) return value instanceof Uint8Array ? values.makeInt(value[index] ?? 0) : value[index]
    throw new IndexError(`${value instanceof Uint8Array ? '' : `${values.typeName(value)} `}index out of range`)
  }
  if (value instanceof Map) {
    for (const key of [BigInt(index), index, index < 2 ? index === 1 : index]) if (value.has(key)) return value.get(key)
  }
  throw new KeyError(`${index}`)
}

/**
 * What `{x.name}` finds: the parts of a number, or an own enumerable property of an object that is neither plain (that is
 * a dict, which has none) nor a container.
 *
 * @throws AttributeError if there is no such attribute
 */
export function attributeOf(value: unknown, name: string, values: ValueText): unknown {
  const missing = () => new AttributeError(`'${values.typeName(value)}' object has no attribute '${name}'`)
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') {
    const isFloat = values.kind(value) === 'float'
    if (name === 'real' || (name === 'numerator' && !isFloat))
      return typeof value === 'boolean' ? values.makeInt(Number(value)) : value
    if (name === 'imag') return isFloat ? 0 : values.makeInt(0)
    if (name === 'denominator' && !isFloat) return values.makeInt(1)
    throw missing()
  }
  if (typeof value !== 'object' || value === null || value instanceof Set || isSubscriptable(value)) throw missing()
  if (!Object.prototype.propertyIsEnumerable.call(value, name)) throw missing()
  return ownProperty(value, name, missing)
}

function ownProperty(owner: object, name: string, missing: () => Error): unknown {
  if (!Object.hasOwn(owner, name)) throw missing()
  return (owner as Readonly<Record<string, unknown>>)[name]
}

function isSubscriptable(value: unknown): value is object {
  return Array.isArray(value) || value instanceof Map || value instanceof Uint8Array || isPlainObject(value)
}

function notSubscriptable(value: unknown, values: ValueText): TypeError {
  return new TypeError(`'${values.typeName(value)}' object is not subscriptable`)
}

/** Dicts and sets with Python's idea of equal keys, on JavaScript's Map and Set. */
import { PyTuple } from '../tuple.js'
import { PyRange } from './range.js'
import { spend } from './session.js'

/** What putting something into a dict or set costs. */
const unitsPerEntry = 2

/**
 * A dict: a Map whose keys are the same if Python finds them equal, in the order in which they were first set.
 *
 * Of equal keys the one that came first stays.
 */
export class PyDict<Key = unknown, Value = unknown> extends Map<Key, Value> {
  /** From what Python compares to the key as it was first written. */
  readonly #keys = new Map<unknown, Key>()

  override get(key: Key): Value | undefined {
    const known = keyOf(key)
    return this.#keys.has(known) ? super.get(this.#keys.get(known) as Key) : undefined
  }

  override has(key: Key): boolean {
    return this.#keys.has(keyOf(key))
  }

  override set(key: Key, value: Value): this {
    spend(unitsPerEntry)
    const known = keyOf(key)
    if (!this.#keys.has(known)) this.#keys.set(known, key)
    return super.set(this.#keys.get(known) as Key, value)
  }
}

/** A set: a Set in which Python's equal values are one, in the order in which they were added. */
export class PySet<Item = unknown> extends Set<Item> {
  readonly #keys = new Set<unknown>()

  override has(item: Item): boolean {
    return this.#keys.has(keyOf(item))
  }

  override add(item: Item): this {
    spend(unitsPerEntry)
    const key = keyOf(item)
    if (!this.#keys.has(key)) {
      this.#keys.add(key)
      super.add(item)
    }
    return this
  }
}

/** A set that can be a key itself. */
export class PyFrozenSet<Item = unknown> extends PySet<Item> {}

/** Makes a dict of entries; of equal keys the first one stays, with the last value. */
export function dictOf(entries: Iterable<readonly [unknown, unknown]>): PyDict {
  const dict = new PyDict()
  for (const [key, value] of entries) dict.set(key, value)
  return dict
}

/** Makes a set of items. */
export function setOf(items: Iterable<unknown>): PySet {
  return filled(new PySet(), items)
}

/** Makes a frozenset of items. */
export function frozenSetOf(items: Iterable<unknown>): PyFrozenSet {
  return filled(new PyFrozenSet(), items)
}

function filled<Container extends PySet>(set: Container, items: Iterable<unknown>): Container {
  for (const item of items) set.add(item)
  return set
}

/** Marks the keys that are made from containers; a string that starts with it gets it doubled. */
const mark = '\0'

/**
 * A JavaScript value that is the same for equal values of Python: `1`, `1.0` and `True` are one key, and so are equal tuples.
 *
 * @throws TypeError if the value cannot be a key
 */
export function keyOf(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
      return value.startsWith(mark) ? mark + value : value
    case 'boolean':
      return value ? 1n : 0n
    case 'number':
      // Two nans are never equal; each is a key of its own.
      return Number.isInteger(value) ? BigInt(value) : Number.isNaN(value) ? Symbol('nan') : value
    case 'object':
      return value === null ? null : keyOfObject(value)
    default:
      return value
  }
}

function keyOfObject(value: object): unknown {
  if (value instanceof PyTuple) return `${mark}(${value.map(part).join('')})`
  if (value instanceof PyFrozenSet) return `${mark}{${Array.from(value, part).sort().join('')}}`
  if (value instanceof Uint8Array) {
    spend(value.length >> 3)
    return `${mark}b${Buffer.from(value).toString('latin1')}`
  }
  if (value instanceof PyRange)
    return `${mark}r${value.length},${value.length > 0n ? value.start : 0n},${value.length > 1n ? value.step : 0n}`
  if (Array.isArray(value) || value instanceof Map || value instanceof Set)
    throw new TypeError(`unhashable type: '${Array.isArray(value) ? 'list' : value instanceof Map ? 'dict' : 'set'}'`)
  return value
}

/** A container's item as text from which no other row of items can be made. */
function part(item: unknown): string {
  spend(1)
  const key = keyOf(item)
  switch (typeof key) {
    case 'string':
      spend(key.length >> 3)
      return `s${key.length}:${key}`
    case 'object':
    case 'function':
    case 'symbol':
      return key === null ? 'N' : `o${identityOf(key)};`
    default:
      return `n${String(key)};`
  }
}

const identities = new WeakMap<object, number>()
let lastIdentity = 0

function identityOf(value: object | symbol): number {
  lastIdentity++
  if (typeof value === 'symbol') return lastIdentity
  const known = identities.get(value)
  if (known === undefined) identities.set(value, lastIdentity)
  return known ?? lastIdentity
}

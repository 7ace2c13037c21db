import { isPlainObject } from '../../python/call-arguments.js'
import { IndexError, KeyError } from '../../python/errors.js'
import { recordValues } from '../../python/values.js'

/** What turns a value of a configuration into the one that it stands for. */
export interface Converter {
  convert(value: unknown): unknown
}

/** Whether a value is what Python calls a dict, in one of the forms in which a program may give it. */
export function isDict(value: unknown): value is ReadonlyMap<unknown, unknown> | Readonly<Record<string, unknown>> {
  return value instanceof Map || isPlainObject(value)
}

/** The keys and values of a dict; one that is `undefined` counts as not there. */
export function* entriesOf(
  dict: ReadonlyMap<unknown, unknown> | Readonly<Record<string, unknown>>,
): Iterable<[key: unknown, value: unknown]> {
  for (const entry of dict instanceof Map ? dict.entries() : Object.entries(dict))
    if (entry[1] !== undefined) yield entry
}

/**
 * A dict of a configuration. Whoever gets a value by its key gets what that stands for (`ext://`, `cfg://`), and the dict
 * keeps it; whoever goes through it sees the values as they are.
 *
 * @see Python's `logging.config.ConvertingDict`
 */
export class ConvertingDict extends Map<unknown, unknown> {
  /** What it was made from. */
  readonly source: ReadonlyMap<unknown, unknown> | Readonly<Record<string, unknown>>
  readonly #converter: Converter

  /** @param source - a plain object or a Map; it stays as it is */
  constructor(source: ReadonlyMap<unknown, unknown> | Readonly<Record<string, unknown>>, converter: Converter) {
    super()
    this.source = source
    this.#converter = converter
    for (const [key, value] of entriesOf(source)) super.set(key, value)
  }

  /** The value under a key, converted; `null` if there is none. */
  override get(key: unknown): unknown {
    const value = super.get(key)
    if (value === undefined) return null
    const converted = this.#converter.convert(value)
    if (converted !== value) super.set(key, converted)
    return converted
  }

  /** The value under a key as it is; `undefined` if there is none. */
  raw(key: unknown): unknown {
    return super.get(key)
  }

  /**
   * The value under a key, converted.
   *
   * @throws KeyError if there is none
   */
  item(key: unknown): unknown {
    if (this.has(key)) return this.get(key)
    throw new KeyError(recordValues.repr(key))
  }

  /** Takes a value out and gives it, converted; `null` if there is none. */
  pop(key: unknown): unknown {
    const value = this.get(key)
    this.delete(key)
    return value
  }
}

/**
 * A list of a configuration, which converts as a {@link ConvertingDict} does.
 *
 * @see Python's `logging.config.ConvertingList`
 */
export class ConvertingList implements Iterable<unknown> {
  /** What it was made from. */
  readonly source: readonly unknown[]
  readonly #items: unknown[]
  readonly #converter: Converter

  /** @param source - stays as it is */
  constructor(source: readonly unknown[], converter: Converter) {
    this.source = source
    this.#items = [...source]
    this.#converter = converter
  }

  get length(): number {
    return this.#items.length
  }

  /**
   * The item at an index, converted.
   *
   * @throws IndexError if there is none
   */
  item(index: number): unknown {
    if (index >= this.#items.length) throw new IndexError('list index out of range')
    const converted = this.#converter.convert(this.#items[index])
    this.#items[index] = converted
    return converted
  }

  /** The items as they are. */
  [Symbol.iterator](): Iterator<unknown> {
    return this.#items[Symbol.iterator]()
  }
}

/**
 * A value of a configuration as a constructor gets it: lists as arrays, dicts as plain objects of which no key touches the
 * prototype. An object with functions in it is none of data, and is handed on as it was given.
 */
export function toPlain(value: unknown): unknown {
  if (value instanceof ConvertingList) return Array.from(value, toPlain)
  if (value instanceof ConvertingDict) return hasFunction(value) ? value.source : plainObject(value)
  if (Array.isArray(value)) return value.map(toPlain)
  return isDict(value) && !hasFunction(value) ? plainObject(value) : value
}

/** A plain object with these members, whatever their names. */
export function plainObject(
  dict: ReadonlyMap<unknown, unknown> | Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [key, value] of entriesOf(dict)) define(result, String(key), toPlain(value))
  return result
}

/** Gives an object a property of its own, whatever its name. */
export function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, writable: true, configurable: true })
}

function hasFunction(dict: ReadonlyMap<unknown, unknown> | Readonly<Record<string, unknown>>): boolean {
  for (const [, value] of entriesOf(dict)) if (typeof value === 'function') return true
  return false
}

import { exactValues, fromPython, recordValues, type ValueText } from '../python/values.js'

/** Values for the fields that a record lacks, under their names. */
export type Defaults = Readonly<Record<string, unknown>> | ReadonlyMap<string, unknown> | null

// The dicts of Python expressions that defaults were made from: plain JavaScript does not tell 1.0 from 1, or a tuple from a list.
const exactForms = new WeakMap<object, ReadonlyMap<unknown, unknown>>()

/**
 * Turns a dict out of a Python expression into defaults for a Formatter: a plain object, of which formats still show each
 * value as Python does.
 */
export function defaultsFromPython(dict: ReadonlyMap<unknown, unknown>): Record<string, unknown> {
  const defaults = fromPython(dict) as Record<string, unknown>
  exactForms.set(defaults, dict)
  return defaults
}

/**
 * Makes sure that defaults have values under names. Like Python, it is asked when a record is formatted, not before, and
 * what is empty will do whatever it is.
 *
 * @throws TypeError if they have none
 */
export function checkDefaults(defaults: unknown): asserts defaults is Defaults {
  if (!defaults || (Array.isArray(defaults) && defaults.length === 0)) return
  if (typeof defaults !== 'object' || Array.isArray(defaults) || defaults instanceof Set)
    throw new TypeError(`defaults must be an object or a Map, not ${recordValues.typeName(defaults)}`)
}

/** The default under a name, and how it is to be looked at; `undefined` if there is none. */
export function defaultOf(defaults: Defaults, name: string): { value: unknown; values: ValueText } | undefined {
  if (!defaults || Array.isArray(defaults)) return undefined
  const exact = exactForms.get(defaults)
  const map = exact ?? (defaults instanceof Map ? defaults : undefined)
  if (map === undefined) {
    if (!Object.hasOwn(defaults, name)) return undefined
    return { value: (defaults as Readonly<Record<string, unknown>>)[name], values: recordValues }
  }
  return map.has(name) ? { value: map.get(name), values: exact === undefined ? recordValues : exactValues } : undefined
}

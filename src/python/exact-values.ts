import { reprWithContainers } from './container-text.js'
import { floatRepr } from './float-text.js'
import { inspectOnOneLine, nameOfClass } from './inspect-text.js'
import { intText } from './int-text.js'
import { asciiText, longestString } from './text.js'
import { PyTuple } from './tuple.js'
import type { Kind, ValueText } from './value-text.js'

const kinds: Readonly<Record<string, Kind>> = {
  bigint: 'int',
  number: 'float',
  boolean: 'bool',
  string: 'str',
  undefined: 'none',
}

const namesOfKinds: Readonly<Record<Exclude<Kind, 'none' | 'other'>, string>> = {
  int: 'int',
  float: 'float',
  bool: 'bool',
  str: 'str',
  bytes: 'bytes',
}

function kind(value: unknown): Kind {
  if (value === null) return 'none'
  return value instanceof Uint8Array ? 'bytes' : (kinds[typeof value] ?? 'other')
}

/**
 * The values inside an expression of Python, where each type has its own stand-in: int is bigint, float is number, tuple is
 * {@link PyTuple}, list is Array, dict is Map, set is Set, bytes is Uint8Array.
 *
 * @param maxLength - the longest `str` or `repr` of a container in UTF-16 units; what is longer is an OverflowError
 */
export function exactValuesWithin(maxLength: number): ValueText {
  const repr = reprWithContainers(reprOfLeaf, maxLength)
  return {
    str: (value) => (typeof value === 'string' ? value : repr(value)),
    repr,
    ascii: (value) => asciiText(repr(value)),
    kind,
    typeName: (value) => nameOfType(value, kind(value)),
    makeInt: BigInt,
    isTuple: (value): value is readonly unknown[] => value instanceof PyTuple,
  }
}

/** {@link exactValuesWithin} what V8 can hold. */
export const exactValues: ValueText = exactValuesWithin(longestString)

function reprOfLeaf(value: unknown): string {
  if (value === null || value === undefined) return 'None'
  if (typeof value === 'bigint') return intText(value)
  if (typeof value === 'number') return floatRepr(value)
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  return inspectOnOneLine(value)
}

/** Python's name of the type of a value, given the value's kind. */
export function nameOfType(value: unknown, kindOfValue: Kind): string {
  if (kindOfValue === 'none') return 'NoneType'
  if (kindOfValue !== 'other') return namesOfKinds[kindOfValue]
  if (value instanceof PyTuple) return 'tuple'
  if (Array.isArray(value)) return 'list'
  if (value instanceof Map) return 'dict'
  if (value instanceof Set) return 'set'
  const name = nameOfClass(value)
  return name === 'Object' ? 'dict' : name
}

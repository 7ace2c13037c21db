/** What Python calls the type of a value. */
import { StructTime } from '../struct-time.js'
import { PyTuple } from '../tuple.js'
import { PyFrozenSet } from './containers.js'
import { PyObject } from './objects.js'
import { PyRecord } from './record.js'
import { describeHost } from './session.js'

/** The name of a value's type, as in Python's error messages. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'NoneType'
  return scalars.get(typeof value) ?? nameOfObject(value)
}

const scalars: ReadonlyMap<string, string> = new Map([
  ['bigint', 'int'],
  ['number', 'float'],
  ['boolean', 'bool'],
  ['string', 'str'],
])

function nameOfObject(value: unknown): string {
  if (value instanceof PyRecord) return value.typeName
  if (value instanceof PyTuple) return 'tuple'
  if (Array.isArray(value)) return 'list'
  if (value instanceof Map) return 'dict'
  if (value instanceof PyFrozenSet) return 'frozenset'
  if (value instanceof Set) return 'set'
  if (value instanceof Uint8Array) return 'bytes'
  if (value instanceof PyObject) return value.typeName
  if (value instanceof StructTime) return 'time.struct_time'
  return describeHost(value)?.typeName ?? 'object'
}

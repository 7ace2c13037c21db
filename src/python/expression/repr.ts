/** How the evaluator's values read: Python's `repr` and `str`, with every character paid for. */
import { reprBytes } from '../container-text.js'
import { floatRepr } from '../float-text.js'
import { intText } from '../int-text.js'
import { StructTime } from '../struct-time.js'
import { asciiText, reprText } from '../text.js'
import { PyTuple } from '../tuple.js'
import type { Kind, ValueText } from '../values.js'
import { PyFrozenSet } from './containers.js'
import { structFields } from './iterate.js'
import { DictView, PyObject } from './objects.js'
import { PyRecord } from './record.js'
import { spend, spendText } from './session.js'
import { typeName } from './type-name.js'

/** Python's `repr`. @throws OverflowError if it would be too long */
export function repr(value: unknown): string {
  spend(1)
  switch (typeof value) {
    case 'string':
      return checked(reprText(value))
    case 'bigint':
      return intText(value)
    case 'number':
      return floatRepr(value)
    case 'boolean':
      return value ? 'True' : 'False'
    case 'undefined':
      return 'None'
    default:
      return value === null ? 'None' : reprObject(value)
  }
}

function checked(text: string): string {
  spendText(text.length)
  return text
}

function reprObject(value: unknown): string {
  if (value instanceof PyRecord)
    return joined(`${value.typeName}(`, value.fields, ([name, item]) => `${name}=${repr(item)}`, ')')
  if (value instanceof PyTuple) return value.length === 1 ? `(${repr(value[0])},)` : joined('(', value, repr, ')')
  if (Array.isArray(value)) return joined('[', value, repr, ']')
  if (value instanceof Map) return joined('{', value, ([key, item]) => `${repr(key)}: ${repr(item)}`, '}')
  if (value instanceof PyFrozenSet) return value.size === 0 ? 'frozenset()' : joined('frozenset({', value, repr, '})')
  if (value instanceof Set) return value.size === 0 ? 'set()' : joined('{', value, repr, '}')
  if (value instanceof Uint8Array) return checked(reprBytes(value))
  if (value instanceof DictView) return joined(`${value.typeName}([`, value, repr, '])')
  if (value instanceof StructTime) return reprTime(value)
  return value instanceof PyObject ? value.repr() : `<${typeName(value)} object>`
}

function joined<Item>(start: string, items: Iterable<Item>, show: (item: Item) => string, end: string): string {
  let out = start
  for (const item of items) {
    const shown = show(item)
    spendText(out.length + shown.length)
    out += out === start ? shown : `, ${shown}`
  }
  return out + end
}

const timeFields = ['year', 'mon', 'mday', 'hour', 'min', 'sec', 'wday', 'yday', 'isdst']

function reprTime(time: StructTime): string {
  const fields = structFields(time).map((value, at) => `tm_${timeFields[at]}=${value}`)
  return `time.struct_time(${fields.join(', ')})`
}

/** Python's `str`. */
export function str(value: unknown): string {
  return typeof value === 'string' ? value : repr(value)
}

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['bigint', 'int'],
  ['number', 'float'],
  ['boolean', 'bool'],
  ['string', 'str'],
  ['undefined', 'none'],
])

function kind(value: unknown): Kind {
  if (value === null) return 'none'
  return value instanceof Uint8Array ? 'bytes' : (kinds.get(typeof value) ?? 'other')
}

/** The evaluator's values for the format functions. */
export const expressionValues: ValueText = {
  str,
  repr,
  ascii: (value) => asciiText(repr(value)),
  kind,
  typeName,
  isTuple: (value): value is readonly unknown[] => value instanceof PyTuple,
  makeInt: (value) => BigInt(value),
}

import { reprWithContainers } from './container-text.js'
import { nameOfType } from './exact-values.js'
import { floatRepr } from './float-text.js'
import { inspectOnOneLine } from './inspect-text.js'
import { intText } from './int-text.js'
import { isError } from './is-error.js'
import { asciiText, longestString, reprText } from './text.js'
import { type Kind, kindOfNumber, type ValueText } from './value-text.js'

function kind(value: unknown): Kind {
  if (typeof value === 'string') return 'str'
  if (typeof value === 'number') return kindOfNumber(value)
  if (typeof value === 'bigint') return 'int'
  if (typeof value === 'boolean') return 'bool'
  if (value === null || value === undefined) return 'none'
  return value instanceof Uint8Array ? 'bytes' : 'other'
}

const repr = reprWithContainers(reprOfLeaf, longestString)

function reprOfLeaf(value: unknown): string {
  if (value === null || value === undefined) return 'None'
  if (typeof value === 'number') return kindOfNumber(value) === 'int' ? intText(value) : floatRepr(value)
  if (typeof value === 'bigint') return intText(value)
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (isError(value)) return `${value.name}(${value.message === '' ? '' : reprText(value.message)})`
  return inspectOnOneLine(value)
}

function str(value: unknown): string {
  if (typeof value === 'string') return value
  return isError(value) ? value.message : repr(value)
}

/**
 * The fields of a record in a format string, shown as Python shows them: `None`, `True`, `[1, 'a']`, `{'a': 1}`. Numbers are
 * JavaScript's: without a fraction an int, else a float. An Error shows its message, other objects what `util.inspect`
 * makes of them, on one line.
 */
export const recordValues: ValueText = {
  str,
  repr,
  ascii: (value) => asciiText(repr(value)),
  kind,
  typeName: (value) => nameOfType(value, kind(value)),
  makeInt: (value) => value,
  isTuple: (value): value is readonly unknown[] => Array.isArray(value),
}

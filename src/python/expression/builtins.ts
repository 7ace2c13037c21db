/** Python's builtins, as far as they make values from values. */
import { ValueError } from '../errors.js'
import { asciiText } from '../text.js'
import { PyTuple } from '../tuple.js'
import { PyFunction, PyType } from './callable.js'
import { asNumber } from './compare.js'
import { formatted } from './format.js'
import { powerModulo, spendLinear } from './integers.js'
import { itemCount } from './iterate.js'
import { iterationFunctions } from './iteration-functions.js'
import { ellipsis } from './objects.js'
import { binary } from './operators.js'
import { repr } from './repr.js'
import { rounded } from './round.js'
import { bind, type Signature } from './signature.js'
import { asIndex } from './subscript.js'
import { typeName } from './type-name.js'
import { bytesType } from './types/bytes-type.js'
import { dictType, frozenSetType, listType, rangeType, setType, tupleType } from './types/container-types.js'
import { boolType, floatType, intType } from './types/number-types.js'
import { textType } from './types/text-type.js'
import { wantNumber, wantText } from './types/want.js'

type Definition = readonly [signature: Signature, run: (...args: unknown[]) => unknown]

const functions: Readonly<Record<string, Definition>> = {
  abs: [['/x'], absolute],
  ascii: [['/object'], (value) => asciiText(repr(value))],
  bin: [['/number'], (value) => inBase(value, 2, '0b')],
  callable: [['/object'], (value) => value instanceof PyFunction || value instanceof PyType],
  chr: [['/i'], character],
  divmod: [['/a', '/b'], (left, right) => PyTuple.of(binary('//', left, right), binary('%', left, right))],
  format: [['/value', '/format_spec?'], (value, spec = '') => formatted(value, wantText(spec, 'format() argument 2'))],
  hex: [['/number'], (value) => inBase(value, 16, '0x')],
  isinstance: [['/object', '/class_or_tuple'], isInstance],
  len: [['/object'], length],
  oct: [['/number'], (value) => inBase(value, 8, '0o')],
  ord: [['/c'], codeOf],
  pow: [['base', 'exp', 'mod?'], power],
  repr: [['/object'], repr],
  round: [['number', 'ndigits?'], rounded],
  ...iterationFunctions,
}

function absolute(value: unknown): bigint | number {
  const number = wantNumber(value, 'bad operand type for abs(): a number is wanted')
  if (typeof number === 'number') return Math.abs(number)
  spendLinear(number, 0n)
  return number < 0n ? -number : number
}

function inBase(value: unknown, base: number, prefix: string): string {
  const number = asIndex(value)
  spendLinear(number, number)
  return number < 0n ? `-${prefix}${(-number).toString(base)}` : prefix + number.toString(base)
}

function character(value: unknown): string {
  const code = asIndex(value)
  if (code < 0n || code > 0x10ffffn) throw new ValueError('chr() arg not in range(0x110000)')
  return String.fromCodePoint(Number(code))
}

function codeOf(value: unknown): bigint {
  const count = value instanceof Uint8Array || typeof value === 'string' ? itemCount(value) : undefined
  if (count === undefined) throw new TypeError(`ord() expected string of length 1, but ${typeName(value)} found`)
  if (count !== 1) throw new TypeError(`ord() expected a character, but string of length ${count} found`)
  return BigInt(typeof value === 'string' ? (value.codePointAt(0) ?? 0) : ((value as Uint8Array)[0] ?? 0))
}

function length(value: unknown): bigint {
  const count = itemCount(value)
  if (count === undefined) throw new TypeError(`object of type '${typeName(value)}' has no len()`)
  return BigInt(count)
}

function isInstance(value: unknown, classes: unknown): boolean {
  if (classes instanceof PyType) return classes.holds(value)
  if (classes instanceof PyTuple) return classes.some((one) => isInstance(value, one))
  throw new TypeError('isinstance() arg 2 must be a type of the builtins, or a tuple of them')
}

function power(base: unknown, exponent: unknown, modulus: unknown): unknown {
  if (modulus === undefined || modulus === null) return binary('**', base, exponent)
  const [first, second, third] = [base, exponent, modulus].map(asNumber)
  if (typeof first === 'bigint' && typeof second === 'bigint' && typeof third === 'bigint')
    return powerModulo(first, second, third)
  throw new TypeError('pow() 3rd argument not allowed unless all arguments are integers')
}

/** The names that Python has everywhere. */
export const builtins: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['Ellipsis', ellipsis],
  ['__debug__', true],
  ...[
    boolType,
    bytesType,
    dictType,
    floatType,
    frozenSetType,
    intType,
    listType,
    rangeType,
    setType,
    textType,
    tupleType,
  ].map((type): [string, unknown] => [type.name, type]),
  ...Object.entries(functions).map(([name, [signature, run]]): [string, unknown] => [
    name,
    new PyFunction(name, (args, keywords) => run(...bind(`${name}()`, signature, args, keywords))),
  ]),
])

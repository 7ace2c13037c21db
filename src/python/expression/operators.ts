/** Python's operators between values. */
import { PyTuple } from '../tuple.js'
import { asNumber, asSet, isTrue } from './compare.js'
import { dictOf, frozenSetOf, PyFrozenSet, setOf } from './containers.js'
import { floatDivide, floatDivideWithRest, floatPower, toFloat } from './floats.js'
import { formatPercent } from './format.js'
import { divide, divideWithRest, multiply, power, shiftLeft, shiftRight, spendLinear } from './integers.js'
import type { BinaryOperator, UnaryOperator } from './nodes.js'
import { repeat } from './repeat.js'
import { spend, spendText } from './session.js'
import { typeName } from './type-name.js'

/**
 * The value of `left operator right`.
 *
 * @throws TypeError if the operator is not for values of these types
 * @throws ZeroDivisionError, OverflowError, ValueError as Python does
 */
export function binary(operator: BinaryOperator, left: unknown, right: unknown): unknown {
  const number = asNumber(left)
  const other = asNumber(right)
  const result =
    number !== undefined && other !== undefined ? arithmetic(operator, number, other) : others(operator, left, right)
  if (result === undefined) throw unsupported(operator, left, right)
  // Bools stay bools where bits are all that matters.
  return typeof left === 'boolean' && typeof right === 'boolean' && '&|^'.includes(operator) ? result !== 0n : result
}

function unsupported(operator: BinaryOperator, left: unknown, right: unknown): TypeError {
  if (operator === '+' && (typeof left === 'string' || Array.isArray(left)))
    return new TypeError(`can only concatenate ${typeName(left)} (not "${typeName(right)}") to ${typeName(left)}`)
  const shown = operator === '**' ? '** or pow()' : operator
  return new TypeError(`unsupported operand type(s) for ${shown}: '${typeName(left)}' and '${typeName(right)}'`)
}

function arithmetic(
  operator: BinaryOperator,
  left: bigint | number,
  right: bigint | number,
): bigint | number | undefined {
  if (typeof left === 'bigint' && typeof right === 'bigint') return integerArithmetic(operator, left, right)
  return floatArithmetic(operator, left, right)
}

function integerArithmetic(operator: BinaryOperator, left: bigint, right: bigint): bigint | number | undefined {
  switch (operator) {
    case '*':
      return multiply(left, right)
    case '/':
      return divide(left, right)
    case '//':
      return divideWithRest(left, right)[0]
    case '%':
      return divideWithRest(left, right)[1]
    case '**':
      return right < 0n ? floatPower(toFloat(left), toFloat(right)) : power(left, right)
    case '<<':
      return shiftLeft(left, right)
    case '>>':
      return shiftRight(left, right)
    default:
      spendLinear(left, right)
      return linear(operator, left, right)
  }
}

function linear(operator: BinaryOperator, left: bigint, right: bigint): bigint | undefined {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '&':
      return left & right
    case '|':
      return left | right
    case '^':
      return left ^ right
    default:
      return undefined
  }
}

function floatArithmetic(operator: BinaryOperator, left: bigint | number, right: bigint | number): number | undefined {
  switch (operator) {
    case '+':
      return toFloat(left) + toFloat(right)
    case '-':
      return toFloat(left) - toFloat(right)
    case '*':
      return toFloat(left) * toFloat(right)
    case '/':
      return floatDivide(toFloat(left), toFloat(right))
    case '//':
      return floatDivideWithRest(toFloat(left), toFloat(right))[0]
    case '%':
      return floatDivideWithRest(toFloat(left), toFloat(right))[1]
    case '**':
      return floatPower(toFloat(left), toFloat(right))
    default:
      return undefined
  }
}

function others(operator: BinaryOperator, left: unknown, right: unknown): unknown {
  switch (operator) {
    case '+':
      return concatenated(left, right)
    case '*':
      return repeat(left, right)
    case '%':
      if (left instanceof Uint8Array)
        throw new TypeError('% with bytes is refused in a configuration; accepted: % with str, and encode()')
      return typeof left === 'string' ? formatPercent(left, right) : undefined
    case '|':
      if (left instanceof Map && right instanceof Map) return merged(left, right)
      return combined(operator, left, right)
    case '&':
    case '-':
    case '^':
      return combined(operator, left, right)
    default:
      return undefined
  }
}

function concatenated(left: unknown, right: unknown): unknown {
  if (typeof left === 'string' && typeof right === 'string') {
    spendText(left.length + right.length)
    return left + right
  }
  if (Array.isArray(left) && Array.isArray(right) && left instanceof PyTuple === right instanceof PyTuple) {
    spend(left.length + right.length)
    const items = [...left, ...right]
    return left instanceof PyTuple ? PyTuple.from(items) : items
  }
  if (left instanceof Uint8Array && right instanceof Uint8Array) {
    spendText(left.length + right.length)
    return Uint8Array.from([...left, ...right])
  }
  return undefined
}

function merged(left: Map<unknown, unknown>, right: Map<unknown, unknown>): unknown {
  spend(left.size + right.size)
  return dictOf([...left, ...right])
}

function combined(operator: '|' | '&' | '-' | '^', left: unknown, right: unknown): unknown {
  const set = asSet(left)
  const other = asSet(right)
  if (set === undefined || other === undefined) return undefined
  spend(set.size + other.size)
  const make = left instanceof PyFrozenSet ? frozenSetOf : setOf
  const missing = (from: ReadonlySet<unknown>, items: Iterable<unknown>) => [...items].filter((item) => !from.has(item))
  if (operator === '|') return make([...set, ...other])
  if (operator === '-') return make(missing(other, set))
  if (operator === '^') return make([...missing(other, set), ...missing(set, other)])
  return make([...set].filter((item) => other.has(item)))
}

/**
 * The value of an operator before a value.
 *
 * @throws TypeError if the operator is not for values of this type
 */
export function unary(operator: UnaryOperator, operand: unknown): unknown {
  if (operator === 'not') return !isTrue(operand)
  const number = asNumber(operand)
  if (number === undefined || (operator === '~' && typeof number === 'number'))
    throw new TypeError(`bad operand type for unary ${operator}: '${typeName(operand)}'`)
  if (operator === '+') return number
  if (typeof number === 'number') return -number
  spendLinear(number, 0n)
  return operator === '-' ? -number : ~number
}

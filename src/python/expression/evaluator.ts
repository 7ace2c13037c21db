/** Working out the value of a syntax tree. */
import { asciiText } from '../text.js'
import { PyTuple } from '../tuple.js'
import { attributeOf } from './attributes.js'
import { callValue } from './callable.js'
import { compare, isTrue } from './compare.js'
import { comprehend } from './comprehension.js'
import { PyDict, setOf } from './containers.js'
import { formatted } from './format.js'
import { iterate } from './iterate.js'
import { located } from './located.js'
import type {
  Binary,
  Compare,
  Dict,
  Field,
  FormattedText,
  Item,
  Logic,
  Node,
  Postfix,
  Power,
  Sequence,
  Trailer,
  Unary,
} from './nodes.js'
import { PySlice } from './objects.js'
import { binary, unary } from './operators.js'
import { repr, str } from './repr.js'
import type { Scope } from './scope.js'
import { enter, leave, spend, spendText } from './session.js'
import { subscript } from './subscript.js'
import { typeName } from './type-name.js'

/**
 * The value of a part of an expression.
 *
 * @param scope - where its names are looked up
 * @throws what Python raises for it, with the offset of the part that it arose in
 */
export function evaluate(node: Node, scope: Scope): unknown {
  try {
    enter()
    return workOut(node, scope)
  } catch (error) {
    throw located(error, node.at)
  } finally {
    leave()
  }
}

function workOut(node: Node, scope: Scope): unknown {
  switch (node.kind) {
    case 'constant':
      return node.value
    case 'name':
      return scope.get(node.name)
    case 'text':
      return joinedParts(node.parts, scope)
    case 'sequence':
      return sequence(node, scope)
    case 'dict':
      return dict(node, scope)
    case 'unary':
      return applied(node.operators, evaluate(node.operand, scope))
    case 'binary':
      return chained(node, scope)
    case 'power':
      return powers(node, scope)
    case 'compare':
      return compared(node, scope)
    case 'logic':
      return decided(node, scope)
    case 'choice': {
      const branch = node.branches.find(({ test }) => isTrue(evaluate(test, scope)))
      return evaluate(branch === undefined ? node.otherwise : branch.value, scope)
    }
    case 'postfix':
      return followed(node, scope)
    case 'slice':
      return new PySlice(optional(node.start, scope), optional(node.stop, scope), optional(node.step, scope))
    case 'comprehension':
      return comprehend(node, scope, evaluate)
  }
}

function optional(node: Node | undefined, scope: Scope): unknown {
  return node === undefined ? null : evaluate(node, scope)
}

/** The values of a row in which stars unpack. */
function items(row: readonly Item[], scope: Scope): unknown[] {
  const values: unknown[] = []
  for (const item of row) {
    if (item.kind !== 'star') values.push(evaluate(item, scope))
    else for (const value of starred(item, scope)) values.push(value)
  }
  return values
}

function starred(star: Extract<Item, { kind: 'star' }>, scope: Scope): Iterable<unknown> {
  const value = evaluate(star.value, scope)
  try {
    return iterate(value)
  } catch {
    throw located(new TypeError(`Value after * must be an iterable, not ${typeName(value)}`), star.at)
  }
}

function sequence(node: Sequence, scope: Scope): unknown {
  const values = items(node.items, scope)
  if (node.of === 'list') return values
  return node.of === 'tuple' ? PyTuple.from(values) : setOf(values)
}

function dict(node: Dict, scope: Scope): PyDict {
  const result = new PyDict()
  for (const { at, key, value } of node.entries) {
    if (key !== undefined) result.set(evaluate(key, scope), evaluate(value, scope))
    else for (const [name, item] of mapping(value, scope, at)) result.set(name, item)
  }
  return result
}

/** What stands behind `**`. */
function mapping(node: Node, scope: Scope, at: number): ReadonlyMap<unknown, unknown> {
  const value = evaluate(node, scope)
  if (!(value instanceof Map))
    throw located(new TypeError(`argument after ** must be a mapping, not ${typeName(value)}`), at)
  spend(value.size)
  return value
}

function applied(operators: Unary['operators'], operand: unknown): unknown {
  return operators.reduceRight((value, { operator, at }) => {
    spend(1)
    return placed(at, () => unary(operator, value))
  }, operand)
}

/** Runs an operation whose errors belong to its operator. */
function placed<Result>(at: number, run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    throw located(error, at)
  }
}

function chained(node: Binary, scope: Scope): unknown {
  let value = evaluate(node.first, scope)
  for (const { operator, operand, at } of node.rest) {
    const right = evaluate(operand, scope)
    const left = value
    value = placed(at, () => binary(operator, left, right))
  }
  return value
}

function powers(node: Power, scope: Scope): unknown {
  // Operands are worked out from left to right, powers from right to left.
  const base = evaluate(node.base, scope)
  const exponents = node.exponents.map((exponent) => ({ ...exponent, value: evaluate(exponent.operand, scope) }))
  let right: unknown
  for (const [index, { at, operators, value }] of exponents.reverse().entries()) {
    const exponent = applied(operators, index === 0 ? value : right)
    const left = exponents[index + 1]?.value ?? base
    right = placed(at, () => binary('**', left, exponent))
  }
  return right
}

function compared(node: Compare, scope: Scope): boolean {
  let left = evaluate(node.first, scope)
  for (const { operator, operand, at } of node.rest) {
    const right = evaluate(operand, scope)
    const value = left
    if (!placed(at, () => compare(operator, value, right))) return false
    left = right
  }
  return true
}

function decided(node: Logic, scope: Scope): unknown {
  let value: unknown
  for (const operand of node.operands) {
    value = evaluate(operand, scope)
    if (isTrue(value) === (node.operator === 'or')) return value
  }
  return value
}

function followed(node: Postfix, scope: Scope): unknown {
  let value = evaluate(node.first, scope)
  for (const trailer of node.trailers) {
    spend(1)
    const owner = value
    value = placed(trailer.at, () => follow(owner, trailer, scope))
  }
  return value
}

function follow(value: unknown, trailer: Trailer, scope: Scope): unknown {
  if (trailer.kind === 'attribute') return attributeOf(value, trailer.name)
  if (trailer.kind === 'index') return subscript(value, evaluate(trailer.index, scope))
  const args = items(trailer.positional, scope)
  const keywords = new Map<string, unknown>()
  for (const { at, name, value: argument } of trailer.keywords) {
    if (name !== undefined) setKeyword(keywords, name, evaluate(argument, scope), at)
    else for (const [key, item] of mapping(argument, scope, at)) setKeyword(keywords, key, item, at)
  }
  return callValue(value, args, keywords)
}

function setKeyword(keywords: Map<string, unknown>, name: unknown, value: unknown, at: number): void {
  if (typeof name !== 'string') throw located(new TypeError('keywords must be strings'), at)
  if (keywords.has(name)) throw located(new TypeError(`got multiple values for keyword argument '${name}'`), at)
  keywords.set(name, value)
}

function joinedParts(parts: FormattedText['parts'], scope: Scope): string {
  let text = ''
  for (const part of parts) {
    text += typeof part === 'string' ? part : field(part, scope)
    spendText(text.length)
  }
  return text
}

function field(node: Field, scope: Scope): string {
  const value = evaluate(node.value, scope)
  const isShown = node.source !== undefined && node.spec === undefined
  const converted = placed(node.at, () => convert(value, node.conversion ?? (isShown ? 'r' : undefined)))
  const spec = node.spec === undefined ? '' : joinedParts(node.spec, scope)
  return (node.source ?? '') + placed(node.at, () => formatted(converted, spec))
}

function convert(value: unknown, conversion: Field['conversion']): unknown {
  switch (conversion) {
    case 's':
      return str(value)
    case 'r':
      return repr(value)
    case 'a':
      return asciiText(repr(value))
    default:
      return value
  }
}

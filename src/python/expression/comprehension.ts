/** Comprehensions and generator expressions. */
import { ValueError } from '../errors.js'
import { isTrue } from './compare.js'
import { PyDict, setOf } from './containers.js'
import { iterate, toList } from './iterate.js'
import { located } from './located.js'
import type { Clause, Comprehension, Node, Target } from './nodes.js'
import { PyIterator } from './objects.js'
import { LocalScope, type Scope } from './scope.js'

type Evaluate = (node: Node, scope: Scope) => unknown

/**
 * The value of a comprehension. A generator's elements are worked out when they are asked for, but for what it goes through.
 *
 * @param evaluate - gives the value of a part
 */
export function comprehend(node: Comprehension, outer: Scope, evaluate: Evaluate): unknown {
  const scope = new LocalScope(
    outer,
    node.clauses.map(({ target }) => target),
  )
  const [first, ...rest] = node.clauses
  // The first iterable is no part of the comprehension's scope, and a fault of it shows at once.
  const source = placedItems(first, evaluate(first.iterable, outer))
  const rounds = loops(first, source, rest, scope, evaluate)
  if (node.of === 'dict') return collectDict(node, rounds, scope, evaluate)
  const elements = elementsOf(node, rounds, scope, evaluate)
  if (node.of === 'generator') return new PyIterator('generator', elements)
  return node.of === 'list' ? Array.from(elements) : setOf(elements)
}

function* elementsOf(node: Comprehension, rounds: Iterable<void>, scope: Scope, evaluate: Evaluate): Iterable<unknown> {
  for (const _ of rounds) yield evaluate(node.element, scope)
}

function collectDict(node: Comprehension, rounds: Iterable<void>, scope: Scope, evaluate: Evaluate): PyDict {
  const dict = new PyDict()
  for (const _ of rounds) dict.set(evaluate(node.element, scope), node.value && evaluate(node.value, scope))
  return dict
}

/** Goes through the rounds of all loops, the last one innermost; in each round the targets have their values. */
function* loops(
  clause: Clause,
  items: Iterable<unknown>,
  rest: readonly Clause[],
  scope: LocalScope,
  evaluate: Evaluate,
): Iterable<void> {
  const [next, ...others] = rest
  for (const item of items) {
    assign(clause.target, item, scope)
    if (!clause.conditions.every((condition) => isTrue(evaluate(condition, scope)))) continue
    if (next === undefined) yield
    else yield* loops(next, placedItems(next, evaluate(next.iterable, scope)), others, scope, evaluate)
  }
}

function placedItems(clause: Clause, value: unknown): Iterable<unknown> {
  try {
    return iterate(value)
  } catch (error) {
    throw located(error, clause.iterable.at)
  }
}

/** @throws TypeError, or ValueError if there are not as many values as targets */
function assign(target: Target, value: unknown, scope: LocalScope): void {
  if (target.kind === 'name') {
    scope.set(target.name, value)
    return
  }
  const values = toList(value)
  const { items, rest, at } = target
  const fits = rest === undefined ? values.length === items.length : values.length >= items.length - 1
  if (!fits) {
    const wanted = `expected ${rest === undefined ? '' : 'at least '}${rest === undefined ? items.length : items.length - 1}`
    const fault =
      values.length > items.length
        ? `too many values to unpack (${wanted})`
        : `not enough values to unpack (${wanted}, got ${values.length})`
    throw located(new ValueError(fault), at)
  }
  const extra = values.length - items.length
  items.forEach((item, index) => {
    if (rest === undefined || index < rest) assign(item, values[index], scope)
    else assign(item, index === rest ? values.slice(index, index + extra + 1) : values[index + extra], scope)
  })
}

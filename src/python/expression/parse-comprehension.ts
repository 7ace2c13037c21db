/** The `for ... in ... if ...` of comprehensions and generators. */
import type { Cursor } from './cursor.js'
import type { Clause, Comprehension, Item, Node, Target } from './nodes.js'

/** Each clause is a loop within the one before it, and a level of JavaScript's stack. Python has a bound of its own. */
const maxClauses = 100

/**
 * Reads the clauses of a comprehension whose element is read already.
 *
 * @param at - where the comprehension starts
 * @param value - what stands behind the colon of a dict's element
 * @throws PySyntaxError
 */
export function parseComprehension(
  cursor: Cursor,
  at: number,
  of: Comprehension['of'],
  element: Item,
  value?: Node,
): Comprehension {
  if (element.kind === 'star') throw cursor.error('iterable unpacking cannot be used in comprehension', element.at)
  const clauses: [Clause, ...Clause[]] = [parseClause(cursor)]
  while (cursor.sees('for')) {
    if (clauses.length >= maxClauses)
      throw cursor.error(`too many nested loops; at most ${maxClauses} are accepted`, cursor.token.at)
    clauses.push(parseClause(cursor))
  }
  return { kind: 'comprehension', at, of, element, value, clauses }
}

function parseClause(cursor: Cursor): Clause {
  const { at } = cursor.token
  cursor.expect('for')
  const target = parseTargets(cursor)
  cursor.expect('in')
  const iterable = cursor.disjunction()
  const conditions: Node[] = []
  while (cursor.accept('if')) conditions.push(cursor.disjunction())
  if (cursor.sees('async')) throw cursor.unexpected()
  return { at, target, iterable, conditions }
}

/** A row of targets up to what cannot be one. A single target without comma stands for itself. */
function parseTargets(cursor: Cursor): Target {
  const { at } = cursor.token
  const items: Target[] = []
  let rest: number | undefined
  let isPattern = false
  do {
    if (items.length > 0 && (cursor.sees('in') || cursor.sees(')') || cursor.sees(']'))) break
    const { at: starAt } = cursor.token
    if (cursor.accept('*')) {
      if (rest !== undefined) throw cursor.error('multiple starred expressions in assignment', starAt)
      rest = items.length
    }
    items.push(parseTarget(cursor))
    isPattern ||= cursor.sees(',')
  } while (cursor.accept(','))
  const [only] = items
  if (isPattern || only === undefined) return { kind: 'pattern', at, items, rest }
  if (rest !== undefined) throw cursor.error('starred assignment target must be in a list or tuple', at)
  return only
}

function parseTarget(cursor: Cursor): Target {
  const { at, kind, text } = cursor.token
  if (kind === 'name' && text !== '__debug__') {
    cursor.advance()
    if (cursor.sees('.') || cursor.sees('[') || cursor.sees('('))
      throw cursor.error('a comprehension assigns to names only, not to parts of a value', at)
    return { kind: 'name', at, name: text }
  }
  const close = cursor.accept('(') ? ')' : cursor.accept('[') ? ']' : undefined
  if (close === undefined) throw cursor.error(kind === 'end' ? 'invalid syntax' : `cannot assign to ${text}`, at)
  if (cursor.accept(close)) return { kind: 'pattern', at, items: [], rest: undefined }
  const inner = parseTargets(cursor)
  cursor.expect(close)
  // Brackets are always a pattern; parentheses around one target are only parentheses.
  return close === ']' && inner.kind === 'name' ? { kind: 'pattern', at, items: [inner], rest: undefined } : inner
}

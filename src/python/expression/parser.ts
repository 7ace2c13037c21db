/**
 * The parser of Python expressions: source to syntax tree.
 *
 * Rows of equal things (`- - -x`, `a + b + c`, `a ** b ** c`, `a if b else c if d else e`, `x.y[0]()`) become one node each
 * and are read in loops. Only brackets lead deeper, and the tokenizer allows as many of them as Python does: no input can
 * exhaust JavaScript's stack.
 */
import { Cursor, type Grammar } from './cursor.js'
import type {
  At,
  BinaryOperator,
  Choice,
  Compare,
  Comparison,
  Logic,
  Node,
  Power,
  Unary,
  UnaryOperator,
} from './nodes.js'
import { parseAtom } from './parse-atom.js'
import { parseList } from './parse-list.js'
import { parseTrailers } from './parse-trailers.js'

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

const grammar: Grammar = {
  expression: parseExpression,
  disjunction: parseDisjunction,
  operand: (cursor) => parseBinary(cursor, 1),
}

/**
 * Parses an expression as Python's `eval` does: blanks before it are skipped, comments and empty lines may follow it, and
 * a top-level comma makes a tuple.
 *
 * @throws PySyntaxError with the offset of the fault
 */
export function parse(source: string): Node {
  const cursor = new Cursor(source, grammar)
  if (cursor.isAt('end')) throw cursor.error('an expression is expected, but there is none', cursor.token.at)
  if (cursor.sees('*')) throw cursor.unexpected()
  const node = parseList(cursor, false)
  const isNextLine = cursor.isAt('newline')
  while (cursor.isAt('newline')) cursor.advance()
  if (cursor.isAt('end')) return node
  if (!isNextLine) throw cursor.unexpected()
  throw cursor.error('the expression ended with the line before; in parentheses it would go on', cursor.token.at)
}

function parseExpression(cursor: Cursor): Node {
  const { at } = cursor.token
  let value = parseDisjunction(cursor)
  if (!cursor.sees('if')) return value
  const branches: Writable<Choice['branches'][number]>[] = []
  while (cursor.accept('if')) {
    const test = parseDisjunction(cursor)
    if (!cursor.accept('else')) throw cursor.unexpected("expected 'else' after 'if' expression")
    branches.push({ test, value })
    value = parseDisjunction(cursor)
  }
  return { kind: 'choice', at, branches, otherwise: value }
}

function parseDisjunction(cursor: Cursor): Node {
  return parseLogic(cursor, 'or', (inner) => parseLogic(inner, 'and', parseNegation))
}

function parseLogic(cursor: Cursor, operator: Logic['operator'], parseOperand: (cursor: Cursor) => Node): Node {
  const { at } = cursor.token
  const first = parseOperand(cursor)
  if (!cursor.sees(operator)) return first
  const operands = [first]
  while (cursor.accept(operator)) operands.push(parseOperand(cursor))
  return { kind: 'logic', at, operator, operands }
}

function parseNegation(cursor: Cursor): Node {
  const { at } = cursor.token
  const operators: At<UnaryOperator>[] = []
  while (cursor.sees('not')) operators.push({ at: cursor.advance().at, operator: 'not' })
  return withOperators(at, operators, parseComparison(cursor))
}

function withOperators(at: number, operators: Unary['operators'], operand: Node): Node {
  return operators.length === 0 ? operand : { kind: 'unary', at, operators, operand }
}

function parseComparison(cursor: Cursor): Node {
  const { at } = cursor.token
  const first = parseBinary(cursor, 1)
  const rest: Writable<Compare['rest'][number]>[] = []
  for (;;) {
    const { at: operatorAt } = cursor.token
    const operator = acceptComparison(cursor)
    if (operator === undefined) break
    rest.push({ at: operatorAt, operator, operand: parseBinary(cursor, 1) })
  }
  return rest.length === 0 ? first : { kind: 'compare', at, first, rest }
}

const comparisons: ReadonlyMap<string, Comparison> = new Map(
  (['<', '>', '==', '>=', '<=', '!=', 'in'] as const).map((text) => [text, text]),
)

function acceptComparison(cursor: Cursor): Comparison | undefined {
  const { kind, text } = cursor.token
  if (kind !== 'operator' && kind !== 'keyword') return undefined
  if (cursor.accept('is')) return cursor.accept('not') ? 'is not' : 'is'
  if (cursor.accept('not')) {
    cursor.expect('in')
    return 'not in'
  }
  const operator = comparisons.get(text)
  if (operator !== undefined) cursor.advance()
  return operator
}

const levels: ReadonlyMap<string, readonly [level: number, operator: BinaryOperator]> = new Map(
  ([['|'], ['^'], ['&'], ['<<', '>>'], ['+', '-'], ['*', '@', '/', '//', '%']] as const).flatMap((operators, index) =>
    operators.map((operator) => [operator, [index + 1, operator]] as const),
  ),
)

function levelOf(cursor: Cursor): readonly [level: number, operator: BinaryOperator] | undefined {
  return cursor.token.kind === 'operator' ? levels.get(cursor.token.text) : undefined
}

/** Reads operators that bind at least as tightly as a level. */
function parseBinary(cursor: Cursor, lowest: number): Node {
  const { at } = cursor.token
  let node = parseFactor(cursor)
  for (;;) {
    const level = levelOf(cursor)?.[0] ?? 0
    if (level < lowest) return node
    const rest: (At<BinaryOperator> & { operand: Node })[] = []
    for (let next = levelOf(cursor); next?.[0] === level; next = levelOf(cursor)) {
      const { at: operatorAt } = cursor.advance()
      rest.push({ at: operatorAt, operator: next[1], operand: parseBinary(cursor, level + 1) })
    }
    node = { kind: 'binary', at, first: node, rest }
  }
}

function parseSigns(cursor: Cursor): At<UnaryOperator>[] {
  const signs: At<UnaryOperator>[] = []
  for (;;) {
    const { kind, text, at } = cursor.token
    if (kind !== 'operator' || (text !== '-' && text !== '+' && text !== '~')) return signs
    signs.push({ at, operator: text })
    cursor.advance()
  }
}

function parseFactor(cursor: Cursor): Node {
  const { at } = cursor.token
  const signs = parseSigns(cursor)
  return withOperators(at, signs, parsePower(cursor))
}

function parsePower(cursor: Cursor): Node {
  const { at } = cursor.token
  const base = parsePrimary(cursor)
  const exponents: Writable<Power['exponents'][number]>[] = []
  while (cursor.sees('**')) {
    const { at: operatorAt } = cursor.advance()
    exponents.push({ at: operatorAt, operators: parseSigns(cursor), operand: parsePrimary(cursor) })
  }
  return exponents.length === 0 ? base : { kind: 'power', at, base, exponents }
}

function parsePrimary(cursor: Cursor): Node {
  return parseTrailers(cursor, parseAtom(cursor))
}

/** What stands in brackets: groups, tuples, lists, sets, dicts and comprehensions. */
import type { Cursor } from './cursor.js'
import type { Dict, Item, Node } from './nodes.js'
import { parseComprehension } from './parse-comprehension.js'
import { atRowEnd, parseItem, parseRest } from './parse-list.js'

/** `()`, `(a)`, `(a, b)`, `(a for ...)`. */
export function parseParentheses(cursor: Cursor): Node {
  const { at } = cursor.advance()
  if (cursor.accept(')')) return { kind: 'sequence', at, of: 'tuple', items: [] }
  const first = parseItem(cursor)
  const node = parenthesized(cursor, at, first)
  cursor.expect(')')
  return node
}

function parenthesized(cursor: Cursor, at: number, first: Item): Node {
  if (cursor.sees(',')) return { kind: 'sequence', at, of: 'tuple', items: parseRest(cursor, first) }
  if (cursor.sees('for')) return parseComprehension(cursor, at, 'generator', first)
  if (first.kind === 'star') throw cursor.error('cannot use starred expression here', first.at)
  return first
}

/** `[]`, `[a, b]`, `[a for ...]`. */
export function parseBrackets(cursor: Cursor): Node {
  const { at } = cursor.advance()
  if (cursor.accept(']')) return { kind: 'sequence', at, of: 'list', items: [] }
  const first = parseItem(cursor)
  const node: Node = cursor.sees('for')
    ? parseComprehension(cursor, at, 'list', first)
    : { kind: 'sequence', at, of: 'list', items: parseRest(cursor, first) }
  cursor.expect(']')
  return node
}

/** `{}`, `{a: b}`, `{a, b}`, `{a: b for ...}`, `{a for ...}`. */
export function parseBraces(cursor: Cursor): Node {
  const { at } = cursor.advance()
  if (cursor.accept('}')) return { kind: 'dict', at, entries: [] }
  const node = cursor.sees('**') ? parseEntries(cursor, at, []) : parseSetOrDict(cursor, at)
  cursor.expect('}')
  return node
}

function parseSetOrDict(cursor: Cursor, at: number): Node {
  const first = parseItem(cursor)
  if (first.kind !== 'star' && cursor.accept(':')) {
    const value = cursor.expression()
    if (cursor.sees('for')) return parseComprehension(cursor, at, 'dict', first, value)
    return parseEntries(cursor, at, [{ at: first.at, key: first, value }])
  }
  if (cursor.sees('for')) return parseComprehension(cursor, at, 'set', first)
  return { kind: 'sequence', at, of: 'set', items: parseRest(cursor, first) }
}

/** @param entries - those that are read already */
function parseEntries(cursor: Cursor, at: number, entries: Dict['entries'][number][]): Dict {
  while (entries.length === 0 || cursor.accept(',')) {
    if (atRowEnd(cursor)) break
    const { at: entryAt } = cursor.token
    if (cursor.accept('**')) {
      entries.push({ at: entryAt, key: undefined, value: cursor.operand() })
      if (cursor.sees('for')) throw cursor.error('dict unpacking cannot be used in dict comprehension', entryAt)
      continue
    }
    const key = cursor.expression()
    if (!cursor.accept(':')) throw cursor.unexpected("':' expected after dictionary key")
    entries.push({ at: entryAt, key, value: cursor.expression() })
  }
  return { kind: 'dict', at, entries }
}

/** Rows of expressions between commas, with or without stars. */
import type { Cursor } from './cursor.js'
import type { Item, Node } from './nodes.js'

/** What ends a row of expressions: nothing of this can start one. */
const ends: ReadonlySet<string> = new Set([')', ']', '}', '=', '!', ':', 'for'])

/** Whether the row that is being read has ended: after a comma no more need follow. */
export function atRowEnd(cursor: Cursor): boolean {
  const { kind, text } = cursor.token
  return kind === 'end' || kind === 'newline' || ((kind === 'operator' || kind === 'keyword') && ends.has(text))
}

/** An expression, or a star with what is to be unpacked. */
export function parseItem(cursor: Cursor): Item {
  const { at } = cursor.token
  return cursor.accept('*') ? { kind: 'star', at, value: cursor.operand() } : cursor.expression()
}

/**
 * One expression, or a tuple without parentheses.
 *
 * @param starred - whether its items may have stars
 * @throws PySyntaxError
 */
export function parseList(cursor: Cursor, starred: boolean): Node {
  const { at } = cursor.token
  const first = starred ? parseItem(cursor) : cursor.expression()
  if (cursor.sees(',')) return { kind: 'sequence', at, of: 'tuple', items: parseRest(cursor, first, starred) }
  if (first.kind === 'star') throw cursor.error("can't use starred expression here", at)
  return first
}

/** The items of a row whose first is read already. */
export function parseRest(cursor: Cursor, first: Item, starred = true): Item[] {
  const items = [first]
  while (cursor.accept(',')) {
    if (atRowEnd(cursor)) break
    items.push(starred ? parseItem(cursor) : cursor.expression())
  }
  return items
}

/** What follows a value: attributes, indices and calls. */
import type { Cursor } from './cursor.js'
import type { Item, Node, Trailer } from './nodes.js'
import { parseComprehension } from './parse-comprehension.js'
import { atRowEnd, parseItem } from './parse-list.js'

type Call = Extract<Trailer, { kind: 'call' }>

/**
 * Reads all that follows a value.
 *
 * @throws PySyntaxError
 */
export function parseTrailers(cursor: Cursor, first: Node): Node {
  const trailers: Trailer[] = []
  for (;;) {
    const { at } = cursor.token
    if (cursor.accept('.')) trailers.push(parseAttribute(cursor, at))
    else if (cursor.sees('[')) trailers.push(parseIndex(cursor))
    else if (cursor.sees('(')) trailers.push(parseCall(cursor))
    else return trailers.length === 0 ? first : { kind: 'postfix', at: first.at, first, trailers }
  }
}

function parseAttribute(cursor: Cursor, at: number): Trailer {
  if (cursor.token.kind !== 'name') throw cursor.unexpected('expected the name of an attribute')
  return { kind: 'attribute', at, name: cursor.advance().text }
}

function parseIndex(cursor: Cursor): Trailer {
  const { at } = cursor.advance()
  const first = parseSlice(cursor)
  let index: Node
  if (cursor.sees(',') || first.kind === 'star') {
    const items: Item[] = [first]
    while (cursor.accept(',') && !cursor.sees(']')) items.push(parseSlice(cursor))
    index = { kind: 'sequence', at: first.at, of: 'tuple', items }
  } else index = first
  cursor.expect(']')
  return { kind: 'index', at, index }
}

function parseSlice(cursor: Cursor): Item {
  const { at } = cursor.token
  const start = cursor.sees(':') ? undefined : parseItem(cursor)
  if (start?.kind === 'star' || (start !== undefined && !cursor.sees(':'))) return start
  cursor.expect(':')
  const stop = sliceEnds(cursor) ? undefined : cursor.expression()
  const step = cursor.accept(':') && !sliceEnds(cursor) ? cursor.expression() : undefined
  return { kind: 'slice', at, start, stop, step }
}

function sliceEnds(cursor: Cursor): boolean {
  return cursor.sees(':') || cursor.sees(',') || cursor.sees(']')
}

function parseCall(cursor: Cursor): Call {
  const { at } = cursor.advance()
  const positional: Item[] = []
  const keywords: Call['keywords'][number][] = []
  const names = new Set<string>()
  while (!cursor.sees(')')) {
    const { at: argumentAt, kind } = cursor.token
    if (cursor.accept('**')) {
      keywords.push({ at: argumentAt, name: undefined, value: cursor.expression() })
      // No keyword has this name; it says that a mapping has been among the arguments.
      names.add('**')
    } else if (cursor.accept('*')) positional.push(parseStarArgument(cursor, argumentAt, names.has('**')))
    else {
      const value = cursor.expression()
      if (cursor.sees('=')) keywords.push(parseKeyword(cursor, kind === 'name' ? value : undefined, argumentAt, names))
      else positional.push(parsePositional(cursor, value, positional.length + keywords.length > 0, keywords))
    }
    if (!cursor.accept(',')) break
    if (cursor.sees(',')) throw cursor.unexpected()
  }
  if (cursor.token.kind === 'end' || (!cursor.sees(')') && atRowEnd(cursor))) throw cursor.unexpected()
  cursor.expect(')')
  return { kind: 'call', at, positional, keywords }
}

function parseStarArgument(cursor: Cursor, at: number, followsMapping: boolean): Item {
  if (followsMapping) throw cursor.error('iterable argument unpacking follows keyword argument unpacking', at)
  return { kind: 'star', at, value: cursor.expression() }
}

function parseKeyword(
  cursor: Cursor,
  name: Node | undefined,
  at: number,
  names: Set<string>,
): Call['keywords'][number] {
  if (name?.kind !== 'name' || name.name === '__debug__')
    throw cursor.error('expression cannot contain assignment, perhaps you meant "=="?', at)
  cursor.expect('=')
  if (names.has(name.name)) throw cursor.error(`keyword argument repeated: ${name.name}`, at)
  names.add(name.name)
  return { at, name: name.name, value: cursor.expression() }
}

function parsePositional(cursor: Cursor, value: Node, hasOthers: boolean, keywords: Call['keywords']): Item {
  if (cursor.sees('for')) {
    const generator = parseComprehension(cursor, value.at, 'generator', value)
    if (hasOthers || cursor.sees(',')) throw cursor.error('Generator expression must be parenthesized', value.at)
    return generator
  }
  const last = keywords.at(-1)
  if (last !== undefined)
    throw cursor.error(
      `positional argument follows keyword argument${last.name === undefined ? ' unpacking' : ''}`,
      value.at,
    )
  return value
}

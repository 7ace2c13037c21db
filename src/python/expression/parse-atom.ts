/** The smallest parts of an expression: names, literals, and what stands in brackets. */
import type { Cursor } from './cursor.js'
import { bytesValue, numberValue, splitString, textValue } from './literals.js'
import { located } from './located.js'
import type { FormattedText, Node } from './nodes.js'
import { ellipsis } from './objects.js'
import { parseBraces, parseBrackets, parseParentheses } from './parse-brackets.js'
import { parseFormattedText } from './parse-formatted-text.js'
import { warnOfStrangeEscape } from './strange-escape.js'
import type { Token } from './tokens.js'

const constants: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['None', null],
  ['True', true],
  ['False', false],
])

/**
 * Reads one atom.
 *
 * @throws PySyntaxError if none is next
 */
export function parseAtom(cursor: Cursor): Node {
  const { token } = cursor
  const { at } = token
  switch (token.kind) {
    case 'name':
      cursor.advance()
      return { kind: 'name', at, name: token.text }
    case 'number':
      cursor.advance()
      return { kind: 'constant', at, value: literal(token, numberValue) }
    case 'string':
    case 'f-string':
      return parseStrings(cursor)
    case 'keyword':
      if (!constants.has(token.text))
        throw cursor.unexpected(token.text === 'not' ? "'not' must be parenthesized here" : undefined)
      cursor.advance()
      return { kind: 'constant', at, value: constants.get(token.text) }
    default:
      return parseSymbol(cursor)
  }
}

function parseSymbol(cursor: Cursor): Node {
  const { at } = cursor.token
  if (cursor.sees('(')) return parseParentheses(cursor)
  if (cursor.sees('[')) return parseBrackets(cursor)
  if (cursor.sees('{')) return parseBraces(cursor)
  if (!cursor.accept('...')) throw cursor.unexpected()
  return { kind: 'constant', at, value: ellipsis }
}

function literal<Value>(token: Token, read: (text: string) => Value): Value {
  try {
    return read(token.text)
  } catch (error) {
    throw located(error, token.at)
  }
}

/** Strings that stand side by side are one. */
function parseStrings(cursor: Cursor): Node {
  const { at } = cursor.token
  const parts: FormattedText['parts'][number][] = []
  const chunks: Uint8Array[] = []
  for (let { token } = cursor; token.kind === 'string' || token.kind === 'f-string'; { token } = cursor) {
    const plain = token.kind === 'string' ? splitString(token.text) : undefined
    if (plain?.isBytes ? parts.length > 0 : chunks.length > 0)
      throw cursor.error('cannot mix bytes and nonbytes literals', token.at)
    if (plain === undefined) {
      parseFormattedText(cursor, parts)
      continue
    }
    const { body, isBytes, isRaw } = plain
    if (isBytes) chunks.push(literal(token, () => bytesValue(body, isRaw)))
    else parts.push(literal(token, () => textValue(body, isRaw)))
    warnOfStrangeEscape({ ...plain, at: token.at + plain.start, lineAt: token.at })
    cursor.advance()
  }
  if (chunks.length > 0) return { kind: 'constant', at, value: Uint8Array.from(chunks.flatMap((chunk) => [...chunk])) }
  const texts = parts.filter((part) => typeof part === 'string')
  return texts.length === parts.length ? { kind: 'constant', at, value: texts.join('') } : { kind: 'text', at, parts }
}

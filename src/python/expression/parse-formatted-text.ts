/** The inside of f-strings: literal text, fields in braces, and format specifications with fields of their own. */
import type { Cursor } from './cursor.js'
import { textValue } from './literals.js'
import { located } from './located.js'
import type { Field, FormattedText } from './nodes.js'
import { parseList } from './parse-list.js'
import { warnOfStrangeEscape } from './strange-escape.js'

type Part = FormattedText['parts'][number]

/** Python's bound on specifications within specifications. */
const maxSpecDepth = 2

/** How the f-string is written: its closing quote, and whether it is raw. */
interface Style {
  readonly at: number
  readonly quote: string
  readonly isRaw: boolean
}

/**
 * Reads an f-string whose opening quote is next, and passes its closing quote.
 *
 * @param parts - what it is made of is put here
 * @throws PySyntaxError
 */
export function parseFormattedText(cursor: Cursor, parts: Part[]): void {
  const { at, end, text } = cursor.token
  const quoteAt = text.search(/['"]/)
  const style: Style = { at, quote: text.slice(quoteAt), isRaw: /r/i.test(text.slice(0, quoteAt)) }
  for (let next = end; ; ) {
    const literal = readLiteral(cursor, style, next, false)
    parts.push(literal.text)
    if (literal.stop !== '{') {
      cursor.resume(literal.end + style.quote.length)
      return
    }
    const field = parseField(cursor, style, literal.end, 0)
    parts.push(field.part)
    next = field.end
  }
}

interface Literal {
  readonly text: string
  /** The index of what stopped it. */
  readonly end: number
  readonly stop: '{' | '}' | 'quote' | 'newline'
}

/** Reads literal text up to a field, the closing quote, or the end of the specification that it is part of. */
function readLiteral(cursor: Cursor, style: Style, start: number, inSpec: boolean): Literal {
  const { source } = cursor
  let raw = ''
  let from = start
  for (let at = start; at < source.length; at++) {
    const character = source.charAt(at)
    let stop: Literal['stop'] | undefined
    if (character === '\\') at = skipEscape(source, at, style)
    else if (source.startsWith(style.quote, at)) stop = 'quote'
    else if ((character === '\n' || character === '\r') && style.quote.length === 1) stop = 'newline'
    else if (character === '{' || character === '}') {
      if (inSpec) stop = character
      else if (source.charAt(at + 1) === character) {
        raw += source.slice(from, at)
        at++
        from = at
      } else if (character === '{') stop = '{'
      else throw cursor.error("f-string: single '}' is not allowed", at)
    }
    if (stop === undefined) continue
    if (stop === 'newline' && !inSpec) break
    const text = decoded(raw + source.slice(from, at), style)
    // With what stopped it: a backslash before a field escapes nothing.
    const body = source.slice(start, at + 1)
    warnOfStrangeEscape({ body, isBytes: false, isRaw: style.isRaw, at: start, lineAt: at })
    return { text, end: at, stop }
  }
  throw cursor.error('unterminated f-string literal', style.at)
}

/** The index of the last character of an escape. A brace is not escaped by a backslash, only a name's braces are its own. */
function skipEscape(source: string, at: number, style: Style): number {
  const next = source.charAt(at + 1)
  if (next === '{' || next === '}') return at
  if (next === 'N' && source.charAt(at + 2) === '{' && !style.isRaw) {
    const close = source.indexOf('}', at)
    if (close >= 0) return close
  }
  return source.startsWith('\r\n', at + 1) ? at + 2 : at + 1
}

function decoded(raw: string, style: Style): string {
  try {
    return textValue(raw, style.isRaw)
  } catch (error) {
    throw located(error, style.at)
  }
}

/** @returns the field, and the index behind its `}` */
function parseField(cursor: Cursor, style: Style, at: number, depth: number): { part: Field; end: number } {
  if (depth > maxSpecDepth) throw cursor.error('f-string: expressions nested too deeply', at)
  cursor.openField(at)
  for (const mark of ['}', '!', ':', '='])
    if (cursor.sees(mark)) throw cursor.error(`f-string: valid expression required before '${mark}'`, at)
  const value = parseList(cursor, true)
  const source = cursor.accept('=') ? decoded(cursor.source.slice(at + 1, cursor.token.at), style) : undefined
  const conversion = cursor.sees('!') ? parseConversion(cursor) : undefined
  const spec = cursor.sees(':') ? parseSpec(cursor, style, cursor.token.end, depth) : undefined
  if (spec === undefined && !cursor.sees('}'))
    throw cursor.unexpected(`f-string: expecting ${source === undefined ? "'=', or " : ''}'!', or ':', or '}'`)
  const end = spec?.end ?? cursor.token.end
  return { part: { at: at + 1, value, source, conversion, spec: spec?.parts }, end }
}

function parseConversion(cursor: Cursor): Field['conversion'] {
  const bang = cursor.advance()
  const { at, kind, text } = cursor.token
  if (kind !== 'name' && kind !== 'keyword') throw cursor.error('f-string: missing conversion character', at)
  if (at !== bang.end) throw cursor.error('f-string: conversion type must come right after the exclamation mark', at)
  if (text !== 's' && text !== 'r' && text !== 'a')
    throw cursor.error(`f-string: invalid conversion character '${text}': expected 's', 'r', or 'a'`, at)
  cursor.advance()
  if (!cursor.sees(':') && !cursor.sees('}')) throw cursor.unexpected("f-string: expecting ':' or '}'")
  return text
}

function parseSpec(cursor: Cursor, style: Style, start: number, depth: number): { parts: Part[]; end: number } {
  const parts: Part[] = []
  for (let next = start; ; ) {
    const literal = readLiteral(cursor, style, next, true)
    parts.push(literal.text)
    if (literal.stop === 'quote') throw cursor.error("f-string: expecting '}', or format specs", literal.end)
    if (literal.stop === '}') {
      cursor.closeField()
      return { parts, end: literal.end + 1 }
    }
    if (literal.stop === 'newline') {
      // The end of the line ends the specification of an f-string in single quotes; only its brace may still follow.
      cursor.resume(literal.end)
      if (!cursor.sees('}')) throw cursor.unexpected("f-string: expecting '}'")
      return { parts, end: cursor.token.end }
    }
    const field = parseField(cursor, style, literal.end, depth + 1)
    parts.push(field.part)
    next = field.end
  }
}

/** The grammar of `str.format`: literal text and replacement fields. */
import { ValueError } from './errors.js'

/** A stretch of a format: literal text, and the replacement field behind it if there is one. */
export interface StrFormatPiece {
  /** text to copy, `{{` and `}}` replaced already */ readonly literal: string
  /** the field's name with its attributes and indices, as written; `undefined` if no field follows the text */
  readonly field: string | undefined
  /** the format specification as written, nested fields included */ readonly spec: string
  /** the conversion character, which need not be one that exists */ readonly conversion: string | undefined
}

/**
 * Takes a format apart piece by piece, as Python's `string.Formatter().parse` does: a doubled brace ends a piece.
 *
 * @throws ValueError where the text breaks the grammar, after the pieces before that place
 */
export function* parseStrFormat(text: string): Generator<StrFormatPiece, void, undefined> {
  let at = 0
  while (at < text.length) {
    const brace = nextBrace(text, at)
    if (brace === undefined) {
      yield { literal: text.slice(at), field: undefined, spec: '', conversion: undefined }
      return
    }
    const character = text.charAt(brace)
    if (text.charAt(brace + 1) === character) {
      yield { literal: text.slice(at, brace + 1), field: undefined, spec: '', conversion: undefined }
      at = brace + 2
      continue
    }
    if (character === '}' || brace + 1 === text.length)
      throw new ValueError(`Single '${character}' encountered in format string`)
    const { end, ...field } = parseField(text, brace + 1)
    yield { literal: text.slice(at, brace), ...field }
    at = end
  }
}

function nextBrace(text: string, start: number): number | undefined {
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '{' || character === '}') return at
  }
  return undefined
}

interface ParsedField extends Omit<StrFormatPiece, 'literal'> {
  readonly field: string
  /** the offset behind the field */ readonly end: number
}

/** @param start - the offset behind the opening brace */
function parseField(text: string, start: number): ParsedField {
  const nameEnd = endOfName(text, start)
  const field = text.slice(start, nameEnd)
  const delimiter = text.charAt(nameEnd)
  if (delimiter === '') throw new ValueError("expected '}' before end of string")
  if (delimiter === '}') return { field, spec: '', conversion: undefined, end: nameEnd + 1 }
  if (delimiter === ':') return { field, conversion: undefined, ...parseSpec(text, nameEnd + 1) }
  const code = text.codePointAt(nameEnd + 1)
  if (code === undefined) throw new ValueError('end of string while looking for conversion specifier')
  const conversion = String.fromCodePoint(code)
  const after = nameEnd + 1 + conversion.length
  if (after === text.length) throw new ValueError("unmatched '{' in format spec")
  if (text.charAt(after) === '}') return { field, spec: '', conversion, end: after + 1 }
  if (text.charAt(after) !== ':') throw new ValueError("expected ':' after conversion specifier")
  return { field, conversion, ...parseSpec(text, after + 1) }
}

/** The offset at which a field's name ends: its colon, exclamation mark or brace. An index in brackets may hold these too. */
function endOfName(text: string, start: number): number {
  let isIndex = false
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '{' && !isIndex) throw new ValueError("unexpected '{' in field name")
    if (character === '[') isIndex = true
    else if (character === ']') isIndex = false
    else if (!isIndex && (character === '}' || character === ':' || character === '!')) return at
  }
  return text.length
}

function parseSpec(text: string, start: number): { readonly spec: string; readonly end: number } {
  let depth = 1
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '{') depth++
    else if (character === '}' && --depth === 0) return { spec: text.slice(start, at), end: at + 1 }
  }
  throw new ValueError("unmatched '{' in format spec")
}

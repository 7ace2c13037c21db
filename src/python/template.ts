/** Python's `string.Template`. */
import { ValueError } from './errors.js'
import { lookUp } from './lookup.js'
import { codePointLength } from './text.js'
import type { ValueText } from './value-text.js'

/** A stretch of a template: literal text, and what begins with the `$` behind it if there is one. */
export interface TemplatePiece {
  /** text to copy, `$$` replaced already */ readonly literal: string
  /** the name behind a `$` or in `${}`; `undefined` at the end of the template, and after an invalid `$` */
  readonly name: string | undefined
  /** where a `$` stands that begins nothing: 1-based line and column in code points */
  readonly invalid: { readonly line: number; readonly column: number } | undefined
}

/** `$$`, `$name`, `${name}`, or a `$` alone, which is invalid. Names are ASCII. */
const placeholder = /\$(?:(?<escaped>\$)|(?<named>[a-z_][a-z0-9_]*)|\{(?<braced>[a-z_][a-z0-9_]*)\}|)/gi

/** What Python's `splitlines` takes for the end of a line, besides the pair of `\r` and `\n`. */
const lineEnds = '\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029'

/** Takes a template apart. The last piece has neither a name nor an invalid `$`. */
export function parseTemplate(template: string): TemplatePiece[] {
  const pieces: TemplatePiece[] = []
  let literal = ''
  let end = 0
  for (const found of template.matchAll(placeholder)) {
    literal += template.slice(end, found.index)
    end = found.index + found[0].length
    if (found.groups?.escaped !== undefined) {
      literal += '$'
      continue
    }
    const name = found.groups?.named ?? found.groups?.braced
    pieces.push({ literal, name, invalid: name === undefined ? placeOf(template, found.index) : undefined })
    literal = ''
  }
  pieces.push({ literal: literal + template.slice(end), name: undefined, invalid: undefined })
  return pieces
}

function placeOf(template: string, offset: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (let at = 0; at < offset; at++) {
    const character = template.charAt(at)
    if (!lineEnds.includes(character) || (character === '\r' && template.charAt(at + 1) === '\n')) continue
    line++
    start = at + 1
  }
  return { line, column: codePointLength(template.slice(start, offset)) + 1 }
}

/** A template made ready to be used often. */
export interface Template {
  /** The names of its placeholders, in order. */
  readonly names: readonly string[]
  /**
   * Fills the values in. Python's `Template.substitute`.
   *
   * @throws KeyError for a name that the mapping lacks, ValueError for a `$` that begins nothing
   */
  substitute(mapping: object): string
}

/**
 * Compiles a template. Never throws: an invalid `$` is refused by `substitute()`, after the placeholders before it.
 *
 * @param values - how the values are to be looked at
 * @param get - reads a name of the mapping, and throws what Python would where it lacks it; by default Maps and own
 * properties are read
 * @example `compileTemplate('$name: ${n}', values).substitute({ name: 'x', n: 1 })` gives `'x: 1'`
 */
export function compileTemplate(
  template: string,
  values: ValueText,
  get: (mapping: object, name: string) => unknown = (mapping, name) => lookUp(mapping, name, values),
): Template {
  const pieces = parseTemplate(template)
  return {
    names: pieces.flatMap(({ name }) => (name === undefined ? [] : [name])),
    substitute(mapping) {
      let out = ''
      for (const { literal, name, invalid } of pieces) {
        out += literal
        if (invalid !== undefined)
          throw new ValueError(`Invalid placeholder in string: line ${invalid.line}, col ${invalid.column}`)
        if (name === undefined) continue
        const value = get(mapping, name)
        out += typeof value === 'string' ? value : values.str(value)
      }
      return out
    },
  }
}

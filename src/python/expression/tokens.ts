/**
 * The tokens of Python expressions, read one at a time, so that the parser can step into an f-string's text and out again.
 *
 * Every pattern is sticky and free of choices between repetitions: the time is linear in the source.
 */
import { PySyntaxError } from '../errors.js'
import { located } from './located.js'

/** The classes of tokens. `text` of an f-string is only its prefix and opening quote; of others, the whole token. */
export type TokenKind = 'name' | 'keyword' | 'number' | 'string' | 'f-string' | 'operator' | 'newline' | 'end'

/** A token and where it stands in the source. */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly at: number
  readonly end: number
}

/** Python's own bound on brackets inside brackets. */
const maxDepth = 200

const keywords: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global ' +
    'if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
)

const blank = /(?:[ \t\f]+|\\(?:\r\n?|\n))*/y
const blankInBrackets = /(?:[ \t\f\r\n]+|\\(?:\r\n?|\n)|#[^\r\n]*)*/y
const emptyLines = /(?:[ \t\f]*(?:#[^\r\n]*)?(?:\r\n?|\n))*/y
const comment = /#[^\r\n]*/y
const lineEnd = /\r\n?|\n/y
const asciiName = /[A-Za-z_][A-Za-z0-9_]*/y
const anyName = /[\p{XID_Start}_]\p{XID_Continue}*/uy
const stringStart = /(?:[bB][rR]?|[rR][bBfF]?|[fF][rR]?|[uU])?(?:'''|"""|'|")/y
const basedInteger = /0(?:[xX](?:_?[0-9a-fA-F])+|[oO](?:_?[0-7])+|[bB](?:_?[01])+)/y
const decimal = /(?:\d(?:_?\d)*(?:\.(?:\d(?:_?\d)*)?)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?/y
/** The keywords that Python lets follow a number without a space. */
const afterNumber = /(?:and|else|for|if|in|is|not|or)/y
const asciiNameCharacter = /\w/y
const nameCharacter = /[\p{XID_Continue}]/uy
const operator = /\*\*|\/\/|<<|>>|<=|>=|==|!=|:=|\.\.\.|[-+*/%@&|^~<>()[\]{},:.=]/y

const closing: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
])

/** Reads the tokens of a source, from a position that may be set from outside. */
export class Tokenizer {
  readonly source: string
  /** Where the next token is looked for. */
  at = 0
  readonly #brackets: { readonly text: string; readonly at: number; readonly isField: boolean }[] = []

  /** @throws PySyntaxError if the source holds a null character or starts with an indented line */
  constructor(source: string) {
    this.source = source
    const nul = source.indexOf('\0')
    if (nul >= 0) throw this.error('source code string cannot contain null bytes', nul)
    this.at = /^[ \t]*/.exec(source)?.[0].length ?? 0
    this.#skipEmptyLines(false)
  }

  /**
   * The next token.
   *
   * @throws PySyntaxError if there is none that Python knows, or brackets do not match
   */
  next(): Token {
    const inBrackets = this.#brackets.length > 0
    const before = this.at
    this.#skip(inBrackets ? blankInBrackets : blank)
    if (!inBrackets) this.#skip(comment)
    const at = this.at
    if (at >= this.source.length) return this.#end(before)
    if (!inBrackets && this.#skip(lineEnd)) return this.#newline(at)
    return this.#string(at) ?? this.#name(at) ?? this.#number(at) ?? this.#operator(at)
  }

  /** Opens an f-string's field, whose `{` stands at an index: from here on tokens are read until its `}`. */
  openField(at: number): void {
    this.at = at + 1
    this.#open('{', at, true)
  }

  /** Closes the field whose `}` was read as part of an f-string's text, not as a token. */
  closeField(): void {
    this.#brackets.pop()
  }

  /** A SyntaxError for a place in the source. */
  error(message: string, at: number): PySyntaxError {
    return located(new PySyntaxError(message), at)
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    if (!pattern.test(this.source)) return false
    this.at = pattern.lastIndex
    return true
  }

  #match(kind: TokenKind, pattern: RegExp, at: number): Token | undefined {
    pattern.lastIndex = at
    const text = pattern.exec(this.source)?.[0]
    if (text === undefined) return undefined
    this.at = at + text.length
    return { kind, text, at, end: this.at }
  }

  #end(before: number): Token {
    const open = this.#brackets.at(-1)
    if (open?.isField) throw this.error("f-string: expecting '}'", open.at)
    if (open !== undefined) throw this.error(`'${open.text}' was never closed`, open.at)
    if (/\\(?:\r\n?|\n)$/.test(this.source.slice(before)))
      throw this.error('unexpected end of the expression after \\', this.at)
    return { kind: 'end', text: '', at: this.source.length, end: this.source.length }
  }

  #newline(at: number): Token {
    this.#skipEmptyLines(true)
    return { kind: 'newline', text: '\n', at, end: at + 1 }
  }

  /** Blank lines and lines of comment only are nothing; what follows them must not be indented, not even the end. */
  #skipEmptyLines(isLineStart: boolean): void {
    const start = this.at
    this.#skip(emptyLines)
    if (!isLineStart && this.at === start) return
    const indent = /^[ \t\f]*/.exec(this.source.slice(this.at))?.[0] ?? ''
    // A form feed takes the column back to the start of the line.
    const isIndented = indent !== '' && !indent.endsWith('\f')
    if (isIndented && this.source.charAt(this.at + indent.length) !== '#')
      throw this.error('unexpected indent', this.at)
  }

  #string(at: number): Token | undefined {
    const start = this.#match('string', stringStart, at)
    if (start === undefined) return undefined
    if (/^[rR]?[fF]/.test(start.text)) return { ...start, kind: 'f-string' }
    const end = stringEnd(this.source, start)
    if (end === undefined)
      throw this.error(`unterminated ${isTriple(start.text) ? 'triple-quoted ' : ''}string literal`, at)
    this.at = end
    return { kind: 'string', text: this.source.slice(at, end), at, end }
  }

  #name(at: number): Token | undefined {
    const token = this.#match('name', asciiName, at)
    if (!(this.source.charCodeAt(this.at) >= 0x80))
      return token !== undefined && keywords.has(token.text) ? { ...token, kind: 'keyword' } : token
    const wide = this.#match('name', anyName, at)
    // Python compares names by their compatibility form; a keyword in another form is a name all the same.
    return wide && { ...wide, text: wide.text.normalize('NFKC') }
  }

  #number(at: number): Token | undefined {
    const token = this.#match('number', basedInteger, at) ?? this.#match('number', decimal, at)
    if (token === undefined) return undefined
    if (!this.#nameGoesOn()) return token
    afterNumber.lastIndex = this.at
    if (!/^0[oO]?$/.test(token.text + this.source.charAt(this.at)) && afterNumber.test(this.source)) return token
    throw this.error(`invalid ${numberKind(this.source.slice(at, at + 2))} literal`, at)
  }

  #nameGoesOn(): boolean {
    // Setting up the tables of Unicode takes a millisecond, which a number before a comma should not cost.
    const pattern = this.source.charCodeAt(this.at) < 0x80 ? asciiNameCharacter : nameCharacter
    pattern.lastIndex = this.at
    return pattern.test(this.source)
  }

  #operator(at: number): Token {
    const token = this.#match('operator', operator, at)
    if (token === undefined) return this.#bang(at) ?? this.#invalid(at)
    const { text } = token
    if (text === '(' || text === '[' || text === '{') this.#open(text, at, false)
    else if (closing.has(text)) this.#close(text, at)
    // In a field's own text a colon starts the format specification, whatever follows it.
    else if (text === ':=' && this.#brackets.at(-1)?.isField) return this.#cut(token, 1)
    return token
  }

  #cut(token: Token, length: number): Token {
    this.at = token.at + length
    return { ...token, text: token.text.slice(0, length), end: this.at }
  }

  #bang(at: number): Token | undefined {
    if (this.source.charAt(at) !== '!' || !this.#brackets.at(-1)?.isField) return undefined
    this.at = at + 1
    return { kind: 'operator', text: '!', at, end: this.at }
  }

  #open(text: string, at: number, isField: boolean): void {
    if (this.#brackets.length >= maxDepth) throw this.error('too many nested parentheses', at)
    this.#brackets.push({ text, at, isField })
  }

  #close(text: string, at: number): void {
    const open = this.#brackets.pop()
    if (open === undefined || (open.isField && text !== '}')) throw this.error(`unmatched '${text}'`, at)
    if (open.text !== closing.get(text))
      throw this.error(`closing parenthesis '${text}' does not match opening parenthesis '${open.text}'`, at)
  }

  #invalid(at: number): never {
    const code = this.source.codePointAt(at) ?? 0
    const character = String.fromCodePoint(code)
    if (character === '\\') throw this.error('unexpected character after line continuation character', at)
    if (character === ';') throw this.error("';' ends a statement; an expression goes on to the end", at)
    const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    const isPlain = code > 0x20 && code < 0x7f
    throw this.error(
      isPlain ? `invalid syntax: '${character}'` : `invalid character ${JSON.stringify(character)} (${number})`,
      at,
    )
  }
}

function isTriple(start: string): boolean {
  return start.endsWith(`'''`) || start.endsWith('"""')
}

function numberKind(start: string): string {
  if (/^0[xX]/.test(start)) return 'hexadecimal'
  if (/^0[oO]/.test(start)) return 'octal'
  return /^0[bB]/.test(start) ? 'binary' : 'decimal'
}

/** The index behind a string's closing quote; undefined if it is not closed. */
function stringEnd(source: string, start: Token): number | undefined {
  const triple = isTriple(start.text)
  const quote = start.text.slice(triple ? -3 : -1)
  for (let at = start.end; at < source.length; at++) {
    const code = source.charCodeAt(at)
    // A backslash takes the next character with it, in raw strings too; a line end of two characters counts as one.
    if (code === 0x5c) at += source.startsWith('\r\n', at + 1) ? 2 : 1
    else if ((code === 0x0a || code === 0x0d) && !triple) return undefined
    else if (code === quote.charCodeAt(0) && (!triple || source.startsWith(quote, at))) return at + quote.length
  }
  return undefined
}

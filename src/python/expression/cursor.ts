/** The parser's place in the source: the token that is next, and what can be asked of it. */
import { PySyntaxError } from '../errors.js'
import { located } from './located.js'
import type { Node } from './nodes.js'
import { type Token, Tokenizer } from './tokens.js'

/** The levels of the grammar that brackets lead back to. */
export interface Grammar {
  /** A whole expression, conditional ones included. */
  expression(cursor: Cursor): Node
  /** What binds tighter than `if`: `or` and below. */
  disjunction(cursor: Cursor): Node
  /** What may follow a star: `|` and below. */
  operand(cursor: Cursor): Node
}

/** What each refused construct is, for the message that refuses it. */
const refusedKeywords: ReadonlyMap<string, string> = new Map([
  [
    'lambda',
    'lambda is refused: a configuration defines no functions; the functions that Python names, as str.lower, can be used',
  ],
  ['await', "'await' outside function"],
  ['async', 'asynchronous comprehension outside of an asynchronous function'],
  ['yield', "'yield' outside function"],
])

/** Reads tokens for the parser, one ahead. */
export class Cursor {
  /** The token that is next. */
  token: Token
  readonly #tokens: Tokenizer
  readonly #grammar: Grammar

  /** @throws PySyntaxError if the source does not start with a token */
  constructor(source: string, grammar: Grammar) {
    this.#tokens = new Tokenizer(source)
    this.#grammar = grammar
    this.token = this.#tokens.next()
  }

  /** The whole source. */
  get source(): string {
    return this.#tokens.source
  }

  /** A whole expression. */
  expression(): Node {
    return this.#grammar.expression(this)
  }

  /** An expression without a conditional. */
  disjunction(): Node {
    return this.#grammar.disjunction(this)
  }

  /** An expression without comparisons and boolean operators. */
  operand(): Node {
    return this.#grammar.operand(this)
  }

  /** Passes the token, and gives it. */
  advance(): Token {
    const { token } = this
    this.token = this.#tokens.next()
    return token
  }

  /** Whether a token of a kind is next. */
  isAt(kind: Token['kind']): boolean {
    return this.token.kind === kind
  }

  /** Whether an operator or keyword is next. */
  sees(text: string): boolean {
    const { kind } = this.token
    return this.token.text === text && (kind === 'operator' || kind === 'keyword')
  }

  /** Passes an operator or keyword if it is next. */
  accept(text: string): boolean {
    if (!this.sees(text)) return false
    this.advance()
    return true
  }

  /**
   * Passes an operator or keyword that must be next.
   *
   * @throws PySyntaxError if it is not
   */
  expect(text: string): void {
    if (!this.accept(text)) throw this.unexpected(`expected '${text}'`)
  }

  /** Goes on reading tokens at another place, as behind an f-string's text. */
  resume(at: number): void {
    this.#tokens.at = at
    this.advance()
  }

  /** Starts an f-string's field at its `{`. */
  openField(at: number): void {
    this.#tokens.openField(at)
    this.advance()
  }

  /** Ends an f-string's field whose `}` was not read as a token. */
  closeField(): void {
    this.#tokens.closeField()
  }

  /** A SyntaxError about the token that is next. */
  unexpected(expectation = 'invalid syntax'): PySyntaxError {
    const { token } = this
    const refused = token.kind === 'keyword' ? refusedKeywords.get(token.text) : undefined
    if (refused !== undefined) return this.error(refused, token.at)
    if (token.text === ':=' && token.kind === 'operator')
      return this.error('the assignment expression := is refused: a configuration assigns no names', token.at)
    if (token.text === '=' && token.kind === 'operator')
      return this.error(`${expectation}: '=' assigns; a comparison is written ==`, token.at)
    return this.error(`${expectation}${token.kind === 'end' ? ' before the end' : `: ${shown(token)}`}`, token.at)
  }

  /** A SyntaxError for a place in the source. */
  error(message: string, at: number): PySyntaxError {
    return located(new PySyntaxError(message), at)
  }
}

function shown(token: Token): string {
  if (token.kind === 'newline') return 'the line ends'
  return token.kind === 'string' || token.kind === 'f-string' ? 'a string' : `'${token.text.slice(0, 40)}'`
}

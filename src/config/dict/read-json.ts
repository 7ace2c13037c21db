import { TextFault } from './text-fault.js'

/** Where the keys and values of dicts and lists stand in a text, as offsets. */
export type Spans = Map<object, Map<unknown, { readonly key: Range; readonly value: Range }>>

type Range = readonly [start: number, end: number]

/** A text as read: its value, and where the parts of it stand. */
export interface ReadText {
  readonly value: unknown
  readonly spans: Spans
  /** Keys that stand in one dict twice. The last one counts. */
  readonly doubles: readonly (readonly [key: string, start: number, end: number])[]
}

/** Deeper than this nobody writes. */
const DEEPEST = 200

const SPACE = /[ \t\n\r]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y
const WORD = /[\p{L}\p{N}_$-]+/uy
const STRING = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*"/y

/** What Python's `json` takes for values, besides numbers and text. */
const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
])

const HINTS: ReadonlyMap<string, string> = new Map([
  ['True', 'JSON writes true'],
  ['False', 'JSON writes false'],
  ['None', 'JSON writes null'],
  ['undefined', 'JSON writes null'],
])

/**
 * Reads JSON as Python's `json.loads` does. Dicts are Maps, so that no key means anything but itself and all stay in order.
 *
 * @throws TextFault for what is not JSON
 */
export function readJson(text: string): ReadText {
  return new Reader(text).read()
}

class Reader {
  readonly #text: string
  #at = 0
  #depth = 0
  readonly #spans: Spans = new Map()
  readonly #doubles: [string, number, number][] = []

  constructor(text: string) {
    this.#text = text
  }

  read(): ReadText {
    const value = this.#value()
    this.#skip()
    if (this.#at < this.#text.length) throw this.#fault('there is something behind the end', 'nothing')
    return { value, spans: this.#spans, doubles: this.#doubles }
  }

  #value(): unknown {
    this.#skip()
    const character = this.#text[this.#at]
    if (character === '{') return this.#nested(() => this.#dict())
    if (character === '[') return this.#nested(() => this.#list())
    if (character === '"') return this.#string()
    const number = this.#match(NUMBER)
    if (number !== undefined && number !== '-') return Number(number)
    if (this.#text.startsWith('-Infinity', this.#at)) {
      this.#at += '-Infinity'.length
      return Number.NEGATIVE_INFINITY
    }
    const start = this.#at
    const word = this.#match(WORD)
    if (word !== undefined && WORDS.has(word)) return WORDS.get(word)
    throw this.#expected('a value', start, word)
  }

  #nested<T>(read: () => T): T {
    if (++this.#depth > DEEPEST) throw this.#fault(`there is more than ${DEEPEST} levels within each other`)
    const value = read()
    this.#depth--
    return value
  }

  #dict(): Map<string, unknown> {
    const dict = new Map<string, unknown>()
    const spans = new Map()
    this.#spans.set(dict, spans)
    this.#at++
    this.#skip()
    if (this.#take('}')) return dict
    for (;;) {
      this.#skip()
      const keyStart = this.#at
      if (this.#text[keyStart] !== '"') throw this.#expected('a key in double quotes', keyStart, this.#match(WORD))
      const key = this.#string()
      const keyEnd = this.#at
      if (dict.has(key)) this.#doubles.push([key, keyStart, keyEnd])
      this.#skip()
      if (!this.#take(':')) throw this.#expected("':'", this.#at)
      this.#skip()
      const start = this.#at
      dict.set(key, this.#value())
      spans.set(key, { key: [keyStart, keyEnd], value: [start, this.#at] })
      this.#skip()
      if (this.#take('}')) return dict
      if (!this.#take(',')) throw this.#expected("',' or '}'", this.#at)
    }
  }

  #list(): unknown[] {
    const list: unknown[] = []
    const spans = new Map()
    this.#spans.set(list, spans)
    this.#at++
    this.#skip()
    if (this.#take(']')) return list
    for (;;) {
      this.#skip()
      const start = this.#at
      const value = this.#value()
      spans.set(list.length, { key: [start, this.#at], value: [start, this.#at] })
      list.push(value)
      this.#skip()
      if (this.#take(']')) return list
      if (!this.#take(',')) throw this.#expected("',' or ']'", this.#at)
    }
  }

  #string(): string {
    const start = this.#at
    const text = this.#match(STRING)
    if (text !== undefined) return JSON.parse(text) as string
    throw new TextFault('this text does not end on its line, or has a character that must be escaped', start, 1)
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    if (found !== undefined) this.#at += found.length
    return found
  }

  #skip(): void {
    this.#match(SPACE)
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false
    this.#at++
    return true
  }

  #expected(what: string, at: number, word?: string): TextFault {
    const character = this.#text[at]
    if (character === undefined) return new TextFault(`the text ends where ${what} should stand`, at, 1, what)
    const found = word ?? character
    const hint = HINTS.get(found)
    const comment = character === '/' || character === '#' ? '; JSON has no comments' : ''
    const message = `${JSON.stringify(found)} stands where ${what} should${hint === undefined ? comment : `; ${hint}`}`
    return new TextFault(message, at, found.length, what)
  }

  #fault(message: string, accepted: string | null = null): TextFault {
    return new TextFault(message, this.#at, 1, accepted)
  }
}

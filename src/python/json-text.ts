/** JSON as Python's `json.dumps` writes it, to the byte. */
import { BoundedCache } from './bounded-cache.js'
import { isPlainObject } from './call-arguments.js'
import { ValueError } from './errors.js'
import { floatRepr } from './float-text.js'
import { intText } from './int-text.js'
import { kindOfNumber } from './values.js'

/** How JSON is written. */
export interface JsonOptions {
  /** Whether all but ASCII is escaped. Python's `ensure_ascii`, but without a default. */
  readonly ensureAscii: boolean
  /**
   * How deep each level is indented: a number of spaces, or text. `null` puts all on one line; 0, less and the empty text
   * only break lines.
   */
  readonly indent: number | string | boolean | null
  /** Gives what is written in place of a value that JSON has no word for. */
  readonly other: (value: unknown) => unknown
}

/**
 * Makes a function that writes JSON.
 *
 * Numbers are ints when they have no fraction, else floats; a boxed one (`Object(1)`) is a float whatever it is. Maps and
 * plain objects are dicts, arrays lists, `undefined` is `null`. NaN and the infinities are written as Python writes them, who
 * does not keep to the standard there.
 *
 * The function throws a ValueError for what holds itself and a TypeError for keys that are neither text, numbers, booleans nor
 * `null`.
 *
 * @see Python's `json.dumps`
 */
export function jsonWriter(options: JsonOptions): (value: unknown) => string {
  const writer = new Writer(options)
  return (value) => writer.write(value)
}

const KEPT_KEYS = 256
const KEPT_LENGTH = 100

class Writer {
  readonly #quote: (text: string) => string
  readonly #other: JsonOptions['other']
  readonly #indent: string | undefined
  // Dicts of one kind have the same keys again and again.
  readonly #keys = new BoundedCache<string>(KEPT_KEYS, KEPT_LENGTH)
  // What is being written: an object that is met again within itself would never end.
  readonly #open = new Set<object>()

  constructor({ ensureAscii, indent, other }: JsonOptions) {
    this.#quote = ensureAscii ? quoteAscii : quote
    this.#other = other
    this.#indent = indentText(indent)
  }

  write(value: unknown): string {
    try {
      return this.#value(value, '\n')
    } finally {
      this.#open.clear()
    }
  }

  /** @param line - how a line begins here: the newline and the indentation */
  #value(value: unknown, line: string): string {
    if (typeof value === 'string') return this.#quote(value)
    if (value === null || value === undefined) return 'null'
    if (typeof value === 'number') return numberText(value)
    if (typeof value === 'boolean') return value ? 'true' : 'false'
    if (typeof value === 'bigint') return intText(value)
    const object: object = Object(value)
    if (this.#open.has(object)) throw new ValueError('Circular reference detected')
    this.#open.add(object)
    const text = this.#object(value, line)
    this.#open.delete(object)
    return text
  }

  #object(value: unknown, line: string): string {
    if (Array.isArray(value)) return this.#list(value, line)
    if (value instanceof Map) return this.#dict(value, line)
    if (typeof value === 'object' && isPlainObject(value)) return this.#dict(Object.entries(value), line)
    if (value instanceof Number) return floatText(value.valueOf())
    return this.#value(this.#other(value), line)
  }

  #list(values: readonly unknown[], line: string): string {
    const deeper = this.#deeper(line)
    let text = ''
    // Not map(): it leaves out what an array has no item for.
    for (const value of values) text += `${text === '' ? '' : this.#separator(deeper)}${this.#value(value, deeper)}`
    return text === '' ? '[]' : this.#wrapped('[', text, ']', line, deeper)
  }

  #dict(entries: Iterable<[key: unknown, value: unknown]>, line: string): string {
    const deeper = this.#deeper(line)
    let text = ''
    for (const [key, value] of entries) {
      if (text !== '') text += this.#separator(deeper)
      text += `${this.#key(key)}: ${this.#value(value, deeper)}`
    }
    return text === '' ? '{}' : this.#wrapped('{', text, '}', line, deeper)
  }

  #key(key: unknown): string {
    if (typeof key !== 'string') return this.#quote(keyText(key))
    const known = this.#keys.get(key)
    if (known !== undefined) return known
    const text = this.#quote(key)
    this.#keys.set(key, text)
    return text
  }

  #deeper(line: string): string {
    return this.#indent === undefined ? line : line + this.#indent
  }

  #separator(line: string): string {
    return this.#indent === undefined ? ', ' : `,${line}`
  }

  #wrapped(open: string, text: string, close: string, line: string, deeper: string): string {
    return this.#indent === undefined ? open + text + close : open + deeper + text + line + close
  }
}

function indentText(indent: JsonOptions['indent']): string | undefined {
  if (indent === null || typeof indent === 'string') return indent ?? undefined
  return ' '.repeat(Math.max(0, Number(indent)))
}

function numberText(value: number): string {
  return kindOfNumber(value) === 'int' ? intText(value) : floatText(value)
}

function floatText(value: number): string {
  if (Number.isFinite(value)) return floatRepr(value)
  return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity'
}

/** @throws TypeError for what can not be a key */
function keyText(key: unknown): string {
  if (key === null || key === undefined) return 'null'
  if (typeof key === 'boolean') return key ? 'true' : 'false'
  if (typeof key === 'number') return numberText(key)
  if (typeof key === 'bigint') return intText(key)
  if (key instanceof Number) return floatText(key.valueOf())
  throw new TypeError(`keys must be str, int, float, bool or None, not ${typeof key}`)
}

// What stands in JSON as it is, in most texts.
const PLAIN = /^[ !#-[\]-~]*$/

function quoteAscii(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`
  return JSON.stringify(text).replace(/[\x7f-\uffff]/g, escaped)
}

// JSON.stringify would escape halves of surrogate pairs; Python leaves them to who encodes the text.
function quote(text: string): string {
  return `"${text.replace(/["\\\p{Cc}]/gu, (character) => SHORT.get(character) ?? escapedControl(character))}"`
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\f', '\\f'],
  ['\b', '\\b'],
])

// The control characters of Latin-1 stand as they are.
function escapedControl(character: string): string {
  return character < ' ' ? escaped(character) : character
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

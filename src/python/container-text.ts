/** Python's `repr` of what holds other values, and of bytes. */
import { isPlainObject } from './call-arguments.js'
import { checkLength, reprText } from './text.js'
import { PyTuple } from './tuple.js'

/**
 * Makes a `repr` out of one for the values that hold no others.
 *
 * Arrays are lists, {@link PyTuple} tuples, Maps and plain objects dicts, Sets sets; what holds itself is cut short as in
 * Python.
 *
 * @param ofLeaf - shows what is neither a string, nor bytes, nor holds other values
 * @param limit - the longest result in UTF-16 units: what is longer is an OverflowError, found before it takes up memory, for
 * a few lists that hold each other many times are enough to make a text of any length
 */
export function reprWithContainers(ofLeaf: (value: unknown) => string, limit: number): (value: unknown) => string {
  return (value) => {
    if (typeof value === 'string') return reprText(value)
    if (typeof value !== 'object' || value === null) return ofLeaf(value)
    const writer = new ReprWriter(ofLeaf, limit)
    writer.write(value)
    return writer.text
  }
}

class ReprWriter {
  text = ''
  readonly #ofLeaf: (value: unknown) => string
  readonly #limit: number
  /** The containers that are being written, outermost first. */
  readonly #open: object[] = []

  constructor(ofLeaf: (value: unknown) => string, limit: number) {
    this.#ofLeaf = ofLeaf
    this.#limit = limit
  }

  write(value: unknown): void {
    if (typeof value === 'string') this.#add(reprText(value))
    else if (typeof value !== 'object' || value === null) this.#add(this.#ofLeaf(value))
    else if (value instanceof Uint8Array) this.#add(reprBytes(value))
    else this.#writeObject(value)
  }

  #writeObject(value: object): void {
    const brackets = bracketsOf(value)
    if (brackets === undefined) this.#add(this.#ofLeaf(value))
    else if (this.#open.includes(value)) this.#add(textOfOpen(value))
    else {
      this.#open.push(value)
      this.#add(brackets[0])
      if (Array.isArray(value) || value instanceof Set) this.#writeItems(value)
      else this.#writeEntries(value instanceof Map ? value : Object.entries(value))
      this.#add(brackets[1])
      this.#open.pop()
    }
  }

  #writeItems(items: Iterable<unknown>): void {
    let separator = ''
    for (const item of items) {
      this.#add(separator)
      this.write(item)
      separator = ', '
    }
  }

  #writeEntries(entries: Iterable<readonly [unknown, unknown]>): void {
    let separator = ''
    for (const [key, item] of entries) {
      this.#add(separator)
      this.write(key)
      this.#add(': ')
      this.write(item)
      separator = ', '
    }
  }

  #add(text: string): void {
    checkLength(this.text.length + text.length, this.#limit)
    this.text += text
  }
}

function bracketsOf(value: object): readonly [string, string] | undefined {
  if (value instanceof PyTuple) return value.length === 1 ? ['(', ',)'] : ['(', ')']
  if (Array.isArray(value)) return ['[', ']']
  if (value instanceof Set) return value.size === 0 ? ['set(', ')'] : ['{', '}']
  return value instanceof Map || isPlainObject(value) ? ['{', '}'] : undefined
}

/** How Python shows a container inside itself. */
function textOfOpen(value: object): string {
  if (value instanceof PyTuple) return '(...)'
  if (Array.isArray(value)) return '[...]'
  return value instanceof Set ? 'set(...)' : '{...}'
}

/** Python's `repr` of bytes. */
export function reprBytes(bytes: Uint8Array): string {
  const quote = bytes.includes(0x27) && !bytes.includes(0x22) ? '"' : "'"
  let out = `b${quote}`
  for (const byte of bytes) out += byteEscapes.get(byte) ?? reprByte(byte, quote)
  return out + quote
}

const byteEscapes: ReadonlyMap<number, string> = new Map([
  [0x09, '\\t'],
  [0x0a, '\\n'],
  [0x0d, '\\r'],
  [0x5c, '\\\\'],
])

function reprByte(byte: number, quote: string): string {
  const character = String.fromCharCode(byte)
  if (character === quote) return `\\${quote}`
  return byte >= 0x20 && byte < 0x7f ? character : `\\x${byte.toString(16).padStart(2, '0')}`
}

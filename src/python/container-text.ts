/** Python's `repr` of what holds other values, and of bytes. */
import { isPlainObject } from './call-arguments.js'
import { reprText } from './text.js'
import { PyTuple } from './tuple.js'

/**
 * Makes a `repr` out of one for the values that hold no others.
 *
 * Arrays are lists, {@link PyTuple} tuples, Maps and plain objects dicts, Sets sets; what holds itself is cut short as in
 * Python.
 *
 * @param ofLeaf - shows what is neither a string, nor bytes, nor holds other values
 */
export function reprWithContainers(ofLeaf: (value: unknown) => string): (value: unknown) => string {
  return (value) => repr(value, ofLeaf, [])
}

type OfLeaf = (value: unknown) => string

function repr(value: unknown, ofLeaf: OfLeaf, open: object[]): string {
  if (typeof value === 'string') return reprText(value)
  if (typeof value !== 'object' || value === null) return ofLeaf(value)
  if (value instanceof Uint8Array) return reprBytes(value)
  const brackets = bracketsOf(value)
  if (brackets === undefined) return ofLeaf(value)
  const [start, end] = brackets
  if (open.includes(value)) return `${start}...${end}`
  open.push(value)
  const items = itemsOf(value, (item) => repr(item, ofLeaf, open))
  open.pop()
  if (value instanceof PyTuple && items.length === 1) return `(${items[0]},)`
  if (value instanceof Set) return items.length === 0 ? 'set()' : `{${items.join(', ')}}`
  return `${start}${items.join(', ')}${end}`
}

function bracketsOf(value: object): readonly [string, string] | undefined {
  if (value instanceof PyTuple) return ['(', ')']
  if (Array.isArray(value)) return ['[', ']']
  if (value instanceof Set) return ['set(', ')']
  return value instanceof Map || isPlainObject(value) ? ['{', '}'] : undefined
}

function itemsOf(value: object, show: (item: unknown) => string): string[] {
  if (Array.isArray(value) || value instanceof Set) return Array.from(value, show)
  const entries = value instanceof Map ? Array.from(value) : Object.entries(value)
  return entries.map(([key, item]) => `${show(key)}: ${show(item)}`)
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

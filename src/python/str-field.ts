/** The names of replacement fields: which argument, and the way from there through indices and attributes. */
import { ValueError } from './errors.js'
import { itemAt, itemNamed } from './lookup.js'
import { largestWidth, parseSize, readDigits } from './sizes.js'
import type { ValueText } from './value-text.js'

/** Reads an attribute of an object, and throws an AttributeError if it has none of that name. */
export type AttributeReader = (value: unknown, name: string) => unknown

/** A field's name taken apart. */
export interface FieldName {
  /** the argument: a keyword, a position, or `undefined` for the next position */
  readonly first: string | number | undefined
  /** what is wrong with the first part, in Python's words */ readonly fault: string | undefined
  /** goes from the argument to the value, step by step */ readonly path: readonly ((value: unknown) => unknown)[]
}

/** Takes a field's name apart; faults behind its first part are thrown by the step of the path that comes upon them. */
export function parseFieldName(name: string, values: ValueText, readAttribute: AttributeReader): FieldName {
  const found = name.search(/[.[]/)
  const firstEnd = found < 0 ? name.length : found
  const written = name.slice(0, firstEnd)
  const position = wholeNumber(written)
  const path = parsePath(name, firstEnd, values, readAttribute)
  if (position === 'too big') return { first: written, fault: tooManyDigits, path }
  return { first: position ?? (written === '' ? undefined : written), fault: undefined, path }
}

const tooManyDigits = 'Too many decimal digits in format string'

function wholeNumber(text: string): number | 'too big' | undefined {
  const { digits, end } = readDigits(text, 0)
  return digits === '' || end < text.length ? undefined : parseSize(digits, largestWidth)
}

function parsePath(
  name: string,
  start: number,
  values: ValueText,
  readAttribute: AttributeReader,
): ((value: unknown) => unknown)[] {
  const path: ((value: unknown) => unknown)[] = []
  let at = start
  while (at < name.length) {
    const opener = name.charAt(at)
    if (opener !== '.' && opener !== '[')
      return [...path, fail("Only '.' or '[' may follow ']' in format field specifier")]
    const isIndex = opener === '['
    const end = isIndex ? name.indexOf(']', at) : endOfAttribute(name, at + 1)
    if (end < 0) return [...path, fail("Missing ']' in format string")]
    const part = name.slice(at + 1, end)
    if (part === '') return [...path, fail('Empty attribute in format string')]
    if (isIndex) path.push(indexStep(part, values))
    else path.push((value) => readAttribute(value, part))
    at = isIndex ? end + 1 : end
  }
  return path
}

function endOfAttribute(name: string, start: number): number {
  const found = name.slice(start).search(/[.[]/)
  return found < 0 ? name.length : start + found
}

function fail(message: string): () => never {
  return () => {
    throw new ValueError(message)
  }
}

function indexStep(part: string, values: ValueText): (value: unknown) => unknown {
  const index = wholeNumber(part)
  if (index === 'too big') return fail(tooManyDigits)
  return (value) => (index === undefined ? itemNamed(value, part, values) : itemAt(value, index, values))
}

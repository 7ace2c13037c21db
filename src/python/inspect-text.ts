/** What Node has to say about objects that Python has no notion of. */
import { inspect } from 'node:util'

/** A value as `util.inspect` shows it, on one line. */
export function inspectOnOneLine(value: unknown): string {
  const text = inspect(value, { breakLength: Number.POSITIVE_INFINITY, compact: true })
  // Line breaks in strings are escaped already; what is left comes from stack traces and custom inspection.
  return text.includes('\n') ? text.replace(/\s*\n\s*/g, ' ') : text
}

/** The name of an object's class, or of a value's JavaScript type if it has none. */
export function nameOfClass(value: unknown): string {
  if (typeof value !== 'object' || value === null) return typeof value
  const made: unknown = Object.getPrototypeOf(value)?.constructor
  return typeof made === 'function' && made.name !== '' ? made.name : 'Object'
}

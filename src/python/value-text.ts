/**
 * How values are shown and which conversions they take. The format functions know values only through a table of this
 * kind, since the same number or `null` means different things in a Python expression, in a record and in a call of
 * `logger.info`.
 */

/** What a value is to Python's formatting; `other` has no conversions but those to text. */
export type Kind = 'int' | 'float' | 'bool' | 'str' | 'none' | 'bytes' | 'other'

/** One way to look at values. */
export interface ValueText {
  /** The value as `%s` and `{!s}` show it. Python's `str`. */
  str(value: unknown): string
  /** The value as `%r` and `{!r}` show it. Python's `repr`. */
  repr(value: unknown): string
  /** The value as `%a` and `{!a}` show it. Python's `ascii`. */
  ascii(value: unknown): string
  /** Python's kind of the value: which conversions it takes. An `int` is a bigint or a number without a fraction. */
  kind(value: unknown): Kind
  /** The name of the value's type, for error messages. */
  typeName(value: unknown): string
  /** An int, as this table knows ints: what a bool or a byte is worth. */
  makeInt(value: number): number | bigint
  /** Whether the value is a tuple, whose items are then the arguments of a `%` format. */
  isTuple(value: unknown): value is readonly unknown[]
  /** The value as `%j` shows it; a table without this has no `%j`. */
  json?(value: unknown): string
}

/**
 * The kind of a number outside expressions, where JavaScript does not tell ints from floats: without a fraction it is an
 * int, up to where JavaScript itself turns to scientific notation. Minus zero is a float.
 */
export function kindOfNumber(value: number): 'int' | 'float' {
  return Number.isInteger(value) && Math.abs(value) < 1e21 && !Object.is(value, -0) ? 'int' : 'float'
}

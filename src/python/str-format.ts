/** Python's `str.format`. */
import { CompiledStrFormat, type StrFormatOptions } from './compiled-str-format.js'
import type { ValueText } from './value-text.js'

export type { StrFormatOptions } from './compiled-str-format.js'
export { formatValue } from './format-value.js'
export { parseStrFormat, type StrFormatPiece } from './str-format-parse.js'

/** A `{}` format made ready to be used often. */
export interface StrFormat {
  /** The names of the keyword arguments that its fields begin with, in order; those nested in specifications too. */
  readonly fields: readonly string[]
  /**
   * Fills the arguments in. Python's `format.format(*args, **kwargs)`.
   *
   * @param kwargs - a Map or an object; what it inherits is not seen
   * @throws ValueError for a fault of the format, IndexError or KeyError for an argument that is not there
   * @throws AttributeError or TypeError for a value without the attribute or index, or that does not take the specification
   * @throws OverflowError for a number or a text that is too large
   */
  format(args: readonly unknown[], kwargs: object): string
}

/**
 * Compiles a `{}` format. Never throws: what is wrong with the text is thrown by `format()`, when Python would come to it.
 *
 * @param values - how the values are to be looked at
 * @example `compileStrFormat('{name:>8}|{0}', values).format([1], { name: 'x' })` gives `'       x|1'`
 */
export function compileStrFormat(format: string, values: ValueText, options: StrFormatOptions = {}): StrFormat {
  return new CompiledStrFormat(format, values, options)
}

/** Python's `format % args`. */
import { BoundedCache } from './bounded-cache.js'
import { CompiledPercentFormat, type PercentOptions } from './compiled-percent-format.js'
import type { ValueText } from './value-text.js'

export type { PercentOptions } from './compiled-percent-format.js'

/** A `%` format made ready to be used often. */
export interface PercentFormat {
  /** How many positional arguments it takes, `*` counted; 0 with mapping keys. */
  readonly argumentCount: number
  /** Whether it has `%(key)s`. */
  readonly usesMapping: boolean
  /** The names of `%(key)s`, in order. */
  readonly keys: readonly string[]
  /**
   * Fills the arguments in. Python's `format % args`.
   *
   * @param args - a tuple holds the arguments; anything else is the only one, and, if an object, the mapping for keys too
   * @throws TypeError for too few or too many arguments, or one of the wrong type
   * @throws ValueError for a fault of the format
   * @throws KeyError for a key that the mapping lacks
   * @throws OverflowError for a number or a text that is too large
   */
  format(args: unknown): string
}

/**
 * Compiles a `%` format. Never throws: what is wrong with the text is thrown by `format()`, when Python would come to it.
 *
 * @param values - how the values are to be looked at
 */
export function compilePercentFormat(format: string, values: ValueText, options: PercentOptions = {}): PercentFormat {
  return new CompiledPercentFormat(format, values, options)
}

/** Programs log literals, some hundreds of them; formats made up at run time must not fill the memory. */
const cacheEntries = 500
const cacheKeyLength = 1000

/** Makes `%` formats ready, and keeps those that were used lately. */
export class PercentFormats {
  readonly #values: ValueText
  readonly #cache = new BoundedCache<PercentFormat>(cacheEntries, cacheKeyLength)

  /** @param values - how the values are to be looked at */
  constructor(values: ValueText) {
    this.#values = values
  }

  /** Compiles a format, or finds it among those compiled lately. Never throws. */
  get(format: string): PercentFormat {
    return this.#cache.get(format) ?? this.#compile(format)
  }

  #compile(format: string): PercentFormat {
    const compiled = compilePercentFormat(format, this.#values)
    this.#cache.set(format, compiled)
    return compiled
  }
}

const formats = new Map<ValueText, PercentFormats>()

/**
 * Fills arguments into a `%` format. Python's `format % args`.
 *
 * @throws what {@link PercentFormat.format} throws
 * @example `percentFormat('%s has %d', ['x', 3], messageValues)` gives `'x has 3'`
 */
export function percentFormat(format: string, args: unknown, values: ValueText): string {
  let known = formats.get(values)
  if (known === undefined) {
    known = new PercentFormats(values)
    formats.set(values, known)
  }
  return known.get(format).format(args)
}

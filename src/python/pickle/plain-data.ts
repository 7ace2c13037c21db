import { PlainGlobal } from './plain-globals.js'

/** What is wrong with a value that came out of a pickle, if it is not plain data of the allowed extent. */
export interface Excess {
  readonly fault: 'forbidden' | 'too large'
  readonly what: string
}

/**
 * Looks through a value for what would make trouble later: depth, the extent it has when everything that is shared is
 * written out, and functions that were named and not called.
 *
 * A few bytes can make lists that hold each other 2^60 times over. They take no room until somebody prints them.
 */
export class Inspection {
  #left: number

  /**
   * @param maxDepth - how many levels may hold each other
   * @param maxExtent - the values, each as often as it appears, plus the lengths of their texts and bytes
   */
  constructor(
    private readonly maxDepth: number,
    private readonly maxExtent: number,
  ) {
    this.#left = maxExtent
  }

  /** What is wrong with the value, or `undefined`. */
  look(value: unknown, depth = 1): Excess | undefined {
    this.#left--
    if (typeof value === 'string') this.#left -= value.length
    else if (typeof value === 'object' && value !== null) {
      if (depth > this.maxDepth)
        return tooLarge(`values hold each other more than ${this.maxDepth} levels deep, or one holds itself`)
      const excess = this.#inside(value, depth + 1)
      if (excess !== undefined) return excess
    }
    if (this.#left < 0) return tooLarge(`the data is larger than ${this.maxExtent} when written out`)
    return undefined
  }

  #inside(value: object, depth: number): Excess | undefined {
    if (value instanceof Map) {
      for (const [key, item] of value) {
        const excess = this.look(key, depth) ?? this.look(item, depth)
        if (excess !== undefined) return excess
      }
    } else if (Array.isArray(value) || value instanceof Set) {
      for (const item of value) {
        const excess = this.look(item, depth)
        if (excess !== undefined) return excess
      }
    } else if (value instanceof Uint8Array) this.#left -= value.length
    else if (value instanceof PlainGlobal)
      return { fault: 'forbidden', what: `the function '${value.name}' is no plain data` }
    return undefined
  }
}

function tooLarge(what: string): Excess {
  return { fault: 'too large', what }
}

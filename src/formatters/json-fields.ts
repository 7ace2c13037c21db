import { ValueError } from '../python/errors.js'

/** A comma-separated list of names: a style that only JSON formatters have. */
export const COMMA = ','

// What lies between the marks is taken for a name, whatever it is.
const PERCENT = /%\((.+?)\)/g
const BRACE = /\{(.+?)\}/g
const DOLLAR = /\$(?:\$|([_a-z][_a-z0-9]*)|\{(.+?)\})/gi

/**
 * The names of the fields that a format mentions, in its order. What else stands in the format does not matter.
 *
 * @param style - `%`, `{`, `$` or `,`
 * @throws ValueError for any other style
 */
export function fieldNames(fmt: string, style: string): string[] {
  switch (style) {
    case '%':
      return named(fmt, PERCENT)
    case '{':
      return named(fmt, BRACE)
    case '$':
      return named(fmt, DOLLAR)
    case COMMA:
      return fmt
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '')
    default:
      throw new ValueError("Style must be one of: %,{,$ and ','")
  }
}

function named(fmt: string, pattern: RegExp): string[] {
  return Array.from(fmt.matchAll(pattern), ([, name, other]) => name ?? other).filter((name) => name !== undefined)
}

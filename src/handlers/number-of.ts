/**
 * A number that a handler was given, as Python compares it: `true` is 1.
 *
 * Handlers take whatever a configuration gives them, and look at some of it only when it is needed.
 *
 * @param name - what it is, for the error
 * @throws TypeError for anything but a number
 */
export function numberOf(value: unknown, name: string): number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean' || typeof value === 'bigint') return Number(value)
  throw new TypeError(`${name} must be a number, not ${typeof value === 'string' ? `'${value}'` : String(value)}`)
}

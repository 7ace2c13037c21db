import { ValueError } from '../python/errors.js'
import { numberOf } from './number-of.js'

/**
 * A time limit that a handler was given, in seconds.
 *
 * @param name - what it is, for the error
 * @returns `null` for none
 * @throws TypeError or ValueError for what is no such limit
 */
export function timeLimit(value: unknown, name: string): number | null {
  if (value === null || value === undefined) return null
  const seconds = numberOf(value, name)
  if (seconds > 0) return seconds
  throw new ValueError(`${name} must be more than 0 seconds: ${seconds}`)
}

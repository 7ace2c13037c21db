import { recordValues } from '../../python/values.js'

/** How much of a text is shown, in characters. */
const LONGEST = 60

/** What came from somebody unknown, for a report: short, and with nothing in it that a terminal acts upon. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value !== 'string') return recordValues.repr(value).slice(0, LONGEST)
  return value.length > LONGEST ? `${recordValues.repr(value.slice(0, LONGEST))}...` : recordValues.repr(value)
}

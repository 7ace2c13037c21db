import { RefusedRecord } from './refusal.js'

const CONVERSION = /%(?:\([^)]*\))?[-#0 +]*(\*|\d+)?(?:\.(\*|\d+)?)?/g
/** The longest message that arguments may make, in characters. Python's own handlers put them in before they send. */
const LONGEST = 16_777_216

/**
 * Refuses a message of which a few bytes would make gigabytes once its arguments are put in, such as `%999999999d`.
 *
 * @param size - how long the text of an argument can be, at most
 */
export function checkFormat(msg: unknown, args: unknown, size: number): void {
  if (typeof msg !== 'string' || isNothing(args)) return
  let length = msg.length
  for (const [, width, precision] of msg.matchAll(CONVERSION)) {
    if (width === '*' || precision === '*')
      throw new RefusedRecord('oversized', "the message's arguments say how wide they are")
    length += Math.max(Number(width ?? 0), Number(precision ?? 0), size)
    if (length > LONGEST) throw new RefusedRecord('oversized', 'the message with its arguments may be too long')
  }
}

function isNothing(args: unknown): boolean {
  return args === null || args === undefined || (Array.isArray(args) && args.length === 0)
}

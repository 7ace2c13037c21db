import { reprText } from '../python/text.js'

/** More than this many characters of what was found help nobody. */
const LONGEST = 60

/** What was found, for a message: in quotes, with everything escaped that does not show, and cut if it is long. */
export function quoted(text: string): string {
  return text.length <= LONGEST ? reprText(text) : `${reprText(text.slice(0, LONGEST))}...`
}

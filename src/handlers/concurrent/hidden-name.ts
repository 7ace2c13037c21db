import path from 'node:path'
import { newHolder } from './holder.js'

/** What the names begin with that are used beside a log for the time being. */
export function hiddenPrefix(file: string): string {
  return `.__${path.basename(file)}.`
}

/**
 * A path beside a log for a file that gets its own name when it is complete: hidden, and nobody else's.
 *
 * @param file - the log
 * @param kind - what it is for, the end of the name
 * @param mark - a number to know it again by
 */
export function hiddenName(file: string, kind: string, mark: number | bigint = 0): string {
  return path.join(path.dirname(file), `${hiddenPrefix(file)}${mark}.${newHolder()}.${kind}`)
}

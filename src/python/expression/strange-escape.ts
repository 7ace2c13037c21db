/** Escapes that Python leaves in a string as they are, and warns of: mostly Windows paths that should be raw strings. */
import { warn } from './session.js'

// Of octal escapes those beyond a byte; else whatever follows a backslash and means nothing there.
const inText = /\\(?:([4-7][0-7]{2})|[0-7]{1,3}|[\n\r\\'"abfnrtvxNuU]|([\s\S]))/g
const inBytes = /\\(?:([4-7][0-7]{2})|[0-7]{1,3}|[\n\r\\'"abfnrtvx]|([\s\S]))/g

/** What is known of a literal whose body is looked through. */
export interface LiteralBody {
  readonly body: string
  readonly isBytes: boolean
  readonly isRaw: boolean
  /** The index of the body in the source. */
  readonly at: number
  /** An index in the line that Python names. */
  readonly lineAt: number
}

/**
 * Warns of the first escape of a literal that means nothing, as Python 3.12 and later do: one warning for each literal.
 * A backslash before a character beyond ASCII is none.
 */
export function warnOfStrangeEscape({ body, isBytes, isRaw, at, lineAt }: LiteralBody): void {
  if (isRaw || !body.includes('\\')) return
  for (const { 0: text, 1: octal, 2: other, index } of body.matchAll(isBytes ? inBytes : inText)) {
    if (octal === undefined && (other === undefined || other > '\x7f')) continue
    const message = `invalid ${octal === undefined ? '' : 'octal '}escape sequence '${text}'`
    warn({ message, offset: at + index, length: text.length, lineAt })
    return
  }
}

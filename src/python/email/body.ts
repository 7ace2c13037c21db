import { lookupCodec } from '../codecs.js'
import { isAscii } from './ascii.js'
import { hexEscape } from './encoded-word.js'

/** Longer lines are not sent as they are. */
const LONGEST_LINE = 78

/** A line of base64. */
const BASE64_LINE = 76

/** As many lines tell which encoding is the shorter one. */
const LINES_LOOKED_AT = 10

/** The text of a mail as it is sent. */
export interface MailBody {
  /** How: the value of `Content-Transfer-Encoding`. */
  readonly transferEncoding: '7bit' | '8bit' | 'quoted-printable' | 'base64'
  /** The lines, with CRLF at the end of each. */
  readonly bytes: Buffer
}

/**
 * A text as the body of a mail, in UTF-8, as Python's mail library chooses: as it is if no line is too long, else in whichever of
 * quoted-printable and base64 is shorter.
 *
 * @throws UnicodeEncodeError for half a surrogate pair
 */
export function mailBody(text: string): MailBody {
  const bytes = Buffer.from(lookupCodec('utf-8').encoder('strict', false)(text))
  const lines = linesOf(bytes)
  if (lines.every((line) => line.length <= LONGEST_LINE))
    return {
      transferEncoding: isAscii(text) ? '7bit' : '8bit',
      bytes: joined(lines.length === 0 ? [''] : lines, '\r\n'),
    }
  const sample = joined(lines.slice(0, LINES_LOOKED_AT), '\n')
  const sampleQuoted = quotedPrintable(lines.slice(0, LINES_LOOKED_AT))
  if (lengthOf(sampleQuoted) > Math.ceil(sample.length / 3) * 4 + 1)
    return { transferEncoding: 'base64', bytes: joined(base64(joined(lines, '\n')), '\r\n') }
  return { transferEncoding: 'quoted-printable', bytes: joined(quotedPrintable(lines), '\r\n') }
}

// The bytes as characters, so that lines can be looked at as texts.
function linesOf(bytes: Buffer): string[] {
  const lines = bytes.toString('latin1').split(/\r\n|\r|\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

function joined(lines: readonly string[], lineEnd: string): Buffer {
  return Buffer.from(lines.map((line) => line + lineEnd).join(''), 'latin1')
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((length, line) => length + line.length + 1, 0)
}

function base64(bytes: Buffer): string[] {
  return bytes.toString('base64').match(new RegExp(`.{1,${BASE64_LINE}}`, 'g')) ?? []
}

function quotedPrintable(lines: readonly string[]): string[] {
  return lines.flatMap(quotedLine)
}

// One line as several, all but the last with a mark that the next one goes on.
function quotedLine(line: string): string[] {
  const pieces = line.match(/[^\t -<>-~]|=|[\t -<>-~]/g) ?? []
  const escaped = pieces.map((piece) => (/[\t -<>-~]/.test(piece) ? piece : hexEscape(piece.charCodeAt(0))))
  const done: string[] = []
  let current = ''
  let left = escaped.reduce((length, piece) => length + piece.length, 0)
  for (const piece of escaped) {
    // The last piece needs no mark, so it may be one longer.
    if (current.length + piece.length > LONGEST_LINE - 1 && current.length + left > LONGEST_LINE) {
      done.push(`${current}=`)
      current = ''
    }
    current += piece
    left -= piece.length
  }
  const blank = /[ \t]$/.exec(current)?.[0]
  if (blank === undefined) return [...done, current]
  const room = LONGEST_LINE - (current.length - 1)
  const escapedBlank = hexEscape(blank.charCodeAt(0))
  if (room >= 3) return [...done, current.slice(0, -1) + escapedBlank]
  return room === 2 ? [...done, `${current}=`, ''] : [...done, `${current.slice(0, -1)}=`, escapedBlank]
}

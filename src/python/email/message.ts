import { isAscii } from './ascii.js'
import { mailBody } from './body.js'
import { addressHeader, textHeader } from './header.js'

/** What a mail says. */
export interface Mail {
  /** The sender's address, with or without a name. */
  readonly from: string
  /** The addresses of those who get it, with commas between them. */
  readonly to: string
  readonly subject: string
  /** When it was written, as `mailDate` gives it. */
  readonly date: string
  /** The text. */
  readonly body: string
}

/**
 * A mail as Python's SMTPHandler sends it, byte for byte: the headers From, To, Subject and Date, those that tell how the text is
 * written, and the text.
 *
 * @throws ValueError for line ends in a header, UnicodeEncodeError for half a surrogate pair in the text
 */
export function mailBytes({ from, to, subject, date, body }: Mail): Buffer {
  const keepUnicode = needsUnicode(from, to)
  const { transferEncoding, bytes } = mailBody(body)
  const headers = [
    addressHeader('From', from),
    addressHeader('To', to),
    textHeader('Subject', subject, keepUnicode),
    `Date: ${date}`,
    'Content-Type: text/plain; charset="utf-8"',
    `Content-Transfer-Encoding: ${transferEncoding}`,
    'MIME-Version: 1.0',
  ]
  return Buffer.concat([Buffer.from(`${headers.join('\r\n')}\r\n\r\n`, 'utf8'), bytes])
}

/** Whether a mail has to be sent with characters beyond ASCII in its headers, because its addresses have some. */
export function needsUnicode(from: string, to: string): boolean {
  return !isAscii(from) || !isAscii(to)
}

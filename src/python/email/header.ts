import { ValueError } from '../errors.js'
import { isAscii } from './ascii.js'
import { FoldedHeader } from './folded-header.js'

/**
 * A header of a mail with free text, such as `Subject`, as Python's mail library writes it: folded at white space, with
 * encoded words for what is not ASCII or too long to be folded.
 *
 * @param keepUnicode - whether characters beyond ASCII stay as they are, as in a mail to an address that has some
 * @returns the lines with CRLF between them and none at the end
 * @throws ValueError for a text of more than one line
 */
export function textHeader(name: string, text: string, keepUnicode: boolean): string {
  refuseLineEnds(text)
  const header = new FoldedHeader(`${name}:`)
  if (text === '') return header.text
  header.append(' ')
  const stays = (piece: string) => keepUnicode || isAscii(piece)
  if (stays(text) && header.append(text)) return header.text
  for (const token of tokens(text)) if (!stays(token) || !header.append(token)) header.appendEncoded(token)
  return header.text
}

/**
 * A header of a mail with addresses, such as `To`, as Python's mail library writes it: folded at white space outside of quotes,
 * and never encoded.
 *
 * @returns the lines with CRLF between them and none at the end
 * @throws ValueError for a text of more than one line
 */
export function addressHeader(name: string, text: string): string {
  refuseLineEnds(text)
  const header = new FoldedHeader(`${name}:`)
  if (text === '') return header.text
  header.append(' ')
  if (header.append(text)) return header.text
  for (const token of text.match(ADDRESS_TOKENS) ?? []) if (!header.append(token)) header.appendAnyway(token)
  return header.text
}

// A word stays with the white space after it.
const ADDRESS_TOKENS = /,|(?:"(?:\\.|[^"\\])*"|[^ \t",]|")+[ \t]*|[ \t]+/g

function tokens(text: string): readonly string[] {
  return text.match(/[ \t]+|[^ \t]+/g) ?? []
}

function refuseLineEnds(text: string): void {
  if (/[\r\n]/.test(text)) throw new ValueError('Header values may not contain linefeed or carriage return characters')
}

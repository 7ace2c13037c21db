import { lookupCodec } from '../python/codecs.js'

const encode = lookupCodec('utf-8').encoder('strict', false)

/**
 * A text in UTF-8 as a delivery takes bytes: each character stands for one.
 *
 * @throws UnicodeEncodeError for half a surrogate pair
 */
export function socketBytes(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are ASCII's, too.
  if (/^[\x00-\x7f]*$/.test(text)) return text
  return Buffer.from(encode(text)).toString('latin1')
}

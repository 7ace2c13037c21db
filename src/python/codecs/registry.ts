import { big5, big5hkscs, cp950, gb2312, gbk, hz } from './chinese.js'
import type { Codec } from './codec.js'
import { gb18030 } from './gb18030.js'
import { iso2022Jp, iso2022Jp1, iso2022Jp2, iso2022JpExt, iso2022Kr } from './iso-2022.js'
import { cp932, eucJp, shiftJis } from './japanese.js'
import { johab } from './johab.js'
import { cp949, eucKr } from './korean.js'
import { ascii, latin1 } from './latin.js'
import { multibyteCodec } from './multibyte.js'
import { singleByteCodec } from './single-byte.js'
import { utf7 } from './utf-7.js'
import { utf8, utf8Sig } from './utf-8.js'
import { utf16, utf16be, utf16le } from './utf-16.js'
import { utf32, utf32be, utf32le } from './utf-32.js'

const multibyteEncodings = [
  [big5, big5hkscs, cp932, cp949, cp950, eucJp, eucKr, gb18030, gb2312, gbk, hz, johab, shiftJis],
  [iso2022Jp, iso2022Jp1, iso2022Jp2, iso2022JpExt, iso2022Kr],
].flat()

/** Encodings that Python has and this package has not. */
const unsupported = new Set([
  'charmap',
  'euc_jis_2004',
  'euc_jisx0213',
  'idna',
  'iso2022_jp_2004',
  'iso2022_jp_3',
  'punycode',
  'raw-unicode-escape',
  'shift_jis_2004',
  'shift_jisx0213',
  'undefined',
  'unicode-escape',
])

const codecs = new Map<string, Codec>(
  [utf7, utf8, utf8Sig, ascii, latin1, utf16, utf16le, utf16be, utf32, utf32le, utf32be].map((codec) => [
    codec.name,
    codec,
  ]),
)

/**
 * The codec of a canonical name.
 *
 * @param name - one of the keys of `TEXT_ENCODINGS`
 * @returns `undefined` for an encoding that this package has not
 */
export function codecOf(name: string): Codec | undefined {
  const known = codecs.get(name)
  if (known !== undefined || unsupported.has(name)) return known
  const multibyte = multibyteEncodings.find((encoding) => encoding.name === name)
  const codec = multibyte === undefined ? singleByteCodec(name) : multibyteCodec(multibyte)
  codecs.set(name, codec)
  return codec
}

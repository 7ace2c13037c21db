import { doubleByte, katakana, type Pairs, pairsOf } from './east-asian.js'
import { type CharacterWriter, ILLEGAL, INCOMPLETE, type MultibyteEncoding } from './multibyte.js'
import { asciiText } from './plain-text.js'

const jisx0208 = pairsOf('jisx0208')
const jisx0212 = pairsOf('jisx0212')

/** The yen sign and the overline have no code of their own: Python writes the ASCII bytes that look so in JIS X 0201. */
const romanByte = (codePoint: number): number => (codePoint === 0xa5 ? 0x5c : codePoint === 0x203e ? 0x7e : 0)

/** JIS rows and cells folded into the byte ranges of Shift JIS: two rows to a lead byte. */
const shiftedJisx0208: Pairs = {
  decode: (code) => {
    const lead = code >> 8
    const trail = code & 0xff
    if (trail < 0x40 || trail === 0x7f || trail > 0xfc) return 0
    const rows = lead < 0xa0 ? lead - 0x81 : lead - 0xc1
    const cell = trail < 0x7f ? trail - 0x40 : trail - 0x41
    const row = rows * 2 + (cell >= 94 ? 1 : 0)
    return row >= 0 && row < 94 ? jisx0208.decode(((row + 0xa1) << 8) | ((cell % 94) + 0xa1)) : 0
  },
  encode: (codePoint) => {
    const code = jisx0208.encode(codePoint)
    if (code === 0) return romanByte(codePoint)
    const row = (code >> 8) - 0xa1
    const cell = (code & 0xff) - 0xa1 + (row % 2) * 94
    const lead = (row >> 1) + 0x81
    return ((lead < 0xa0 ? lead : lead + 0x40) << 8) | (cell < 63 ? cell + 0x40 : cell + 0x41)
  },
}

/** Python's `shift_jis`: JIS X 0208 only, and its own idea of the wave dash and five other signs. */
export const shiftJis = doubleByte(
  'shift_jis',
  shiftedJisx0208,
  katakana,
  (byte) => (byte > 0x80 && byte < 0xa0) || (byte >= 0xe0 && byte <= 0xea),
)

/** Python's `cp932`: Shift JIS with the characters of NEC, IBM and the user, single ones at the edges included. */
export const cp932 = doubleByte('cp932', pairsOf('cp932'), {
  decode: (byte) => {
    if (byte === 0x80) return 0x80
    if (byte === 0xa0) return 0xf8f0
    return byte > 0xfc ? 0xf8f1 + byte - 0xfd : katakana.decode(byte)
  },
  encode: (codePoint) => {
    if (codePoint === 0x80) return 0x80
    if (codePoint === 0xf8f0) return 0xa0
    return codePoint > 0xf8f0 && codePoint <= 0xf8f3 ? 0xfd + codePoint - 0xf8f1 : katakana.encode(codePoint)
  },
})

const KATAKANA_FOLLOWS = 0x8e
const JISX0212_FOLLOWS = 0x8f

const writeEucJp: CharacterWriter = (text, at, out) => {
  const codePoint = text.codePointAt(at) ?? 0
  const byte = codePoint < 0x80 ? codePoint : romanByte(codePoint)
  if (codePoint < 0x80 || byte !== 0) {
    out.push(byte)
    return 1
  }
  const half = katakana.encode(codePoint)
  if (half !== 0) {
    out.push(KATAKANA_FOLLOWS, half)
    return 1
  }
  const common = jisx0208.encode(codePoint)
  const code = common === 0 ? jisx0212.encode(codePoint) : common
  if (code === 0) return 0
  if (common === 0) out.push(JISX0212_FOLLOWS)
  out.push(code >> 8, code & 0xff)
  return 1
}

function readEucJp(bytes: Uint8Array, at: number) {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return { end: at + 1, text: String.fromCharCode(lead) }
  const size = lead === JISX0212_FOLLOWS ? 3 : 2
  if (at + size > bytes.length) return { end: bytes.length, fault: INCOMPLETE }
  const second = bytes[at + 1] ?? 0
  const code = (second << 8) | (bytes[at + 2] ?? 0)
  const codePoint =
    lead === KATAKANA_FOLLOWS
      ? katakana.decode(second)
      : lead === JISX0212_FOLLOWS
        ? jisx0212.decode(code)
        : jisx0208.decode((lead << 8) | second)
  return codePoint === 0 ? { end: at + 1, fault: ILLEGAL } : { end: at + size, text: String.fromCharCode(codePoint) }
}

/** Python's `euc_jp`: JIS X 0208, 0212 and half-width katakana. */
export const eucJp: MultibyteEncoding = {
  name: 'euc_jp',
  plain: asciiText,
  writer: () => writeEucJp,
  reader: () => readEucJp,
}

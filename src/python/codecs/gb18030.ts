import { pairsOf } from './east-asian.js'
import { type CharacterRead, type CharacterWriter, ILLEGAL, INCOMPLETE, type MultibyteEncoding } from './multibyte.js'
import { asciiText } from './plain-text.js'

const pairs = pairsOf('gb18030')

/** What has no code of two bytes has one of four, in the order of the code points. */
interface FourByteOrder {
  /** Code points of the basic plane, in order. */
  readonly codePoints: Uint16Array
  /** The places of these code points. */
  readonly places: Uint16Array
}

let order: FourByteOrder | undefined

function fourByteOrder(): FourByteOrder {
  if (order !== undefined) return order
  const codePoints: number[] = []
  const places = new Uint16Array(0x10000)
  for (let codePoint = 0x80; codePoint <= 0xffff; codePoint++) {
    if ((codePoint & 0xf800) === 0xd800 || pairs.encode(codePoint) !== 0) continue
    places[codePoint] = codePoints.length
    codePoints.push(codePoint)
  }
  order = { codePoints: Uint16Array.from(codePoints), places }
  return order
}

/** The place at which the characters beyond the basic plane begin: the code 90 30 81 30. */
const ASTRAL_PLACE = 189_000

const write: CharacterWriter = (text, at, out) => {
  const codePoint = text.codePointAt(at) ?? 0
  if (codePoint < 0x80) {
    out.push(codePoint)
    return 1
  }
  const code = pairs.encode(codePoint)
  if (code !== 0) {
    out.push(code >> 8, code & 0xff)
    return 1
  }
  if ((codePoint & 0xfffff800) === 0xd800) return 0
  const astral = codePoint > 0xffff
  const place = astral ? ASTRAL_PLACE + codePoint - 0x10000 : (fourByteOrder().places[codePoint] ?? 0)
  out.push(
    0x81 + Math.floor(place / 12_600),
    0x30 + (Math.floor(place / 1260) % 10),
    0x81 + (Math.floor(place / 10) % 126),
    0x30 + (place % 10),
  )
  return astral ? 2 : 1
}

function readFourBytes(bytes: Uint8Array, at: number): CharacterRead {
  const [first = 0, second = 0, third, fourth] = bytes.subarray(at, at + 4)
  if (third === undefined || fourth === undefined) return { end: bytes.length, fault: INCOMPLETE }
  if (first < 0x81 || first > 0xfe || third < 0x81 || third > 0xfe || fourth < 0x30 || fourth > 0x39) {
    return { end: at + 1, fault: ILLEGAL }
  }
  const place = (((first - 0x81) * 10 + second - 0x30) * 126 + third - 0x81) * 10 + fourth - 0x30
  const { codePoints } = fourByteOrder()
  const codePoint = place < ASTRAL_PLACE ? codePoints[place] : place - ASTRAL_PLACE + 0x10000
  if (codePoint === undefined || codePoint > 0x10ffff) return { end: at + 1, fault: ILLEGAL }
  return { end: at + 4, text: String.fromCodePoint(codePoint) }
}

function read(bytes: Uint8Array, at: number): CharacterRead {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return { end: at + 1, text: String.fromCharCode(lead) }
  const trail = bytes[at + 1]
  if (trail === undefined) return { end: at + 1, fault: INCOMPLETE }
  if (trail >= 0x30 && trail <= 0x39) return readFourBytes(bytes, at)
  const codePoint = pairs.decode((lead << 8) | trail)
  return codePoint === 0 ? { end: at + 1, fault: ILLEGAL } : { end: at + 2, text: String.fromCharCode(codePoint) }
}

/** Python's `gb18030`: it can write every character. */
export const gb18030: MultibyteEncoding = {
  name: 'gb18030',
  plain: asciiText,
  writer: () => write,
  reader: () => read,
}

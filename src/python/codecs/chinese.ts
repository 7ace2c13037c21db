import { doubleByte, pairsOf } from './east-asian.js'
import type { CharacterRead, CharacterWriter, MultibyteEncoding } from './multibyte.js'
import { ILLEGAL, INCOMPLETE } from './multibyte.js'
import { asciiText } from './plain-text.js'

const gb2312Pairs = pairsOf('gb2312')

/** Python's `gb2312`. */
export const gb2312 = doubleByte('gb2312', gb2312Pairs)

/** Python's `gbk`. */
export const gbk = doubleByte('gbk', pairsOf('gbk'))

/** Python's `big5`. */
export const big5 = doubleByte('big5', pairsOf('big5'))

/** Python's `cp950`. */
export const cp950 = doubleByte('cp950', pairsOf('cp950'))

/** Four letters with an accent that only two code points make have a code in Hong Kong's Big5. */
const ACCENTED: readonly (readonly [text: string, code: number])[] = [
  ['\u00ca\u0304', 0x8862],
  ['\u00ca\u030c', 0x8864],
  ['\u00ea\u0304', 0x88a3],
  ['\u00ea\u030c', 0x88a5],
]

const hkscs = doubleByte('big5hkscs', pairsOf('big5hkscs'))
const writeHkscs = hkscs.writer(true)
const readHkscs = hkscs.reader()

const writeAccented: CharacterWriter = (text, at, out) => {
  const unit = text.charCodeAt(at)
  if (unit === 0xca || unit === 0xea) {
    for (const [letters, code] of ACCENTED) {
      if (!text.startsWith(letters, at)) continue
      out.push(code >> 8, code & 0xff)
      return letters.length
    }
  }
  return writeHkscs(text, at, out)
}

function readAccented(bytes: Uint8Array, at: number): CharacterRead {
  if (bytes[at] === 0x88) {
    for (const [text, code] of ACCENTED) if (bytes[at + 1] === (code & 0xff)) return { end: at + 2, text }
  }
  return readHkscs(bytes, at)
}

/** Python's `big5hkscs`. */
export const big5hkscs: MultibyteEncoding = {
  name: 'big5hkscs',
  plain: asciiText,
  writer: () => writeAccented,
  reader: () => readAccented,
}

const NEWLINE = 0x0a
const TILDE = 0x7e
const OPEN = 0x7b
const CLOSE = 0x7d

function hzWriter(): CharacterWriter {
  let inChinese = false
  return (text, at, out) => {
    const codePoint = text.codePointAt(at) ?? 0
    if (codePoint < 0x80) {
      if (inChinese) out.push(TILDE, CLOSE)
      inChinese = false
      out.push(codePoint)
      if (codePoint === TILDE) out.push(TILDE)
      return 1
    }
    const code = gb2312Pairs.encode(codePoint)
    if (code === 0) return 0
    if (!inChinese) out.push(TILDE, OPEN)
    inChinese = true
    out.push((code >> 8) & 0x7f, code & 0x7f)
    return 1
  }
}

function hzReader(): (bytes: Uint8Array, at: number) => CharacterRead {
  let inChinese = false
  return (bytes, at) => {
    const lead = bytes[at] ?? 0
    const trail = bytes[at + 1]
    if (lead === TILDE) {
      if (trail === undefined) return { end: at + 1, fault: INCOMPLETE }
      if (trail === (inChinese ? CLOSE : OPEN)) {
        inChinese = !inChinese
        return { end: at + 2, text: '' }
      }
      if (!inChinese && trail === TILDE) return { end: at + 2, text: '~' }
      return !inChinese && trail === NEWLINE ? { end: at + 2, text: '' } : { end: at + 1, fault: ILLEGAL }
    }
    if (lead >= 0x80) return { end: at + 1, fault: ILLEGAL }
    if (!inChinese) {
      return { end: at + 1, text: String.fromCharCode(lead) }
    }
    if (trail === undefined) return { end: at + 1, fault: INCOMPLETE }
    const codePoint = trail < 0x80 ? gb2312Pairs.decode((lead << 8) | trail | 0x8080) : 0
    return codePoint === 0 ? { end: at + 1, fault: ILLEGAL } : { end: at + 2, text: String.fromCharCode(codePoint) }
  }
}

/** Python's `hz`: GB 2312 in seven bits. */
export const hz: MultibyteEncoding = { name: 'hz', writer: hzWriter, reader: hzReader }

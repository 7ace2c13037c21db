import { katakana, type Pairs, pairsOf } from './east-asian.js'
import { singleByteTable } from './iconv-tables.js'

/** A set of characters that an escape sequence chooses; its codes have seven bits a byte. */
export interface CharacterSet extends Pairs {
  /** The letter that names it in an escape sequence. */
  readonly mark: string
  /** Bytes of a code; one letter may name two sets of different size. */
  readonly size: 1 | 2
  /** What Python writes behind the escape character to choose it; empty if it never does. */
  readonly sequence: string
  /** Whether only a single shift reads it. */
  readonly upperHalf?: true
}

const neverWritten = (): number => 0

/** ASCII. */
export const asciiSet: CharacterSet = {
  mark: 'B',
  size: 1,
  sequence: '(B',
  decode: (code) => (code < 0x80 ? code : 0),
  encode: neverWritten,
}

/** JIS X 0201's Latin half: ASCII with a yen sign and an overline. */
export const romanSet: CharacterSet = {
  mark: 'J',
  size: 1,
  sequence: '(J',
  decode: (code) => (code === 0x5c ? 0xa5 : code === 0x7e ? 0x203e : code),
  encode: (codePoint) => (codePoint === 0xa5 ? 0x5c : codePoint === 0x203e ? 0x7e : 0),
}

/** JIS X 0201's half-width katakana. */
export const katakanaSet: CharacterSet = {
  mark: 'I',
  size: 1,
  sequence: '(I',
  decode: (code) => katakana.decode(code | 0x80),
  encode: (codePoint) => katakana.encode(codePoint) & 0x7f,
}

const sevenBits = (mark: string, sequence: string, pairs: Pairs): CharacterSet => ({
  mark,
  size: 2,
  sequence,
  decode: (code) => ((code & 0x8080) === 0 ? pairs.decode(code | 0x8080) : 0),
  encode: (codePoint) => pairs.encode(codePoint) & 0x7f7f,
})

/** JIS X 0208 of 1983. */
export const jisx0208Set = sevenBits('B', '$B', pairsOf('jisx0208'))

/** JIS X 0208 of 1978, which Python reads as the later one. */
export const oldJisx0208Set: CharacterSet = { ...jisx0208Set, mark: '@', sequence: '', encode: neverWritten }

/** JIS X 0212. */
export const jisx0212Set = sevenBits('D', '$(D', pairsOf('jisx0212'))

/** KS X 1001. */
export const ksx1001Set = sevenBits('C', '$(C', pairsOf('ksx1001'))

/** GB 2312. */
export const gb2312Set = sevenBits('A', '$(A', pairsOf('gb2312'))

/** The upper half of ISO 8859-1, which Python reads and never writes. */
export const latin1Set: CharacterSet = {
  mark: 'A',
  size: 1,
  sequence: '',
  upperHalf: true,
  decode: (code) => (code < 0x80 ? code | 0x80 : 0),
  encode: neverWritten,
}

/** The upper half of ISO 8859-7, which Python reads and never writes. */
export const greekSet: CharacterSet = {
  mark: 'F',
  size: 1,
  sequence: '',
  upperHalf: true,
  decode: (code) => {
    const codePoint = singleByteTable('iso8859-7').charCodeAt(code ^ 0x80)
    return codePoint === 0xfffd ? 0 : codePoint
  },
  encode: neverWritten,
}

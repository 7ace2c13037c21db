/**
 * The notation in which `corrections.ts` tells how a double-byte table differs from the one it starts from. Words between
 * blanks, all numbers hexadecimal but counts:
 *
 * - `a1c1=301c` the code is this character
 * - `f941=e69d*62` from here, so many codes are the characters from there on
 * - `a3e1`, `ada1-adfc` the code, or all of these codes, are no characters
 * - `a2>8191` the character is written as this code, which may read as another one
 * - `7e>` the character is not written by this table, although a code reads as it
 */
export interface PairTable {
  /** The code point of each code of two bytes; 0 where there is none. */
  readonly decode: Uint32Array
  /** The code of each code point; 0 where there is none. */
  readonly encode: Uint16Array
}

const CODES = 0x10000

/** Of the characters that double-byte tables have, none is beyond plane 2. */
const CODE_POINTS = 0x30000

const number = (hex: string): number => Number.parseInt(hex, 16)

function applyToCodes(decode: Uint32Array, word: string): void {
  const [codes = '', characters] = word.split('=')
  if (characters === undefined) {
    const [first = '', last = first] = codes.split('-')
    decode.fill(0, number(first), number(last) + 1)
    return
  }
  const [first = '', count = '1'] = characters.split('*')
  for (let at = 0; at < Number(count); at++) decode[number(codes) + at] = number(first) + at
}

/**
 * Makes a table out of the codes it starts from and the words that correct them. Of several codes that read as the same
 * character the first is the one to write.
 */
export function correctedTable(decode: Uint32Array, corrections: string): PairTable {
  const words = corrections.split(' ').filter((word) => word !== '')
  const isForEncoding = (word: string): boolean => word.includes('>')
  for (const word of words) if (!isForEncoding(word)) applyToCodes(decode, word)
  const encode = new Uint16Array(CODE_POINTS)
  for (let code = CODES - 1; code >= 0; code--) {
    const codePoint = decode[code] ?? 0
    if (codePoint !== 0) encode[codePoint] = code
  }
  for (const word of words.filter(isForEncoding)) {
    const [codePoint = '', code = ''] = word.split('>')
    encode[number(codePoint)] = code === '' ? 0 : number(code)
  }
  return { decode, encode }
}

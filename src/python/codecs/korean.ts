import { doubleByte, pairsOf } from './east-asian.js'
import { FINALS, FIRST_SYLLABLE, FIRST_VOWEL, INITIALS, LAST_SYLLABLE, letters, syllable, VOWELS } from './hangul.js'
import { type CharacterRead, type CharacterWriter, ILLEGAL, INCOMPLETE, type MultibyteEncoding } from './multibyte.js'
import { asciiText } from './plain-text.js'

const ksx1001 = pairsOf('ksx1001')

/** Python's `cp949`: every modern syllable has a code. */
export const cp949 = doubleByte('cp949', pairsOf('cp949'))

/** The code that begins a syllable spelled by its letters, and stands for an absent final. */
const FILLER = 0xa4d4

/** The letter that this code would be. */
const FILLER_LETTER = 0x3164

const letterCode = (letter: number): number => 0xa4a1 + letter - 0x3131

const base = doubleByte('euc_kr', ksx1001)
const writeBase = base.writer(true)
const readBase = base.reader()

const writeEucKr: CharacterWriter = (text, at, out) => {
  const codePoint = text.charCodeAt(at)
  if (codePoint < FIRST_SYLLABLE || codePoint > LAST_SYLLABLE || ksx1001.encode(codePoint) !== 0) {
    return writeBase(text, at, out)
  }
  const [initial, vowel, final] = letters(codePoint)
  const codes = [
    FILLER,
    letterCode(INITIALS.charCodeAt(initial)),
    letterCode(FIRST_VOWEL + vowel),
    final === 0 ? FILLER : letterCode(FINALS.charCodeAt(final - 1)),
  ]
  for (const code of codes) out.push(code >> 8, code & 0xff)
  return 1
}

function readEucKr(bytes: Uint8Array, at: number): CharacterRead {
  if (((bytes[at] ?? 0) << 8) + (bytes[at + 1] ?? 0) !== FILLER) return readBase(bytes, at)
  if (bytes.length - at < 8) return { end: bytes.length, fault: INCOMPLETE }
  const [initial = 0, vowel = 0, final = 0] = [2, 4, 6].map((offset) => {
    const code = ((bytes[at + offset] ?? 0) << 8) | (bytes[at + offset + 1] ?? 0)
    return code - 0xa4a1 + 0x3131
  })
  const first = INITIALS.indexOf(String.fromCharCode(initial))
  const last = final === FILLER_LETTER ? 0 : FINALS.indexOf(String.fromCharCode(final)) + 1 || -1
  const middle = vowel - FIRST_VOWEL
  if (first < 0 || last < 0 || middle < 0 || middle >= VOWELS) return { end: at + 1, fault: ILLEGAL }
  return { end: at + 8, text: String.fromCharCode(syllable(first, middle, last)) }
}

/** Python's `euc_kr`: KS X 1001; syllables without a code are spelled by their letters. */
export const eucKr: MultibyteEncoding = {
  name: 'euc_kr',
  plain: asciiText,
  writer: () => writeEucKr,
  reader: () => readEucKr,
}

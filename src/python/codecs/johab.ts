import { doubleByte, type Pairs, pairsOf } from './east-asian.js'
import { FINALS, FIRST_SYLLABLE, FIRST_VOWEL, INITIALS, LAST_SYLLABLE, letters, syllable } from './hangul.js'

const ksx1001 = pairsOf('ksx1001')

/** KS X 1001's code of the filler letter, which Python's Johab reads from the signs, and the letter. */
const FILLER = 0xa4d4
const FILLER_LETTER = 0x3164

/** Five bits of each letter's place in a Johab syllable; those of an absent letter first. */
const JOHAB_INITIALS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]
const JOHAB_VOWELS = [2, 3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 15, 18, 19, 20, 21, 22, 23, 26, 27, 28, 29]
const JOHAB_FINALS = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
]

/** A Johab code of up to three letters, 0 for an absent one, else its index plus one. */
function johabSyllable(initial: number, vowel: number, final: number): number {
  const [first = 0, middle = 0, last = 0] = [JOHAB_INITIALS[initial], JOHAB_VOWELS[vowel], JOHAB_FINALS[final]]
  return 0x8000 | (first << 10) | (middle << 5) | last
}

function johabHangul(code: number): number {
  const initial = JOHAB_INITIALS.indexOf((code >> 10) & 31)
  const vowel = JOHAB_VOWELS.indexOf((code >> 5) & 31)
  const final = JOHAB_FINALS.indexOf(code & 31)
  if (initial < 0 || vowel < 0 || final < 0) return 0
  if (initial > 0 && vowel > 0) return syllable(initial - 1, vowel - 1, final)
  const count = (initial > 0 ? 1 : 0) + (vowel > 0 ? 1 : 0) + (final > 0 ? 1 : 0)
  if (count === 0) return 0x3000
  if (count > 1) return 0
  if (initial > 0) return INITIALS.charCodeAt(initial - 1)
  return vowel > 0 ? FIRST_VOWEL + vowel - 1 : FINALS.charCodeAt(final - 1)
}

function johabLetter(letter: number): number {
  if (letter >= FIRST_VOWEL) return johabSyllable(0, letter - FIRST_VOWEL + 1, 0)
  const initial = INITIALS.indexOf(String.fromCharCode(letter)) + 1
  if (initial > 0) return johabSyllable(initial, 0, 0)
  return johabSyllable(0, 0, FINALS.indexOf(String.fromCharCode(letter)) + 1)
}

/** Where Johab puts the rows of signs and of Chinese characters of KS X 1001, two rows to a lead byte. */
const SIGN_ROWS = { first: 0xa1, last: 0xac, lead: 0xd9 }
const HANJA_ROWS = { first: 0xca, last: 0xfd, lead: 0xe0 }

const johabPairs: Pairs = {
  decode: (code) => {
    const lead = code >> 8
    const trail = code & 0xff
    if (lead < 0xd8) return johabHangul(code)
    const rows = lead < HANJA_ROWS.lead ? SIGN_ROWS : HANJA_ROWS
    const isCell = (trail >= 0x31 && trail <= 0x7e) || (trail >= 0x91 && trail <= 0xfe)
    if (lead < rows.lead || !isCell) return 0
    const cell = trail <= 0x7e ? trail - 0x31 : trail - 0x43
    const row = rows.first + (lead - rows.lead) * 2 + (cell >= 94 ? 1 : 0)
    const place = (row << 8) | ((cell % 94) + 0xa1)
    if (place === FILLER) return FILLER_LETTER
    const codePoint = row > rows.last ? 0 : ksx1001.decode(place)
    // Single letters have their places among the syllables.
    return codePoint >= 0x3131 && codePoint <= 0x3163 ? 0 : codePoint
  },
  encode: (codePoint) => {
    if (codePoint >= FIRST_SYLLABLE && codePoint <= LAST_SYLLABLE) {
      const [initial, vowel, final] = letters(codePoint)
      return johabSyllable(initial + 1, vowel + 1, final)
    }
    if (codePoint >= 0x3131 && codePoint <= 0x3163) return johabLetter(codePoint)
    const code = ksx1001.encode(codePoint)
    if (code === 0) return 0
    const row = code >> 8
    const rows = row <= SIGN_ROWS.last ? SIGN_ROWS : HANJA_ROWS
    const cell = (code & 0xff) - 0xa1 + ((row - rows.first) % 2) * 94
    return ((rows.lead + ((row - rows.first) >> 1)) << 8) | (cell < 0x4e ? cell + 0x31 : cell + 0x43)
  },
}

/** Python's `johab`: syllables are written by five bits for each letter. */
export const johab = doubleByte('johab', johabPairs)

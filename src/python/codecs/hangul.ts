/** How Korean syllables are made of letters, by the order of Unicode. */

/** The letters that a syllable can begin with. */
export const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'

/** The letters that a syllable can end with; index 0 of a final is none. */
export const FINALS = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'

/** The first of the vowels, which follow each other. */
export const FIRST_VOWEL = 0x314f

/** How many vowels there are. */
export const VOWELS = 21

/** The first syllable; they are ordered by their letters. */
export const FIRST_SYLLABLE = 0xac00

/** The last syllable. */
export const LAST_SYLLABLE = 0xd7a3

/** A syllable's letters: indexes of initial, vowel and final, 0 for no final. */
export function letters(syllable: number): readonly [initial: number, vowel: number, final: number] {
  const index = syllable - FIRST_SYLLABLE
  const finals = FINALS.length + 1
  return [Math.floor(index / finals / VOWELS), Math.floor(index / finals) % VOWELS, index % finals]
}

/** The syllable of three letters, given as `letters` returns them. */
export function syllable(initial: number, vowel: number, final: number): number {
  return FIRST_SYLLABLE + (initial * VOWELS + vowel) * (FINALS.length + 1) + final
}

import { expect, it } from 'vitest'
import { unicodeName } from '../../../src/python/codecs/unicode-names.js'

// By unicodedata.name of CPython 3.13.
it.each([
  ['é', 'LATIN SMALL LETTER E WITH ACUTE'],
  ['€', 'EURO SIGN'],
  ['😀', 'GRINNING FACE'],
  ['가', 'HANGUL SYLLABLE GA'],
  ['힣', 'HANGUL SYLLABLE HIH'],
  ['앉', 'HANGUL SYLLABLE ANJ'],
  ['日', 'CJK UNIFIED IDEOGRAPH-65E5'],
  ['\uf900', 'CJK COMPATIBILITY IDEOGRAPH-F900'],
  ['\u{20000}', 'CJK UNIFIED IDEOGRAPH-20000'],
  ['\u{e0100}', 'VARIATION SELECTOR-17'],
])('%s', (character, name) => {
  expect(unicodeName(character.codePointAt(0) ?? 0)).toBe(name)
})

it.each([0x0a, 0x85, 0xd800, 0xe000, 0x0378, 0x17000, 0x10ffff])('U+%i has none', (codePoint) => {
  expect(unicodeName(codePoint)).toBeUndefined()
})

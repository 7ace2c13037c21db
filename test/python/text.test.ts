import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OverflowError } from '../../src/python/errors.js'
import {
  asciiText,
  checkLength,
  codePointLength,
  firstCodePoints,
  offsetOfCodePoint,
  padded,
  reprText,
} from '../../src/python/text.js'

const anyText = fc.string({ unit: fc.constantFrom('a', 'é', '日', '😀', '\ud83d', '\ude00', ' ') })

describe('lengths and cuts', () => {
  it('count code points', () => {
    fc.assert(
      fc.property(anyText, fc.nat(10), (text, index) => {
        const points = Array.from(text)
        expect(codePointLength(text)).toBe(points.length)
        expect(firstCodePoints(text, index)).toBe(points.slice(0, index).join(''))
        expect(offsetOfCodePoint(text, index)).toBe(points.slice(0, index).join('').length)
      }),
    )
  })
})

describe('padded', () => {
  it.each([
    ['ab', 5, false, '   ab'],
    ['ab', 5, true, 'ab   '],
    ['😀', 3, false, '  😀'],
    ['\ud83d', 2, true, '\ud83d '],
    ['abc', 3, false, 'abc'],
    ['abc', 0, true, 'abc'],
  ])('brings %j to width %d', (text, width, atEnd, result) => {
    expect(padded(text, width, atEnd, 100)).toBe(result)
  })

  it('keeps to the limit, and leaves alone what needs no padding', () => {
    expect(() => padded('ab', 11, false, 10)).toThrow(OverflowError)
    expect(padded('abcdef', 3, false, 2)).toBe('abcdef')
  })
})

describe('checkLength', () => {
  it('refuses what is above the limit', () => {
    expect(() => checkLength(10, 10)).not.toThrow()
    expect(() => checkLength(11, 10)).toThrow(new OverflowError('formatted text would be longer than 10 characters'))
  })
})

// Written down from repr() and ascii() of CPython 3.13.
const shown: [text: string, repr: string, ascii: string][] = [
  ['', "''", "''"],
  ['plain', "'plain'", "'plain'"],
  ["it's", '"it\'s"', '"it\'s"'],
  ['say "hi"', '\'say "hi"\'', '\'say "hi"\''],
  ['both \' and "', "'both \\' and \"'", "'both \\' and \"'"],
  ['back\\slash', "'back\\\\slash'", "'back\\\\slash'"],
  ['\t\n\r\0\x1b\x7f', "'\\t\\n\\r\\x00\\x1b\\x7f'", "'\\t\\n\\r\\x00\\x1b\\x7f'"],
  ['\x80\xa0\xad\xff', "'\\x80\\xa0\\xadÿ'", "'\\x80\\xa0\\xad\\xff'"],
  ['naïve 日本', "'naïve 日本'", "'na\\xefve \\u65e5\\u672c'"],
  ['\u200b\u2028\ue000\ufeff\u0378', "'\\u200b\\u2028\\ue000\\ufeff\\u0378'", "'\\u200b\\u2028\\ue000\\ufeff\\u0378'"],
  ['😀\u{1fae8}', "'😀\u{1fae8}'", "'\\U0001f600\\U0001fae8'"],
  ['\u{e0001}\u{10ffff}', "'\\U000e0001\\U0010ffff'", "'\\U000e0001\\U0010ffff'"],
  ['\ud800x', "'\\ud800x'", "'\\ud800x'"],
  // Assigned in Unicode 16 only, so CPython 3.13 does not take it for printable.
  ['\u{1fae9}', "'\\U0001fae9'", "'\\U0001fae9'"],
]

describe('reprText and asciiText', () => {
  it.each(shown)('quote %j', (text, repr, ascii) => {
    expect(reprText(text)).toBe(repr)
    expect(asciiText(reprText(text))).toBe(ascii)
  })
})

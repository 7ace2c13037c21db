import { describe, expect, it } from 'vitest'
import { findLastText, findText, isWhole } from '../../../src/python/expression/text-search.js'

describe('findText and findLastText', () => {
  it.each([
    ['abcabc', 'bc', 1, 4],
    ['abcabc', 'x', -1, -1],
    ['abc', '', 0, 3],
    ['', '', 0, 0],
    ['aaa', 'aa', 0, 1],
    ['😀', '\ude00', -1, -1],
    ['😀', '\ud83d', -1, -1],
    ['\ude00😀\ude00', '\ude00', 0, 3],
    ['😀a😀', '😀', 0, 3],
    ['😀', '', 0, 2],
  ])('%j holds %j', (text, part, first, last) => {
    expect(findText(text, part, 0)).toBe(first)
    expect(findLastText(text, part, text.length)).toBe(last)
  })

  it('starts where it is told to', () => {
    expect(findText('abab', 'ab', 1)).toBe(2)
    expect(findLastText('abab', 'ab', 1)).toBe(0)
  })
})

describe('isWhole', () => {
  it('is false in the middle of a pair only', () => {
    expect([0, 1, 2, 3].map((at) => isWhole('😀\ude00', at))).toEqual([true, false, true, true])
  })
})

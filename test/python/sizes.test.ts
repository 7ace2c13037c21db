import { describe, expect, it } from 'vitest'
import { largestPrecision, largestWidth, parseSize, readDigits } from '../../src/python/sizes.js'

describe('parseSize', () => {
  it.each([
    ['', 0],
    ['0', 0],
    ['007', 7],
    ['2147483647', 2147483647],
    ['2147483648', 'too big'],
    [`1${'0'.repeat(100)}`, 'too big'],
    [`${'0'.repeat(100)}1`, 1],
  ])('of %s', (digits, size) => {
    expect(parseSize(digits, largestPrecision)).toBe(size)
  })

  it('goes up to the largest width', () => {
    expect(parseSize('9223372036854775807', largestWidth)).toBe(2 ** 63)
    expect(parseSize('9223372036854775808', largestWidth)).toBe('too big')
  })
})

describe('readDigits', () => {
  it.each([
    ['x12y', 1, '12', 3],
    ['x', 0, '', 0],
    ['', 0, '', 0],
    ['٣٤x', 0, '34', 2],
    ['१९', 0, '19', 2],
    // Mathematical digits: five alphabets of them without a gap, all astral.
    ['\u{1d7ce}\u{1d7d8}\u{1d7ff}', 0, '009', 6],
    ['²', 0, '', 0],
  ])('of %j from %d', (text, start, digits, end) => {
    expect(readDigits(text, start)).toEqual({ digits, end })
  })
})

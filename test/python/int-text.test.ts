import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ValueError } from '../../src/python/errors.js'
import { groupDigits, intDigits, intText } from '../../src/python/int-text.js'

describe('intDigits and intText', () => {
  it.each([
    [255, 16, 'ff', '255'],
    [-255, 2, '11111111', '-255'],
    [-8n, 8, '10', '-8'],
    [2 ** 69, 10, '590295810358705651712', '590295810358705651712'],
    [-(2 ** 69), 16, '200000000000000000', '-590295810358705651712'],
    [-0, 10, '0', '0'],
    [10n ** 30n, 10, `1${'0'.repeat(30)}`, `1${'0'.repeat(30)}`],
  ] as const)('show %s', (value, base, digits, text) => {
    expect([intDigits(value, base), intText(value)]).toEqual([digits, text])
  })

  it('show what can be counted as JavaScript does', () => {
    const edges = [0, 1, 2, 3, 4, 5].flatMap((power) => [1000 ** power - 1, 1000 ** power, 1000 ** power + 1])
    for (const value of [...edges, Number.MAX_SAFE_INTEGER, 2 ** 53 - 2]) {
      expect(intText(value)).toBe(String(value))
      expect(intText(-value)).toBe(String(-value))
    }
    fc.assert(fc.property(fc.maxSafeInteger(), (value) => intText(value) === String(value)))
    fc.assert(fc.property(fc.nat(2 ** 31 - 1), (value) => intText(value) === String(value)))
  })

  it('stop at 4300 decimal digits, as Python does', () => {
    const limit = 10n ** 4300n
    expect(intText(1n - limit)).toHaveLength(4301)
    expect(() => intText(limit)).toThrow(ValueError)
    expect(() => intText(-limit)).toThrow(ValueError)
    expect(intDigits(limit, 16)).toHaveLength(3572)
  })
})

describe('groupDigits', () => {
  it.each([
    ['1234567', 3, 0, '1,234,567'],
    ['123', 3, 0, '123'],
    ['1234', 3, 0, '1,234'],
    ['ffff', 4, 0, 'ffff'],
    ['1', 3, 3, '001'],
    ['1', 3, 4, '0,001'],
    ['1234', 3, 8, '00,001,234'],
    ['123456', 3, 9, '000,123,456'],
    ['12345', 4, 9, '0,0001,2345'],
  ])('of %s by %d, at least %d digits', (digits, size, count, text) => {
    expect(groupDigits(digits, ',', size, count)).toBe(text)
  })

  it('is the same with zeros put in before', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.constantFrom(3, 4), fc.nat(60), (int, size, count) => {
        const digits = `${int}`
        expect(groupDigits(digits, '_', size, count)).toBe(groupDigits(digits.padStart(count, '0'), '_', size))
      }),
    )
  })
})

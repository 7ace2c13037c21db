import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OverflowError, ZeroDivisionError } from '../../../src/python/errors.js'
import {
  bitLength,
  divide,
  divideWithRest,
  power,
  powerModulo,
  scaled,
  shiftLeft,
  shiftRight,
} from '../../../src/python/expression/integers.js'

const big = fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n })

describe('divideWithRest', () => {
  it('rounds down, and leaves a rest of the sign of the divisor', () => {
    fc.assert(
      fc.property(big, big, (left, right) => {
        fc.pre(right !== 0n)
        const [quotient, rest] = divideWithRest(left, right)
        expect(quotient * right + rest).toBe(left)
        expect(right > 0n ? rest >= 0n && rest < right : rest <= 0n && rest > right).toBe(true)
      }),
    )
  })

  it('refuses zero', () => {
    expect(() => divideWithRest(1n, 0n)).toThrow(ZeroDivisionError)
  })
})

describe('divide', () => {
  it.each([
    [10n ** 400n, 10n ** 399n, 10],
    [1n, 10n ** 400n, 0],
    [1n, 10n ** 320n, 1e-320],
    [-(10n ** 18n), 3n, -3.3333333333333331e17],
    [2n ** 60n + 1n, 2n ** 60n, 1],
    [2n ** 53n + 1n, 1n, 2 ** 53],
    [2n ** 53n + 3n, 1n, 2 ** 53 + 4],
    [2n ** 1024n - 1n, 2n ** 1000n, 16777216],
    [0n, -(10n ** 20n), -0],
  ])('%s / %s', (left, right, expected) => {
    expect(divide(left, right)).toBe(expected)
  })

  it('is exact to the last bit: the neighbours are not nearer', () => {
    const divisor = fc.bigInt({ min: 2n ** 64n, max: 2n ** 150n })
    const quotient = fc.bigInt({ min: 2n ** 11n, max: 2n ** 59n })
    fc.assert(
      fc.property(divisor, quotient, fc.bigInt({ min: 0n, max: 2n ** 64n }), (right, near, rest) => {
        const left = right * near + rest
        const result = divide(left, right)
        const scale = 2n ** 60n
        const distance = (float: number): bigint => {
          const there = (BigInt(Math.trunc(float * 2 ** 11)) * scale) / 2n ** 11n
          const gap = (left * scale) / right - there
          return gap < 0n ? -gap : gap
        }
        const step = 2 ** (Math.floor(Math.log2(result)) - 52)
        expect(distance(result)).toBeLessThanOrEqual(distance(result + step))
        expect(distance(result)).toBeLessThanOrEqual(distance(result - step))
      }),
    )
  })

  it('refuses what no float can hold', () => {
    expect(() => divide(10n ** 400n, 3n)).toThrow(OverflowError)
  })
})

describe('scaled', () => {
  it.each([
    [1n, 0, 1],
    [3n, -1, 1.5],
    [1n, -1074, 5e-324],
    [1n, -1075, 0],
    [3n, -1075, 1e-323],
    [-1n, 1023, -(2 ** 1023)],
    [2n ** 54n + 1n, 0, 2 ** 54],
  ])('%s * 2 ** %s', (value, exponent, expected) => {
    expect(scaled(value, exponent)).toBe(expected)
  })
})

describe('power and shifts', () => {
  it.each([
    [0n, 0n, 1n],
    [0n, 10n ** 20n, 0n],
    [1n, 10n ** 20n, 1n],
    [-1n, 10n ** 20n + 1n, -1n],
    [-3n, 3n, -27n],
  ])('%s ** %s', (base, exponent, expected) => {
    expect(power(base, exponent)).toBe(expected)
  })

  it.each([
    [3n, 4n, 5n, 1n],
    [3n, -1n, 7n, 5n],
    [-3n, 5n, 7n, 2n],
    [3n, 4n, -5n, -4n],
    [2n, 3n, 1n, 0n],
  ])('pow(%s, %s, %s)', (base, exponent, modulus, expected) => {
    expect(powerModulo(base, exponent, modulus)).toBe(expected)
  })

  it('shifts as far as one likes where nothing is left, and no further than the bounds', () => {
    expect(shiftRight(-5n, 10n ** 30n)).toBe(-1n)
    expect(shiftRight(5n, 10n ** 30n)).toBe(0n)
    expect(shiftLeft(0n, 10n ** 30n)).toBe(0n)
    expect(() => shiftLeft(1n, 10n ** 30n)).toThrow(OverflowError)
    expect(() => shiftLeft(1n, -1n)).toThrow('negative shift count')
  })

  it('counts bits', () => {
    expect([0n, 1n, -1n, 255n, 256n, 2n ** 63n, -(2n ** 100n)].map(bitLength)).toEqual([0, 1, 1, 8, 9, 64, 101])
  })
})

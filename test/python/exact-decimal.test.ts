import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactDecimal, roundDecimal } from '../../src/python/exact-decimal.js'

describe('exactDecimal', () => {
  it.each([
    [0, '0', 1],
    [1, '1', 1],
    [0.5, '5', 0],
    [0.0625, '625', -1],
    [1e23, '99999999999999991611392', 23],
    [0.1, '1000000000000000055511151231257827021181583404541015625', 0],
  ])('of %s', (value, digits, point) => {
    expect(exactDecimal(value)).toEqual({ digits, point })
  })

  it('has 751 digits for the smallest float', () => {
    const { digits, point } = exactDecimal(5e-324)
    expect([digits.length, point, digits.slice(0, 5)]).toEqual([751, -323, '49406'])
  })

  it('reads back as the same float', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (value) => {
        const { digits, point } = exactDecimal(value)
        expect(Number(`0.${digits}e${point}`)).toBe(value)
      }),
    )
  })
})

describe('roundDecimal', () => {
  it.each([
    ['125', 1, 2, '12', 1],
    ['135', 1, 2, '14', 1],
    ['1251', 1, 2, '13', 1],
    ['1250', 1, 2, '12', 1],
    ['124', 1, 2, '12', 1],
    ['126', 1, 2, '13', 1],
    ['996', 1, 2, '10', 2],
    ['5', 0, 0, '', 0],
    ['51', 0, 0, '1', 1],
    ['9', 0, -1, '', 0],
    ['12', 1, 5, '12', 1],
  ])('of %s (point %d) to %d digits', (digits, point, count, kept, newPoint) => {
    expect(roundDecimal({ digits, point }, () => count)).toEqual({ digits: kept, point: newPoint })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dateFromDays,
  dayOfYear,
  daysFromDate,
  isLeapYear,
  modulo,
  secondsFromFields,
} from '../../src/python/calendar.js'

describe('calendar', () => {
  it('counts days as Date does, as far as Date goes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e8, max: 1e8 }), (days) => {
        const date = new Date(days * 864e5)
        const parts = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
        expect(dateFromDays(days)).toEqual(parts)
      }),
    )
  })

  it('finds the day of every date it makes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (days) => {
        const [year, month, day] = dateFromDays(days)
        expect(daysFromDate(year, month, day)).toBe(days)
        expect(dayOfYear(year, month, day)).toBe(days - daysFromDate(year, 1, 1) + 1)
      }),
    )
  })

  it.each([
    [2000, true],
    [1900, false],
    [2024, true],
    [2023, false],
    [0, true],
    [-4, true],
    [-100, false],
  ])('knows whether %i is a leap year', (year, leap) => {
    expect(isLeapYear(year)).toBe(leap)
  })

  it.each([
    [7, 3, 1],
    [-7, 3, 2],
    [-6, 3, 0],
    [7, -3, -2],
  ])('gives %i modulo %i the sign of the divisor', (value, divisor, rest) => {
    expect(modulo(value, divisor)).toBe(rest)
  })

  it('carries fields over that are out of range', () => {
    expect(secondsFromFields(2024, 14, -5, 30, 70, 80)).toBe(Date.UTC(2024, 13, -5, 30, 70, 80) / 1000)
    expect(secondsFromFields(2024, 0, 1, 0, 0, 0)).toBe(Date.UTC(2023, 11, 1) / 1000)
  })
})

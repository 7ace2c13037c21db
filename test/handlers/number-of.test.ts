import { expect, it } from 'vitest'
import { numberOf } from '../../src/handlers/number-of.js'

it.each([
  [5, 5],
  [-0.5, -0.5],
  [true, 1],
  [false, 0],
  [10n ** 20n, 1e20],
])('%s is a number', (value, number) => {
  expect(numberOf(value, 'it')).toBe(number)
})

it.each([
  ['5', "it must be a number, not '5'"],
  [null, 'it must be a number, not null'],
  [undefined, 'it must be a number, not undefined'],
  [[5], 'it must be a number, not 5'],
])('%j is none', (value, message) => {
  expect(() => numberOf(value, 'it')).toThrow(new TypeError(message))
})

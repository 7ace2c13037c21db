import { expect, it } from 'vitest'
import { LIMIT_PARAMETERS, limitsOf } from '../../../src/handlers/delivery/limits.js'

it('the defaults', () => {
  expect(limitsOf(LIMIT_PARAMETERS.map(([, value]) => value))).toEqual({
    maxQueuedRecords: 50_000,
    maxQueuedBytes: 33_554_432,
    exitTimeout: 2,
  })
})

it.each([
  [['1', 1, 1], "maxQueuedRecords must be a number, not '1'"],
  [[1, null, 1], 'maxQueuedBytes must be a number, not null'],
  [[1, 1, -0.5], 'exitTimeout must not be negative: -0.5'],
])('%j is refused', (values, message) => {
  expect(() => limitsOf(values)).toThrow(message)
})

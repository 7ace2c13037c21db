import { expect, it } from 'vitest'
import { BackOff } from '../../../src/handlers/delivery/back-off.js'
import { PYTHON_RETRY } from '../../../src/handlers/delivery/target.js'

const times = (backOff: BackOff, count: number, retry = PYTHON_RETRY) =>
  Array.from({ length: count }, () => backOff.next(retry))

it('waits as Python does', () => {
  expect(times(new BackOff(), 7)).toEqual([1, 2, 4, 8, 16, 30, 30])
})

it('begins anew after a success', () => {
  const backOff = new BackOff()
  times(backOff, 3)
  backOff.reset()
  expect(times(backOff, 2)).toEqual([1, 2])
})

it('follows other settings', () => {
  expect(times(new BackOff(), 4, { start: 0.5, max: 3, factor: 3 })).toEqual([0.5, 1.5, 3, 3])
})

it('does not wait long while somebody waits', () => {
  const backOff = new BackOff()
  backOff.isHurried = true
  expect(times(backOff, 3)).toEqual([0.05, 0.05, 0.05])
  backOff.isHurried = false
  expect(times(backOff, 1)).toEqual([8])
})

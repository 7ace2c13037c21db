import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Patience } from '../../../src/handlers/delivery/patience.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

it('ends when nothing goes forward', () => {
  const patience = new Patience(100, () => 7)
  expect(patience.left).toBe(100)
  vi.advanceTimersByTime(60)
  expect(patience.left).toBe(40)
  vi.advanceTimersByTime(60)
  expect(patience.left).toBe(0)
})

it('begins anew whenever there is less to be done, but not for ever', () => {
  let count = 1000
  const patience = new Patience(100, () => count)
  const left: number[] = []
  for (let step = 0; step < 7; step++) {
    vi.advanceTimersByTime(80)
    count--
    left.push(patience.left)
  }
  expect(left).toEqual([100, 100, 100, 100, 100, 20, 0])
})

it('does not begin anew when there is more to be done', () => {
  let count = 1
  const patience = new Patience(100, () => count)
  vi.advanceTimersByTime(80)
  count = 5
  expect(patience.left).toBe(20)
})

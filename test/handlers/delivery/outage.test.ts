import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Outage } from '../../../src/handlers/delivery/outage.js'

const RETRY = { start: 1, max: 3, factor: 2 }
const ERROR = new Error('gone')

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

it('makes each pause longer, up to the longest', () => {
  const outage = new Outage()
  expect([outage.isPause, outage.trouble]).toEqual([false, undefined])
  expect([1, 2, 3].map(() => outage.goesOn(ERROR, RETRY))).toEqual([1, 2, 3])
  expect([outage.isPause, outage.trouble]).toEqual([true, { error: ERROR, retryTime: 1003, retryPeriod: 3 }])
  vi.setSystemTime(1_003_000)
  expect(outage.isPause).toBe(false)
})

it('begins anew when something got through', () => {
  const outage = new Outage()
  outage.goesOn(ERROR, RETRY)
  outage.isOver()
  expect([outage.isPause, outage.trouble, outage.goesOn(ERROR, RETRY)]).toEqual([false, undefined, 1])
})

it('has a pause end when somebody waits, and the next ones be short', () => {
  const outage = new Outage()
  outage.goesOn(ERROR, RETRY)
  outage.isHurried = true
  expect([outage.isPause, outage.trouble?.error]).toEqual([false, ERROR])
  expect(outage.goesOn(ERROR, RETRY)).toBe(0.05)
  outage.isHurried = false
  expect(outage.goesOn(ERROR, RETRY)).toBe(3)
})

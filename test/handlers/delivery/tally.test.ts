import { describe, expect, it } from 'vitest'
import { Bell } from '../../../src/handlers/delivery/bell.js'
import { Tally } from '../../../src/handlers/delivery/tally.js'

describe('a tally', () => {
  it('counts what is on its way in both threads', () => {
    const here = new Tally()
    const there = new Tally(here.shared)
    here.accept(10)
    here.accept(5)
    expect([here.records, here.bytes]).toEqual([2, 15])
    there.settle(1, 10)
    expect([here.records, here.bytes]).toEqual([1, 5])
  })

  it('goes on counting when the bytes are more than 32 bits hold', () => {
    const here = new Tally()
    const there = new Tally(here.shared)
    const gigabyte = 2 ** 30
    for (let count = 0; count < 10; count++) {
      here.accept(gigabyte)
      expect([here.records, here.bytes]).toEqual([1, gigabyte])
      there.settle(1, gigabyte)
    }
    here.accept(7)
    expect([here.records, here.bytes]).toEqual([1, 7])
  })
})

describe('a bell', () => {
  it('need not be waited for when it is so already', () => {
    expect(new Bell().waitUntil(() => true, 0)).toBe(true)
  })

  it('is waited for no longer than told', () => {
    const begin = performance.now()
    expect(new Bell().waitUntil(() => false, 30)).toBe(false)
    expect(performance.now() - begin).toBeGreaterThanOrEqual(29)
  })

  it('that rings between the look and the wait is not missed', () => {
    const bell = new Bell()
    let looks = 0
    const came = bell.waitUntil(() => {
      if (looks++ === 0) new Bell(bell.shared).ring()
      return looks > 1
    }, 10_000)
    expect([came, looks]).toEqual([true, 2])
  })
})

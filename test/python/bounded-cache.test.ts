import { describe, expect, it } from 'vitest'
import { BoundedCache } from '../../src/python/bounded-cache.js'

describe('BoundedCache', () => {
  it('keeps what is in use and drops what is not', () => {
    const cache = new BoundedCache<number>(3, 10)
    cache.set('used', 0)
    for (let at = 0; at < 20; at++) {
      cache.set(`once ${at}`, at)
      expect(cache.get('used')).toBe(0)
    }
    const kept = Array.from({ length: 20 }, (_, at) => cache.get(`once ${at}`)).filter((value) => value !== undefined)
    expect(kept.length).toBeLessThanOrEqual(6)
    expect(kept).toContain(19)
  })

  it('does not keep long keys', () => {
    const cache = new BoundedCache<number>(3, 10)
    cache.set('x'.repeat(11), 1)
    cache.set('x'.repeat(10), 2)
    expect([cache.get('x'.repeat(11)), cache.get('x'.repeat(10))]).toEqual([undefined, 2])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localtime } from '../../src/python/struct-time.js'
import { currentZone, dateOffset } from '../../src/python/time-zone.js'
import { inZone } from './in-zone.js'

const WINTER = 1705320000
const SUMMER = 1721044800

const abbreviations = (zone: string | undefined): (string | null)[] =>
  inZone(zone, () => [localtime(WINTER).tm_zone, localtime(SUMMER).tm_zone])

describe('currentZone', () => {
  it('follows TZ when the program sets it', () => {
    expect(abbreviations('Europe/Paris')).toEqual(['CET', 'CEST'])
    expect(abbreviations('America/New_York')).toEqual(['EST', 'EDT'])
    expect(abbreviations('CET-1CEST,M3.5.0,M10.5.0/3')).toEqual(['CET', 'CEST'])
  })

  it('is the system zone without TZ', () => {
    for (const name of abbreviations(undefined)) expect(name).toMatch(/^([A-Za-z]{3,}|[+-]\d\d(\d\d)?)$/)
  })

  it.each([
    // Node would show these in standard time all year, or in Greenwich's.
    ['/usr/share/zoneinfo/Europe/Paris', [3600, 7200]],
    [':/usr/share/zoneinfo/Europe/Paris', [3600, 7200]],
    ['Eire', [0, 3600]],
    ['IST-5:30', [19800, 19800]],
    ['<+03>-3', [10800, 10800]],
  ])('counts right in %s, which Node does not', (zone, offsets) => {
    inZone(zone, () => {
      expect([localtime(WINTER).tm_gmtoff, localtime(SUMMER).tm_gmtoff]).toEqual(offsets)
    })
  })

  it.each(['/etc/localtime', ':/etc/localtime', 'localtime'])('takes %s for the system zone', (zone) => {
    const fields = (text: string | undefined): unknown => inZone(text, () => localtime(SUMMER).toArray())
    expect(fields(zone)).toEqual(fields(undefined))
  })

  it('has names for a time without a zone', () => {
    const names = (zone: string): unknown => inZone(zone, () => currentZone().names())
    expect(names('Asia/Tokyo')).toEqual(['JST', 'JST'])
    expect(names('EST5EDT,M3.2.0,M11.1.0')).toEqual(['EST', 'EDT'])
    expect(names('foo')).toEqual(['foo', ''])
  })
})

describe('dateOffset', () => {
  it('is the same a whole cycle of the calendar later, also beyond the end of Date', () => {
    inZone('Europe/Paris', () =>
      fc.assert(
        fc.property(fc.integer({ min: 4e9, max: 2e10 }), fc.integer({ min: 1, max: 100_000 }), (second, cycles) => {
          expect(dateOffset(second + cycles * 12_622_780_800)).toBe(dateOffset(second))
        }),
      ),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { findZone, nameless } from '../../src/python/zone-names.js'
import { ZONE_TABLE } from '../../src/python/zone-table.js'

const names = Array.from(ZONE_TABLE.matchAll(/^ (.+) \|/gm), ([, list = '']) => list.split(' ')).flat()

describe('findZone', () => {
  it('knows the zones and aliases of the tz database', () => {
    expect(names.length).toBeGreaterThan(590)
    expect(names).toEqual(expect.arrayContaining(['Europe/Paris', 'US/Eastern', 'GB', 'Etc/GMT+5', 'EST5EDT', 'UTC']))
  })

  it('has an abbreviation for every zone at every time, and for any offset', () => {
    for (const name of names) {
      const typeAt = findZone(name, () => 12345)
      for (let second = -6e9; second < 6e9; second += 3e8)
        expect(typeAt?.(second).abbreviation, name).toMatch(/^([A-Za-z]{3,}|[+-]\d\d(\d\d)?)$/)
    }
  })

  it('knows the clock itself before 1970', () => {
    const paris = findZone('Europe/Paris', () => Number.NaN)
    expect(paris?.(-2e9)).toEqual({ offset: 561, isdst: 0, abbreviation: 'PMT' })
    expect(paris?.(-8e8)).toEqual({ offset: 7200, isdst: 1, abbreviation: 'WEMT' })
    expect(paris?.(-1e11)).toEqual({ offset: 561, isdst: 0, abbreviation: 'LMT' })
  })

  it('tells later times by the offset', () => {
    expect(findZone('Europe/Paris', () => 3600)?.(1705320000)).toMatchObject({ isdst: 0, abbreviation: 'CET' })
    expect(findZone('Europe/Paris', () => 7200)?.(1721044800)).toMatchObject({ isdst: 1, abbreviation: 'CEST' })
  })

  it('finds names for offsets that a government brings back, or makes them up', () => {
    const mexico = (offset: number): unknown => findZone('America/Mexico_City', () => offset)?.(4e9)
    expect(mexico(-18000)).toEqual({ offset: -18000, isdst: 1, abbreviation: 'CDT' })
    expect(findZone('Europe/Istanbul', () => 7200)?.(4e9)).toEqual({ offset: 7200, isdst: 0, abbreviation: 'EET' })
    expect(mexico(-14400)).toEqual({ offset: -14400, isdst: 0, abbreviation: '-04' })
  })

  it.each(['', ' ', 'Paris', 'Europe', 'europe/paris', 'Europe/Paris ', 'LMT:0', '|', '\n', 'Europe/.*'])(
    'knows no zone %j',
    (name) => {
      expect(findZone(name, () => 0)).toBeUndefined()
    },
  )
})

describe('nameless', () => {
  it.each([
    [0, '+00'],
    [19800, '+0530'],
    [-10800, '-03'],
    [-34200, '-0930'],
    [50400, '+14'],
    [-1800, '-0030'],
  ])('writes %i as %s', (offset, abbreviation) => {
    expect(nameless(offset)).toEqual({ offset, isdst: 0, abbreviation })
  })
})

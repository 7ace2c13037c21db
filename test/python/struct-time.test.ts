import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { strftime } from '../../src/python/strftime.js'
import { gmtime, localtime } from '../../src/python/struct-time.js'
import { inZone } from './in-zone.js'

describe('localtime', () => {
  it.each(['Europe/Paris', 'America/St_Johns', 'Australia/Lord_Howe'])('shows the clock of Date in %s', (zone) => {
    inZone(zone, () =>
      fc.assert(
        fc.property(fc.integer({ min: 9e8, max: 8e9 }), (second) => {
          const date = new Date(second * 1000)
          const time = localtime(second)
          expect([time.tm_year, time.tm_mon, time.tm_mday]).toEqual([
            date.getFullYear(),
            date.getMonth() + 1,
            date.getDate(),
          ])
          expect([time.tm_hour, time.tm_min, time.tm_sec]).toEqual([
            date.getHours(),
            date.getMinutes(),
            date.getSeconds(),
          ])
          expect(time.tm_gmtoff).toBe(-date.getTimezoneOffset() * 60)
        }),
      ),
    )
  })

  it('takes the time of now by default', () => {
    vi.useFakeTimers({ now: 1709175845_999 })
    try {
      expect(inZone('UTC', () => localtime().toArray())).toEqual([2024, 2, 29, 3, 4, 5, 3, 60, 0])
      expect(gmtime(null).toArray()).toEqual([2024, 2, 29, 3, 4, 5, 3, 60, 0])
    } finally {
      vi.useRealTimers()
    }
  })

  it('takes integers of any size', () => {
    expect(inZone('UTC', () => localtime(1709175845n).tm_mday)).toBe(29)
    expect(() => gmtime(2n ** 63n)).toThrow(expect.objectContaining({ name: 'OverflowError' }))
  })

  it('asks no zone, and never Intl, for an ordinary format', () => {
    const intl = vi.spyOn(Intl, 'DateTimeFormat')
    try {
      inZone('Asia/Kolkata', () => {
        expect(strftime('%Y-%m-%d %H:%M:%S %z', localtime(1709175845))).toBe('2024-02-29 08:34:05 +0530')
      })
      inZone(undefined, () => {
        expect(strftime('%Y %z', localtime(1709175845))).toMatch(/^2024 [+-]\d{4}$/)
      })
      expect(intl).not.toHaveBeenCalled()
    } finally {
      intl.mockRestore()
    }
  })
})

describe('gmtime', () => {
  it('comes back to the seconds it took apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9e15, max: 9e15 }), (second) => {
        expect(gmtime(second).clockSeconds).toBe(second)
      }),
    )
  })
})

describe('StructTime', () => {
  it('shows itself as Python does', () => {
    expect(String(gmtime(0))).toBe(
      'time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=1, tm_isdst=0)',
    )
  })

  it('has the fields of the zone', () => {
    const time = inZone('Europe/Dublin', () => {
      const winter = localtime(1705320000)
      return [winter.tm_isdst, winter.tm_zone, winter.tm_gmtoff, winter.localSeconds]
    })
    expect(time).toEqual([1, 'GMT', 0, 1705320000])
    expect([gmtime(0).tm_zone, gmtime(0).tm_gmtoff, gmtime(0).localSeconds]).toEqual(['GMT', 0, undefined])
  })
})

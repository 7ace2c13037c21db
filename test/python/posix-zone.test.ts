import { describe, expect, it } from 'vitest'
import { leadingName, parsePosixZone } from '../../src/python/posix-zone.js'

describe('parsePosixZone', () => {
  it.each([
    ['UTC0', 'UTC', 0],
    ['JST-9', 'JST', 32400],
    ['<+0330>-3:30', '+0330', 12600],
    ['XXX3:30:15', 'XXX', -12615],
    ['ABC+5', 'ABC', -18000],
    // The C library cuts the hours off at 24 and the minutes at 59.
    ['GMT+0530', 'GMT', -86400],
    ['ABC-5:70', 'ABC', 21540],
  ])('reads %s', (text, abbreviation, offset) => {
    const zone = parsePosixZone(text)
    expect(zone?.typeAt(0)).toEqual({ offset, isdst: 0, abbreviation })
    expect(zone?.names).toEqual([abbreviation, abbreviation])
  })

  it.each([
    // The seconds when summer starts and ends in 2024, by Python.
    ['CET-1CEST,M3.5.0,M10.5.0/3', 1711846800, 1729990800],
    ['EST5EDT', 1710054000, 1730613600],
    ['EST5EDT,M3.2.0', 1710054000, 1730613600],
    ['EST5EDT,J60/2,J300/2', 1709276400, 1730008800],
    ['EST5EDT,59,300', 1709190000, 1730008800],
    ['<-02>2<-01>,M3.5.0/-1,M10.5.0/0', 1711846800, 1729990800],
    ['EST5EDT4,M3.2.0/1:30:15,M11.1.0', 1710052215, 1730613600],
  ])('knows the changes of %s', (text, start, end) => {
    const at = parsePosixZone(text)?.typeAt
    expect([start - 1, start, end - 1, end].map((second) => at?.(second).isdst)).toEqual([0, 1, 1, 0])
  })

  it('lets summer cross the new year in the south', () => {
    const at = parsePosixZone('NZST-12NZDT,M9.5.0,M4.1.0/3')?.typeAt
    expect([1704067200, 1719792000, 1735689599].map((second) => at?.(second).abbreviation)).toEqual([
      'NZDT',
      'NZST',
      'NZDT',
    ])
  })

  it.each(['', 'UTC', 'AB5', 'Europe/Paris', '+05', '<+0>5', '<A B>5', ' UTC0', '5'])('refuses %j', (text) => {
    expect(parsePosixZone(text)).toBeUndefined()
  })
})

describe('leadingName', () => {
  it.each([
    ['Nowhere/City', 'Nowhere'],
    ['foo', 'foo'],
    ['<+05>', '+05'],
    ['+05:30', ''],
    ['AB', ''],
  ])('of %j is %j', (text, name) => {
    expect(leadingName(text)).toBe(name)
  })
})

import { describe, expect, it } from 'vitest'
import { isPrintable } from '../../src/python/printable.js'

describe('isPrintable', () => {
  // The numbers are CPython 3.13's: sum(chr(c).isprintable() for c in range(first, last)).
  it.each([
    [0x00, 0x100, 189],
    [0x100, 0x1000, 3300],
    [0x1000, 0x10000, 52_024],
    [0x10000, 0x30000, 84_741],
    [0x30000, 0x110000, 9371],
  ])('finds as many printable characters from %d to %d as CPython', (first, last, count) => {
    let found = 0
    for (let code = first; code < last; code++) if (isPrintable(code)) found++
    expect(found).toBe(count)
  })

  it.each([
    [0x1f, false],
    [0x20, true],
    [0x7e, true],
    [0x7f, false],
    [0xa0, false],
    [0xa1, true],
    [0xad, false],
    [0x3000, false],
    [0xd800, false],
    [0xe000, false],
    [0x1f600, true],
    [0x10ffff, false],
  ])('of %d is %s', (code, printable) => {
    expect(isPrintable(code)).toBe(printable)
  })
})

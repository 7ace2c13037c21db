import { describe, expect, it } from 'vitest'
import { gmtime } from '../../src/python/struct-time.js'
import { mktimeOfTuple, strftimeOfTuple } from '../../src/python/time-tuple.js'
import { PyTuple } from '../../src/python/tuple.js'
import { inZone } from './in-zone.js'

describe('strftimeOfTuple', () => {
  it('takes integers of both kinds, and a struct_time', () => {
    const items = [2024, 2, 29, 3, 4, 5, 3, 60, 0]
    expect(strftimeOfTuple('%F %T', PyTuple.from(items, BigInt))).toBe('2024-02-29 03:04:05')
    expect(strftimeOfTuple('%F %T', PyTuple.from(items))).toBe('2024-02-29 03:04:05')
    expect(strftimeOfTuple('%F', gmtime(0))).toBe('1970-01-01')
  })

  it.each([[[2024, 2, 29, 3, 4, 5, 3, 60, 0]], [null], [1], ['abc'], [new Map()]])('refuses %j', (time) => {
    expect(() => strftimeOfTuple('%Y', time)).toThrow(new TypeError('Tuple or struct_time argument required'))
  })
})

describe('mktimeOfTuple', () => {
  it('takes a tuple or a struct_time', () => {
    inZone('Asia/Kolkata', () => {
      expect(mktimeOfTuple(PyTuple.of(1970n, 1n, 1n, 5n, 30n, 0n, 0n, 0n, 0n))).toBe(0)
      expect(mktimeOfTuple(gmtime(19800))).toBe(0)
    })
  })

  it('refuses anything else', () => {
    expect(() => mktimeOfTuple(5)).toThrow(new TypeError('Tuple or struct_time argument required'))
    expect(() => mktimeOfTuple(PyTuple.of(2024, 1, 1))).toThrow(new TypeError('mktime(): illegal time tuple argument'))
  })
})

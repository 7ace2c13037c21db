import { describe, expect, it } from 'vitest'
import { RecursionError } from '../../../src/python/errors.js'
import { dumps } from '../../../src/python/pickle/dumps.js'
import { PickleFloat } from '../../../src/python/pickle/pickle-float.js'
import { PyTuple } from '../../../src/python/tuple.js'
import { forPickling, recordedPickles } from '../../helpers/recorded-pickles.js'

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

describe('dumps', () => {
  // JavaScript does not tell these two from bytes and sets.
  const cases = recordedPickles.filter(([, one]) => !/bytearray|frozenset/.test(JSON.stringify(one.value)))

  it.each(cases)('writes %s as CPython does', (_title, one) => {
    expect(Buffer.from(dumps(forPickling(one.value))).toString('hex')).toBe(one.pickles[1])
  })

  it.each([
    ['a number without a fraction', 2, 'K\x02.'],
    ['minus zero', -0, 'G\x80\0\0\0\0\0\0\0.'],
    ['a number beyond all ints of JavaScript', 1e21, 'GDK\x1a\xe4\xd6\xe2\xefP.'],
    ['a float without a fraction', new PickleFloat(2), 'G@\0\0\0\0\0\0\0.'],
    ['undefined', undefined, 'N.'],
    ['a plain object', { a: 1 }, '}q\0X\x01\0\0\0aq\x01K\x01s.'],
    ['an object without prototype', Object.assign(Object.create(null), { a: 1 }), '}q\0X\x01\0\0\0aq\x01K\x01s.'],
    ['a Buffer', Buffer.from('ab'), 'c_codecs\nencode\nq\0(X\x02\0\0\0abq\x01X\x06\0\0\0latin1q\x02tq\x03Rq\x04.'],
  ])('writes %s', (_title, value, expected) => {
    expect(latin1(dumps(value))).toBe(expected)
  })

  // Each as CPython writes it.
  it('refers to what was written before', () => {
    const tuple = PyTuple.of(1, 2)
    const list: unknown[] = [1]
    list.push(PyTuple.of<unknown>(list))
    expect(latin1(dumps([tuple, tuple]))).toBe(']q\0((K\x01K\x02tq\x01h\x01e.')
    expect(latin1(dumps(list))).toBe(']q\0(K\x01(h\0tq\x01e.')
    expect(latin1(dumps(list[1]))).toBe('(]q\0(K\x01(h\0tq\x01e1h\x01.')
  })

  it.each([
    ['a function', () => 1, "cannot pickle 'function' object"],
    ['a symbol', Symbol('s'), "cannot pickle 'symbol' object"],
    ['an object of a class', [new Date(0)], "cannot pickle 'Date' object"],
  ])('refuses %s', (_title, value, message) => {
    expect(() => dumps(value)).toThrow(new TypeError(message))
  })

  it('refuses what is nested too deeply', () => {
    let list: unknown[] = []
    for (let depth = 1; depth < 1000; depth++) list = [list]
    expect(dumps(list)).toHaveLength(3 * 256 + 6 * 744 + 999 + 1)
    expect(() => dumps([list])).toThrow(RecursionError)
  })

  it('writes one pickle while another is being written', () => {
    const outer = {
      a: 'x',
      get b() {
        return dumps(['inner', 'x'.repeat(100)]).length
      },
    }
    expect(latin1(dumps(outer))).toBe('}q\0(X\x01\0\0\0aq\x01X\x01\0\0\0xq\x02X\x01\0\0\0bq\x03K}u.')
  })
})

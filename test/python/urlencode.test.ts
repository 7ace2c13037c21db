import fc from 'fast-check'
import { expect, it } from 'vitest'
import { UnicodeEncodeError } from '../../src/python/errors.js'
import { quotePlus, urlencode } from '../../src/python/urlencode.js'

// As Python 3.13 has them.
it.each([
  ["a b+c/d_.-~!*'()", 'a+b%2Bc%2Fd_.-~%21%2A%27%28%29'],
  ['é😀\n\0', '%C3%A9%F0%9F%98%80%0A%00'],
  ['', ''],
])('%j is %s', (text, quoted) => {
  expect(quotePlus(text)).toBe(quoted)
})

it('bytes are themselves', () => {
  expect(quotePlus(Uint8Array.from([0xff, 0x20, 0x61, 0x2f, 0x7e, 0x00]))).toBe('%FF+a%2F~%00')
})

it('half a surrogate pair is refused', () => {
  expect(() => quotePlus('a\ud83d')).toThrow(UnicodeEncodeError)
})

it('a form can be read again', () => {
  const pairs = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })))
  fc.assert(
    fc.property(pairs, (fields) => {
      expect([...new URLSearchParams(urlencode(fields))]).toEqual(fields)
    }),
  )
})

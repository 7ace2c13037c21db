import { describe, expect, it } from 'vitest'
import { escapedCodePoint } from '../../../src/python/codecs/unicode-error.js'
import { lookupCodec } from '../../../src/python/codecs.js'
import { UnicodeDecodeError, UnicodeEncodeError, ValueError } from '../../../src/python/errors.js'

function failure(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return error
  }
  throw new Error('it did not fail')
}

describe('encoding', () => {
  it('has the attributes of Python’s error, which count characters', () => {
    const error = failure(() => lookupCodec('ascii').encoder('strict', true)('a😀😀b'))
    expect(error).toBeInstanceOf(UnicodeEncodeError)
    expect(error).toBeInstanceOf(ValueError)
    expect(error).toMatchObject({
      name: 'UnicodeEncodeError',
      message: "'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)",
      encoding: 'ascii',
      object: 'a😀😀b',
      start: 1,
      end: 3,
      reason: 'ordinal not in range(128)',
    })
  })

  it('counts an astral character as one', () => {
    const error = failure(() => lookupCodec('latin-1').encoder('strict', true)('😀'))
    expect(error).toMatchObject({
      message: "'latin-1' codec can't encode character '\\U0001f600' in position 0: ordinal not in range(256)",
    })
  })
})

describe('decoding', () => {
  it('has the attributes of Python’s error, which count bytes', () => {
    const bytes = Buffer.from('é\xff', 'utf8').subarray(0, 3)
    const error = failure(() => lookupCodec('utf-8').decode(bytes))
    expect(error).toBeInstanceOf(UnicodeDecodeError)
    expect(error).toMatchObject({
      message: "'utf-8' codec can't decode byte 0xc3 in position 2: unexpected end of data",
      encoding: 'utf-8',
      object: bytes,
      start: 2,
      end: 3,
      reason: 'unexpected end of data',
    })
  })
})

it.each([
  [0x09, '\\x09'],
  [0xe9, '\\xe9'],
  [0x20ac, '\\u20ac'],
  [0x1f600, '\\U0001f600'],
])('escapes %i as Python does', (codePoint, expected) => {
  expect(escapedCodePoint(codePoint)).toBe(expected)
})

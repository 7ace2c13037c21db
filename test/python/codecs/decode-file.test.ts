import { expect, it } from 'vitest'
import { decodeFile, lookupCodec } from '../../../src/python/codecs.js'

function read(encoding: string, bytes: string, errors?: string): string {
  try {
    return decodeFile(lookupCodec(encoding), Buffer.from(bytes, 'latin1'), errors)
  } catch (error) {
    return String(error)
  }
}

const noMark16 = "UnicodeDecodeError: 'utf-16' codec can't decode bytes in position 0-1: Stream does not start with BOM"
const noMark32 = "UnicodeDecodeError: 'utf-32' codec can't decode bytes in position 0-3: Stream does not start with BOM"

// What CPython 3.13 gives for the lines of such a file.
it.each([
  ['utf-16', '', ''],
  ['utf-16', '\xff\xfea\0', 'a'],
  ['utf-16', '\xfe\xff\0a', 'a'],
  ['utf-16', 'a\0', noMark16],
  ['utf-16', 'abc', noMark16],
  ['utf-16', 'a', "UnicodeDecodeError: 'utf-16-le' codec can't decode byte 0x61 in position 0: truncated data"],
  ['utf-16-le', 'a\0', 'a'],
  ['utf-32', '\xff\xfe\0\0a\0\0\0', 'a'],
  ['utf-32', '\0\0\xfe\xff\0\0\0a', 'a'],
  ['utf-32', 'a\0\0\0', noMark32],
  [
    'utf-32',
    'abcd',
    "UnicodeDecodeError: 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000)",
  ],
  ['utf-8-sig', '\xef\xbb\xbfa', 'a'],
  ['utf-8-sig', 'a', 'a'],
  ['latin-1', '\xe9', 'é'],
])('%s: %j', (encoding, bytes, expected) => {
  expect(read(encoding, bytes)).toBe(expected)
})

it('asks for the mark under every error policy', () => {
  expect(read('utf-16', 'a\0', 'ignore')).toBe(noMark16)
  expect(read('utf-32', 'abcd', 'ignore')).toBe(noMark32)
})

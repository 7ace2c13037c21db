import { expect, test } from 'vitest'
import { isNonZero } from '../../src/config/python-int.js'
import { ValueError } from '../../src/python/errors.js'

// What CPython's int() makes of it: whether the number is other than 0.
test.each([
  ['1', true],
  ['0', false],
  [' 1 ', true],
  ['\uff11', true],
  ['\uff10', false],
  ['1_0', true],
  ['+1', true],
  ['-0', false],
  ['007', true],
  ['00_0', false],
  ['\u2003 1', true],
  ['1\x85', true],
  ['\u0967\u0968', true],
  ['\u{1d7ce}', false],
  ['\u{1d7ce}\u{1d7cf}', true],
  ['9'.repeat(4300), true],
  ['0_0'.repeat(2000), false],
])('%j is an integer', (text, expected) => {
  expect(isNonZero(text)).toBe(expected)
})

test.each([
  ...[
    '',
    '_1',
    '1_',
    '1__0',
    '+ 1',
    '--1',
    '0b1',
    '1e3',
    '\u00b2',
    '1\x1c',
    '\x1c1',
    '\uff11\x1c',
    '1.',
    'yes',
    '1 # on',
  ],
  ...['1\u200b', '\x001', '\u22121', '\uff0b1', '1\ufeff', '9'.repeat(4301), '0'.repeat(4300).concat('1')],
])('%j is none', (text) => {
  expect(() => isNonZero(text)).toThrow(ValueError)
})

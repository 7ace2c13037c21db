import { expect, test } from 'vitest'
import { nearest } from '../../src/config/near.js'

test.each([
  ['formet', ['format', 'datefmt', 'style'], 'format'],
  ['datefrm', ['format', 'datefmt', 'style'], 'datefmt'],
  ['ofrmat', ['format', 'datefmt'], 'format'],
  ['info', ['DEBUG', 'INFO'], 'INFO'],
  ["'h'", ['h', 'g'], 'h'],
  ['std_out', ['stdout'], 'stdout'],
  ['Console', ['console'], 'console'],
  ['x', ['y', 'z'], null],
  ['ab', ['cd'], null],
  ['handler', ['formatter'], null],
  ['', ['a'], null],
  ['same', ['same'], null],
  ['LOUD', ['DEBUG', 'INFO', 'ERROR'], null],
])('%s among %j means %s', (word, names, expected) => {
  expect(nearest(word, names)).toBe(expected)
})

test('long words and many names are compared by letters only', () => {
  const many = Array.from({ length: 500 }, (_, at) => `name${at}`)
  expect(nearest('nane7', many)).toBe(null)
  expect(nearest('NAME7', many)).toBe('name7')
  expect(nearest('x'.repeat(100), [`${'x'.repeat(99)}y`])).toBe(null)
})

import { expect, test } from 'vitest'
import * as formatters from '../../src/formatters/index.js'
import { sampleRecord } from './sample-record.js'

const { BASIC_FORMAT, Formatter, STYLES } = formatters

// logging._STYLES of CPython 3.13
test.each([
  ['%', formatters.PercentStyle, '%(levelname)s:%(name)s:%(message)s'],
  ['{', formatters.StrFormatStyle, '{levelname}:{name}:{message}'],
  ['$', formatters.StringTemplateStyle, '${levelname}:${name}:${message}'],
])('style %s', (letter, Style, basicFormat) => {
  expect(STYLES.get(letter)).toEqual({ Style, basicFormat })
  expect(new Formatter(basicFormat, null, letter).format(sampleRecord())).toBe('INFO:app.core:hello world')
})

test('there are three styles, in this order', () => {
  expect([...STYLES.keys()].join('')).toBe('%{$')
  expect(BASIC_FORMAT).toBe('%(levelname)s:%(name)s:%(message)s')
})

test('the public names', () => {
  expect(Object.keys(formatters).sort()).toEqual([
    'BASIC_FORMAT',
    'BaseJsonFormatter',
    'BufferingFormatter',
    'ColoredFormatter',
    'Formatter',
    'JsonFormatter',
    'LevelFormatter',
    'PercentStyle',
    'RESERVED_ATTRS',
    'STYLES',
    'StrFormatStyle',
    'StringTemplateStyle',
    'TTYColoredFormatter',
    'default_log_colors',
  ])
})

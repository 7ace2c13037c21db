import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LogRecord } from '../../src/core/record.js'
import { compileBraceTemplate } from '../../src/formatters/brace-template.js'
import { compilePercentTemplate } from '../../src/formatters/percent-template.js'
import { recordDict } from '../../src/formatters/record-dict.js'
import { compilePercentFormat } from '../../src/python/percent-format.js'
import { compileStrFormat } from '../../src/python/str-format.js'
import { recordValues } from '../../src/python/values.js'
import { attempt, sampleRecord } from './sample-record.js'

const names = [
  'name',
  'levelname',
  'lineno',
  'created',
  'taskName',
  'args',
  'extra',
  'missing',
  'constructor',
  'a-b',
  '0',
  '',
]

const percentPiece = fc
  .tuple(
    fc.constantFrom(...names.map((name) => `(${name})`), '', '(name', '(a(b)c)'),
    fc.stringMatching(/^[-+ #0]{0,2}(\d?|\*)(\.\d?|\.\*)?[hlL]?$/),
    fc.constantFrom(...'ssssddxfgecraiu%z'),
  )
  .map((parts) => `%${parts.join('')}`)

const bracePiece = fc
  .tuple(
    fc.constantFrom(...names, 'args[0]', 'extra[k]', 'extra.real', 'name[99]', 'name[', 'name]'),
    fc.constantFrom('', '', '', '!r', '!s', '!a', '!x', '!'),
    fc.constantFrom(
      '',
      '',
      ':>8',
      ':*^12.3',
      ':05',
      ':d',
      ':.2f',
      ':,',
      ':{lineno}',
      ':.{missing}',
      ':{',
      ':>>3',
      ':}',
    ),
  )
  .map((parts) => `{${parts.join('')}}`)

const literal = fc.constantFrom('', ' ', ' - ', 'é😀', '%%', '{{', '}}', '%', '{', '}', '\n')

const formats = (piece: fc.Arbitrary<string>) =>
  fc
    .array(fc.oneof({ weight: 4, arbitrary: piece }, { weight: 1, arbitrary: literal }), { maxLength: 5 })
    .map((all) => all.join(''))

const extras = fc.option(fc.constantFrom<unknown>(1, -2.5, true, null, 'text', [1, 'a'], { k: 'v' }, 10n ** 20n), {
  nil: undefined,
})

const recordWith = (extra: unknown): LogRecord => sampleRecord(extra === undefined ? {} : { extra, 'a-b': extra })

// A template reads the attributes one by one; the whole of Python's formatting over the record as a dict must say the same.
describe('a template says what the whole format says', () => {
  test('in the style of %', () => {
    fc.assert(
      fc.property(formats(percentPiece), extras, (fmt, extra) => {
        const record = recordWith(extra)
        const whole = compilePercentFormat(fmt, recordValues)
        const text = attempt(() => whole.format(recordDict(record, null)))
        expect(attempt(() => compilePercentTemplate(fmt).format(record, null))).toBe(text)
      }),
      { numRuns: 3000 },
    )
  })

  test('in the style of {', () => {
    fc.assert(
      fc.property(formats(bracePiece), extras, (fmt, extra) => {
        const record = recordWith(extra)
        const whole = compileStrFormat(fmt, recordValues)
        const text = attempt(() => whole.format([], recordDict(record, null)))
        expect(attempt(() => compileBraceTemplate(fmt).format(record, null))).toBe(text)
      }),
      { numRuns: 3000 },
    )
  })
})

test.each([
  ['%', compilePercentTemplate, '%(name)s'],
  ['{', compileBraceTemplate, '{name}'],
])('a format of 20,000 fields in style %s takes time in step with its length', (_, compile, field) => {
  const record = sampleRecord()
  expect(compile(field.repeat(20_000)).format(record, null)).toBe('app.core'.repeat(20_000))
})

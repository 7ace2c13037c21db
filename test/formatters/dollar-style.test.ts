import { expect, test } from 'vitest'
import { StringTemplateStyle } from '../../src/formatters/dollar-style.js'
import { Formatter } from '../../src/formatters/formatter.js'
import { PercentStyle } from '../../src/formatters/percent-style.js'
import { attempt, sampleRecord } from './sample-record.js'

// What CPython 3.13's `Formatter(fmt, style='$')` says.
test.each<[fmt: string, refusal: string | undefined]>([
  ['$name', undefined],
  ['${name}', undefined],
  ['plain', '!ValueError: invalid format: no fields'],
  ['', undefined],
  ['$', "!ValueError: invalid format: bare '$' not allowed"],
  ['$$', '!ValueError: invalid format: no fields'],
  ['$ name', "!ValueError: invalid format: bare '$' not allowed"],
  ['$1', "!ValueError: invalid format: bare '$' not allowed"],
  ['${}', "!ValueError: invalid format: bare '$' not allowed"],
  ['${name', "!ValueError: invalid format: bare '$' not allowed"],
  ['${na-me}', "!ValueError: invalid format: bare '$' not allowed"],
  ['$name $', "!ValueError: invalid format: bare '$' not allowed"],
  ['$$$name', undefined],
  ['$_a1', undefined],
  ['$naïve', undefined],
  ['$ſ', "!ValueError: invalid format: bare '$' not allowed"],
])('validate(%j)', (fmt, refusal) => {
  expect(attempt(() => new StringTemplateStyle(fmt).validate())).toBe(refusal)
})

// What CPython 3.13's `Formatter(fmt, style='$', validate=False).format(record)` gives, `!` before what it raises.
test.each<[fmt: string, attributes: Record<string, unknown>, text: string]>([
  ['$name|${levelname}|$message.', {}, 'app.core|INFO|hello world.'],
  ['$lineno $created $process', {}, '42 1700000000.123456 4242'],
  ['$taskName $args $x', { x: [true] }, "None ('world',) [True]"],
  ['$$name ${name}$$', {}, '$name app.core$'],
  ['plain', {}, 'plain'],
  ['$nosuch', {}, "!ValueError: Formatting field not found in record: 'nosuch'"],
  ['$constructor', {}, "!ValueError: Formatting field not found in record: 'constructor'"],
  ['$name $', {}, '!ValueError: Invalid placeholder in string: line 1, col 7'],
  ['$nosuch $', {}, "!ValueError: Formatting field not found in record: 'nosuch'"],
  ['a\n ${name', {}, '!ValueError: Invalid placeholder in string: line 2, col 2'],
])('%j with %j', (fmt, attributes, text) => {
  const formatter = new Formatter(fmt, null, '$', false)
  expect(attempt(() => formatter.format(sampleRecord(attributes)))).toBe(text)
})

test.each([
  ['$asctime', true],
  ['${asctime}', true],
  ['$$asctime $name', true],
  ['$asctimes', true],
  ['${name}', false],
  ['${ASCTIME}', false],
])('usesTime of %j is %j', (fmt, uses) => expect(new StringTemplateStyle(fmt).usesTime()).toBe(uses))

test('is a PercentStyle with a default format of its own', () => {
  expect(new StringTemplateStyle('')).toBeInstanceOf(PercentStyle)
  expect(new StringTemplateStyle('')._fmt).toBe('${message}')
  expect(() => new StringTemplateStyle(5 as unknown as string).validate()).toThrow(TypeError)
})

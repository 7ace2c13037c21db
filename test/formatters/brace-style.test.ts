import { expect, test } from 'vitest'
import { StrFormatStyle } from '../../src/formatters/brace-style.js'
import { Formatter } from '../../src/formatters/formatter.js'
import { PercentStyle } from '../../src/formatters/percent-style.js'
import { attempt, sampleRecord } from './sample-record.js'

// What CPython 3.13's `Formatter(fmt, style='{')` says.
test.each<[fmt: string, refusal: string | undefined]>([
  ['{name}', undefined],
  ['plain', '!ValueError: invalid format: no fields'],
  ['{', "!ValueError: invalid format: Single '{' encountered in format string"],
  ['}', "!ValueError: invalid format: Single '}' encountered in format string"],
  ['{}', '!ValueError: invalid format: no fields'],
  ['{0}', undefined],
  ['{name', "!ValueError: invalid format: expected '}' before end of string"],
  ['{{name}}', '!ValueError: invalid format: no fields'],
  ['{name!x}', "!ValueError: invalid format: invalid conversion: 'x'"],
  ['{name!}', "!ValueError: invalid format: unmatched '{' in format spec"],
  ['{name!rr}', "!ValueError: invalid format: expected ':' after conversion specifier"],
  ['{name!r:>8}', undefined],
  ['{name:}}', "!ValueError: invalid format: Single '}' encountered in format string"],
  ['{na-me}', "!ValueError: invalid format: invalid field name/expression: 'na-me'"],
  ['{name:>>8}', undefined],
  ['{name:\r>8}', undefined],
  ['{name:\n>8}', "!ValueError: invalid format: bad specifier: '\\n>8'"],
  ['{name:8.}', "!ValueError: invalid format: bad specifier: '8.'"],
  ['{name:8.3}', undefined],
  ['{name:y}', "!ValueError: invalid format: bad specifier: 'y'"],
  ['{name:S}', undefined],
  ['{name:5,,d}', "!ValueError: invalid format: bad specifier: '5,,d'"],
  ['{name:,d}', undefined],
  ['{name:_d}', undefined],
  ['{name[}', "!ValueError: invalid format: expected '}' before end of string"],
  ['{name.}', "!ValueError: invalid format: invalid field name/expression: 'name.'"],
  ['{name.x[0].y}', undefined],
  ['{name[a b]}', undefined],
  ['{name[]}', "!ValueError: invalid format: invalid field name/expression: 'name[]'"],
  ['{ name}', "!ValueError: invalid format: invalid field name/expression: ' name'"],
  ['{name:{w}}', undefined],
  ['{name:{}}', "!ValueError: invalid format: bad specifier: '{}'"],
  ['{name:{w}.{p}f}', undefined],
  ['{name:{a}{b}}', "!ValueError: invalid format: bad specifier: '{a}{b}'"],
  ['{name:{w:d}}', "!ValueError: invalid format: bad specifier: '{w:d}'"],
  ['{é²}', undefined],
  ['{name\n}', undefined],
  ['{name:d\n}', undefined],
  ['{name:=+#012,.3e}', undefined],
  ['{!r}', '!ValueError: invalid format: no fields'],
  ['{:>8}', '!ValueError: invalid format: no fields'],
  ['%(name)s', '!ValueError: invalid format: no fields'],
])('validate(%j)', (fmt, refusal) => {
  expect(attempt(() => new StrFormatStyle(fmt).validate())).toBe(refusal)
})

// What CPython 3.13's `Formatter(fmt, style='{', validate=False).format(record)` gives, `!` before what it raises.
test.each<[fmt: string, attributes: Record<string, unknown>, text: string]>([
  ['{name}|{levelname:<8}|{message:>14}|', {}, 'app.core|INFO    |   hello world|'],
  ['{lineno:05d} {created:.3f} {process:#x} {thread:,}', {}, '00042 1700000000.123 0x1092 139,637,976'],
  ['{name!r:>12} {message!s} {x!a}', { x: 'é' }, "  'app.core' hello world '\\xe9'"],
  ['{taskName} {args} {args[0]} {msg!r}', {}, "None ('world',) world 'hello %s'"],
  ['{levelname[0]} {x[k][1]} {x[k]}', { x: { k: [1, 'b'] } }, "I b [1, 'b']"],
  ['{message:{width}}|{message:*^{width}.{p}}', { width: 13, p: 3 }, 'hello world  |*****hel*****'],
  ['{{{name}}}', {}, '{app.core}'],
  ['plain', {}, 'plain'],
  ['{}', {}, '!IndexError: Replacement index 0 out of range for positional args tuple'],
  ['{0}', {}, '!IndexError: Replacement index 0 out of range for positional args tuple'],
  ['{nosuch}', {}, "!ValueError: Formatting field not found in record: 'nosuch'"],
  ['{constructor}', {}, "!ValueError: Formatting field not found in record: 'constructor'"],
  ['{getMessage}', {}, "!ValueError: Formatting field not found in record: 'getMessage'"],
  ['{name.constructor}', {}, "!AttributeError: 'str' object has no attribute 'constructor'"],
  ['{x[constructor]}', { x: {} }, "!ValueError: Formatting field not found in record: 'constructor'"],
  ['{taskName:>5}', {}, '!TypeError: unsupported format string passed to NoneType.__format__'],
  ['{lineno:s}', {}, "!ValueError: Unknown format code 's' for object of type 'int'"],
  ['{name!x}', {}, '!ValueError: Unknown conversion specifier x'],
  ['{nosuch} {', {}, "!ValueError: Formatting field not found in record: 'nosuch'"],
  ['{name} {', {}, "!ValueError: Single '{' encountered in format string"],
  ['{name} }', {}, "!ValueError: Single '}' encountered in format string"],
  ['{args:>5}', {}, '!TypeError: unsupported format string passed to tuple.__format__'],
  ['{na-me}', { 'na-me': 1 }, '1'],
  ['{message:{nosuch}}', {}, "!ValueError: Formatting field not found in record: 'nosuch'"],
  ['{x.real} {x.imag}', { x: 5 }, '5 0'],
])('%j with %j', (fmt, attributes, text) => {
  const formatter = new Formatter(fmt, null, '{', false)
  expect(attempt(() => formatter.format(sampleRecord(attributes)))).toBe(text)
})

test.each([
  ['{asctime}', true],
  ['{asctime:>30}', true],
  ['{{asctime}} {name}', true],
  ['{name}', false],
])('usesTime of %j is %j', (fmt, uses) => expect(new StrFormatStyle(fmt).usesTime()).toBe(uses))

test('is a PercentStyle with a default format of its own', () => {
  expect(new StrFormatStyle('')).toBeInstanceOf(PercentStyle)
  expect(new StrFormatStyle('')._fmt).toBe('{message}')
  expect(() => new StrFormatStyle(5 as unknown as string).validate()).toThrow(TypeError)
})

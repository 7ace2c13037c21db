import { describe, expect, test } from 'vitest'
import { Formatter } from '../../src/formatters/formatter.js'
import { PercentStyle } from '../../src/formatters/percent-style.js'
import { attempt, sampleRecord } from './sample-record.js'

// What CPython 3.13's `Formatter(fmt)` says.
test.each<[fmt: string, refusal: string | undefined]>([
  ['%(name)s', undefined],
  ['plain', "!ValueError: Invalid format 'plain' for '%' style"],
  ['', undefined],
  ['%s', "!ValueError: Invalid format '%s' for '%' style"],
  ['%', "!ValueError: Invalid format '%' for '%' style"],
  ['%(name)', "!ValueError: Invalid format '%(name)' for '%' style"],
  ['%(name', "!ValueError: Invalid format '%(name' for '%' style"],
  ['%(name)z', "!ValueError: Invalid format '%(name)z' for '%' style"],
  ['%()s', "!ValueError: Invalid format '%()s' for '%' style"],
  ['%(na-me)s', "!ValueError: Invalid format '%(na-me)s' for '%' style"],
  ['{name}', "!ValueError: Invalid format '{name}' for '%' style"],
  ['%(name) ', "!ValueError: Invalid format '%(name) ' for '%' style"],
  ['%(name)\n', "!ValueError: Invalid format '%(name)\n' for '%' style"],
  ['name)s', "!ValueError: Invalid format 'name)s' for '%' style"],
  ['%%(name)s', undefined],
  ['%(name)%', undefined],
  ['%(name)S', undefined],
  ['%(é²٣_)s', undefined],
  ['%(name)-+ #010.3f', undefined],
  ['%(name)*d', undefined],
  ['%(name).*d', undefined],
  ['%(name)5.d', "!ValueError: Invalid format '%(name)5.d' for '%' style"],
  ['%(name)ld', "!ValueError: Invalid format '%(name)ld' for '%' style"],
  ['%(name)٣d', undefined],
  ['%(name)0٣d', undefined],
  ['%(naíme)s %(name)', undefined],
  ['a %(b) %(c)d', undefined],
])('validate(%j)', (fmt, refusal) => {
  expect(attempt(() => new PercentStyle(fmt).validate())).toBe(refusal)
})

test('a long row of zeros is validated in no time', () => {
  expect(attempt(() => new PercentStyle(`%(a)${'0'.repeat(200_000)}`).validate())).toMatch(/^!ValueError/)
})

// What CPython 3.13's `Formatter(fmt, validate=False).format(record)` gives, `!` before what it raises.
test.each<[fmt: string, attributes: Record<string, unknown>, text: string]>([
  ['%(name)s|%(levelname)-8s|%(message)s', {}, 'app.core|INFO    |hello world'],
  ['%(lineno)05d %(created)f %(msecs)03d %(process)#x', {}, '00042 1700000000.123456 123 0x1092'],
  ['%(taskName)s %(args)s %(msg)r', {}, "None ('world',) 'hello %s'"],
  ['%(x)s %(y)s', { x: true, y: [1, null, 'a', { k: 1.5 }] }, "True [1, None, 'a', {'k': 1.5}]"],
  ['%(x)5.1f|%(x)d|%(x)s', { x: 2.25 }, '  2.2|2|2.25'],
  ['100%% %(name)s%%', {}, '100% app.core%'],
  ['plain %%', {}, 'plain %'],
  ['%(a(b)c)s', { 'a(b)c': 1 }, '1'],
  ['%(lineno)ld', {}, '42'],
  ['%(nosuch)s', {}, "!ValueError: Formatting field not found in record: 'nosuch'"],
  ['%(name)s %(constructor)s', {}, "!ValueError: Formatting field not found in record: 'constructor'"],
  ['%(getMessage)s', {}, "!ValueError: Formatting field not found in record: 'getMessage'"],
  ['%(toString)s', {}, "!ValueError: Formatting field not found in record: 'toString'"],
  ['%(constructor)s', { constructor: 'mine' }, 'mine'],
  ['%(__proto__)s', { ['__proto__']: 'p' }, 'p'],
  ['%(message)s', { message: 'given' }, 'hello world'],
  ['%(asctime)s', { asctime: 'given' }, '2023-11-14 22:13:20,123'],
  ['%(exc_info)s %(exc_text)s %(stack_info)s', {}, 'None None None'],
  ['%(name)d', {}, '!TypeError: %d format: a real number is required, not str'],
  ['%(name)s %', {}, '!ValueError: incomplete format'],
  ['%(name)', {}, '!ValueError: incomplete format'],
  ['%(name', {}, '!ValueError: incomplete format key'],
  ['%(name)s %s', {}, '!TypeError: not enough arguments for format string'],
  ['%(name)z', {}, "!ValueError: unsupported format character 'z' (0x7a) at index 7"],
  ['%(name)*d', {}, '!TypeError: * wants int'],
  ['%d', {}, '!TypeError: %d format: a real number is required, not dict'],
  ['%', {}, '!ValueError: incomplete format'],
])('%j with %j', (fmt, attributes, text) => {
  const formatter = new Formatter(fmt, null, '%', false)
  expect(attempt(() => formatter.format(sampleRecord(attributes)))).toBe(text)
})

test('`%s` alone is all of the record, defaults first', () => {
  const text = new PercentStyle('%s', { defaults: { extra: 1 } }).format(sampleRecord({ mine: true }))
  expect(text).toBe(
    "{'extra': 1, 'name': 'app.core', 'msg': 'hello %s', 'args': ('world',), 'levelname': 'INFO', 'levelno': 20, " +
      "'pathname': '/srv/app/core.py', 'filename': 'core.py', 'module': 'core', 'exc_info': None, 'exc_text': None, " +
      "'stack_info': None, 'lineno': 42, 'funcName': 'run', 'created': 1700000000.123456, 'msecs': 123, " +
      "'relativeCreated': 4321.625, 'thread': 139637976, 'threadName': 'MainThread', 'processName': 'MainProcess', " +
      "'process': 4242, 'taskName': None, 'mine': True}",
  )
})

test.each([
  ['%(asctime)s', true],
  ['%(asctime)', true],
  ['%%(asctime)s %(name)s', true],
  ['%(asctimes)s', false],
  ['asctime', false],
])('usesTime of %j is %j', (fmt, uses) => expect(new PercentStyle(fmt).usesTime()).toBe(uses))

describe('the format', () => {
  test('is the message when none is given', () => {
    expect(new PercentStyle(null)._fmt).toBe('%(message)s')
    expect(new PercentStyle('')._fmt).toBe('%(message)s')
    expect(PercentStyle.prototype.default_format).toBe('%(message)s')
  })

  test('must be given, if only as null', () => {
    expect(() => Reflect.construct(PercentStyle, [])).toThrow("PercentStyle() missing required argument: 'fmt'")
    expect(() => Reflect.construct(PercentStyle, ['%(a)s', {}, 1])).toThrow(TypeError)
  })

  test('can be exchanged, forth and back', () => {
    const style = new PercentStyle('%(name)s')
    const texts = ['%(levelname)s', '%(name)s', '%(asctime)s', '%(levelname)s'].map((fmt) => {
      style._fmt = fmt
      return [style.usesTime(), attempt(() => style.format(sampleRecord()))]
    })
    expect(texts).toEqual([
      [false, 'INFO'],
      [false, 'app.core'],
      [true, "!ValueError: Formatting field not found in record: 'asctime'"],
      [false, 'INFO'],
    ])
  })

  test('must be text by the time it is used', () => {
    const style = Reflect.construct(PercentStyle, [5]) as PercentStyle
    for (const use of [() => style.validate(), () => style.usesTime(), () => style.format(sampleRecord())])
      expect(attempt(use)).toBe('!TypeError: A format must be a string, not int')
  })
})

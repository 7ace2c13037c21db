import { describe, expect, test, vi } from 'vitest'
import { LogRecord } from '../../src/core/record.js'
import { state } from '../../src/core/state.js'
import { StrFormatStyle } from '../../src/formatters/brace-style.js'
import { StringTemplateStyle } from '../../src/formatters/dollar-style.js'
import { Formatter } from '../../src/formatters/formatter.js'
import { PercentStyle } from '../../src/formatters/percent-style.js'
import { gmtime, localtime } from '../../src/python/struct-time.js'
import { attempt, sampleRecord } from './sample-record.js'

const make = (...args: unknown[]): Formatter => Reflect.construct(Formatter, args)

describe('arguments', () => {
  test("come in Python's order, and by name", () => {
    const positional = new Formatter('{message}', '%H', '{', false, { defaults: { a: 1 } })
    const named = new Formatter({ fmt: '{message}', datefmt: '%H', style: '{', validate: false, defaults: { a: 1 } })
    for (const formatter of [positional, named]) {
      expect(formatter).toMatchObject({ _fmt: '{message}', datefmt: '%H' })
      expect(formatter._style).toBeInstanceOf(StrFormatStyle)
      expect(formatter._style._defaults).toEqual({ a: 1 })
    }
  })

  test('may all be left out', () => {
    for (const formatter of [new Formatter(), new Formatter(null), make(undefined, undefined, undefined, undefined)]) {
      expect(formatter).toMatchObject({ _fmt: '%(message)s', datefmt: null })
      expect(formatter._style).toBeInstanceOf(PercentStyle)
      expect(formatter.format(sampleRecord())).toBe('hello world')
    }
  })

  test.each([
    ['%', '', '%(message)s'],
    ['{', '', '{message}'],
    ['$', null, '${message}'],
  ])('style %s: the format %j stands for %s', (style, fmt, expected) => {
    expect(new Formatter(fmt, null, style)._fmt).toBe(expected)
  })

  test('name the class of the style', () => {
    expect(new Formatter(null, null, '$')._style).toBeInstanceOf(StringTemplateStyle)
  })

  test.each([['#'], ['%%'], [''], ['%{'], [null], ['percent'], ['constructor'], [{}.constructor]])(
    'style %j is refused',
    (style) => expect(() => make('%(message)s', null, style)).toThrow('Style must be one of: %,{,$'),
  )

  test.each([
    [['plain'], "!ValueError: Invalid format 'plain' for '%' style"],
    [['plain', null, '%', 'no'], "!ValueError: Invalid format 'plain' for '%' style"],
    [['plain', null, '%', 1], "!ValueError: Invalid format 'plain' for '%' style"],
    [[5], '!TypeError: A format must be a string, not int'],
    [['%(a)s', null, '%', true, new Map()], expect.stringMatching(/^!TypeError: .* at most 4 positional/)],
    [['%(a)s', null, '%', true, {}, 1], expect.stringMatching(/^!TypeError/)],
    [['%(a)s', { format: 'x' }], expect.stringMatching(/^!TypeError: .* unexpected keyword argument 'format'/)],
    [['%(a)s', { fmt: 'x' }], expect.stringMatching(/^!TypeError: .* multiple values for argument 'fmt'/)],
  ])('%j is refused', (args, refusal) => expect(attempt(() => make(...args))).toEqual(refusal))

  test.each([[false], [0], [''], [null]])('validate %j lets everything pass', (validate) => {
    const formatter = make('plain', null, '%', validate)
    expect(formatter.format(sampleRecord())).toBe('plain')
    const odd = make(5, null, '%', validate)
    expect(attempt(() => odd.format(sampleRecord()))).toBe('!TypeError: A format must be a string, not int')
  })
})

describe('times', () => {
  const time = (attributes: Record<string, unknown>, settings: Partial<Formatter> = {}, datefmt?: string) =>
    Object.assign(new Formatter('%(asctime)s', datefmt), { converter: gmtime }, settings).format(
      sampleRecord(attributes),
    )

  // What CPython 3.13 gives.
  test.each([
    [{}, {}, undefined, '2023-11-14 22:13:20,123'],
    [{}, {}, '%H:%M:%S', '22:13:20'],
    [{}, {}, '', '2023-11-14 22:13:20,123'],
    [{}, { default_time_format: '%d/%m', default_msec_format: '%s [%d ms]' }, undefined, '14/11 [123 ms]'],
    [{}, { default_msec_format: null }, undefined, '2023-11-14 22:13:20'],
    [{}, { default_msec_format: '' }, undefined, '2023-11-14 22:13:20'],
    [{}, { default_time_format: '' }, undefined, ',123'],
    [{ created: -0.5, msecs: 500 }, {}, undefined, '1969-12-31 23:59:59,500'],
  ])('%j with %j and %j', (attributes, settings, datefmt, text) =>
    expect(time(attributes, settings, datefmt)).toBe(text),
  )

  test('are local times unless the converter is another, for one formatter or for all', () => {
    expect(new Formatter().converter).toBe(localtime)
    const [one, other] = [new Formatter('%(asctime)s'), new Formatter('%(asctime)s')]
    one.converter = () => gmtime(0)
    expect(one.format(sampleRecord())).toBe('1970-01-01 00:00:00,123')
    try {
      Formatter.prototype.converter = () => gmtime(86_400)
      expect(other.format(sampleRecord())).toBe('1970-01-02 00:00:00,123')
      expect(one.format(sampleRecord())).toBe('1970-01-01 00:00:00,123')
    } finally {
      Formatter.prototype.converter = localtime
    }
    expect(other.format(sampleRecord())).toBe('2023-11-14 22:13:20,123')
  })

  test('are converted by a method that sees its formatter', () => {
    class Shifted extends Formatter {
      shift = 3600
    }
    Shifted.prototype.converter = function (this: Shifted, seconds: number) {
      return gmtime(seconds + this.shift)
    }
    expect(new Shifted('%(asctime)s', '%H:%M').format(sampleRecord())).toBe('23:13')
  })

  test('fail with a date format that is not text, once they are needed', () => {
    expect(make('%(message)s', 5).format(sampleRecord())).toBe('hello world')
    expect(attempt(() => make('%(asctime)s', 5).format(sampleRecord()))).toMatch(/^!TypeError: /)
  })

  test('are made only for a format that shows them', () => {
    const record = sampleRecord()
    new Formatter('%(message)s').format(record)
    expect(record).toHaveProperty('message', 'hello world')
    expect(record).not.toHaveProperty('asctime')
    new Formatter('%(asctime)s').format(record)
    expect(record.asctime).toBe('2023-11-14 22:13:20,123')
  })
})

describe('error and stack', () => {
  // What CPython 3.13 gives.
  test.each([
    [{ msg: 'm', exc_text: 'E' }, 'm\nE'],
    [{ msg: 'm\n', exc_text: 'E' }, 'm\nE'],
    [{ msg: 'm', exc_text: 'E\n', stack_info: 'S' }, 'm\nE\nS'],
    [{ msg: 'm', exc_text: 'E', stack_info: 'S\n' }, 'm\nE\nS\n'],
    [{ msg: '', exc_text: 'E' }, '\nE'],
    [{ msg: 'm', exc_text: '', stack_info: '' }, 'm'],
    [{ msg: 'm', exc_text: '\n' }, 'm\n\n'],
  ])('%j', (attributes, text) => {
    expect(new Formatter().format(sampleRecord({ args: [], ...attributes }))).toBe(text)
  })

  test('the text of the error is made once for all formatters', () => {
    const error = new Error('broken')
    const record = new LogRecord('app', 40, '/srv/app.js', 1, 'm', [], error)
    expect(new Formatter().format(record)).toBe(`m\n${error.stack}`)
    expect(record.exc_text).toBe(error.stack)
    const formatException = vi.spyOn(Formatter.prototype, 'formatException')
    expect(new Formatter('%(name)s').format(record)).toBe(`app\n${error.stack}`)
    expect(formatException).not.toHaveBeenCalled()
    formatException.mockRestore()
  })

  test('no error at hand says so', () => {
    expect(new Formatter().format(sampleRecord({ exc_info: true }))).toBe('hello world\nNoneType: None')
    expect(new Formatter().format(sampleRecord({ exc_info: null }))).toBe('hello world')
  })
})

describe('a subclass', () => {
  test('overrides every step', () => {
    class Own extends Formatter {
      override formatTime(record: LogRecord, datefmt: string | null = null) {
        return `T(${record.created},${datefmt})`
      }
      override formatException(exc_info: unknown) {
        return `X(${exc_info})`
      }
      override formatStack(stack_info: string) {
        return `S(${stack_info})`
      }
      override formatMessage(record: LogRecord) {
        return `<${super.formatMessage(record)}>`
      }
    }
    const record = sampleRecord({ exc_info: 'e', stack_info: 's', created: 5 })
    expect(new Own('%(asctime)s %(message)s', '%Y').format(record)).toBe('<T(5,%Y) hello world>\nX(e)\nS(s)')
    expect(record.exc_text).toBe('X(e)')
  })

  test('decides whether the time is needed', () => {
    class Never extends Formatter {
      override usesTime() {
        return false
      }
    }
    class Always extends Formatter {
      override usesTime() {
        return true
      }
    }
    expect(attempt(() => new Never('%(asctime)s').format(sampleRecord()))).toMatch(/not found in record: 'asctime'/)
    const record = sampleRecord()
    new Always('%(message)s').format(record)
    expect(record.asctime).toBe('2023-11-14 22:13:20,123')
  })

  test('switches formats as programs do: by assigning to _style._fmt', () => {
    class ByLevel extends Formatter {
      override format(record: LogRecord) {
        this._style._fmt = record.levelno >= 40 ? 'ERR %(message)s' : '%(asctime)s %(message)s'
        return super.format(record)
      }
    }
    const formatter = new ByLevel('%(message)s')
    const texts = [40, 20, 40].map((levelno) => formatter.format(sampleRecord({ levelno })))
    expect(texts).toEqual(['ERR hello world', '2023-11-14 22:13:20,123 hello world', 'ERR hello world'])
  })

  test('may set the class-wide formats as fields', () => {
    class Iso extends Formatter {
      override default_time_format = '%Y-%m-%dT%H:%M:%S'
      override default_msec_format = '%s.%03dZ'
      override converter = gmtime
    }
    expect(new Iso('%(asctime)s').format(sampleRecord())).toBe('2023-11-14T22:13:20.123Z')
  })
})

test('faults of the message are no faults of the format', () => {
  const record = sampleRecord({ msg: '%(x)s', args: { y: 1 } })
  expect(attempt(() => new Formatter().format(record))).toMatch(/^!KeyError: /)
})

test('is what handlers without a formatter use', () => {
  expect(state.defaultFormatter).toBeInstanceOf(Formatter)
  expect(state.defaultFormatter.format(sampleRecord())).toBe('hello world')
})

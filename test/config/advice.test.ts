import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CheckOptions, checkFileConfig } from '../../src/config/index.js'
import { freshLogging } from '../helpers/fresh-logging.js'

beforeEach(freshLogging)
afterEach(freshLogging)

/** A good configuration, of which each line can be exchanged. */
const good = [
  '[loggers]',
  'keys = root, app',
  '[handlers]',
  'keys = h',
  '[formatters]',
  'keys = f',
  '[logger_root]',
  'handlers = h',
  '[logger_app]',
  'qualname = app.web',
  'handlers =',
  '[handler_h]',
  'class = StreamHandler',
  'formatter = f',
  '[formatter_f]',
  'format = %(message)s',
  '[DEFAULT]',
]
const withLine = (line: number, text: string) => good.toSpliced(line - 1, 1, ...text.split('\n')).join('\n')
const warningsOf = (text: string, options?: CheckOptions) => {
  const { faults, warnings } = checkFileConfig({ text }, options)
  expect(faults).toEqual([])
  return warnings.map(({ line, column, section, option, message, suggestion }) => {
    const subject = option === null ? `[${section}]` : `[${section}] ${option}`
    return `${line}:${column} ${subject}: ${message}${suggestion === null ? '' : ` (${suggestion}?)`}`
  })
}

test('a good configuration calls for no advice', () => {
  expect(warningsOf(good.join('\n'))).toEqual([])
})

describe('what is not read', () => {
  test.each([
    [
      16,
      'format = %(message)s\nformet = x',
      '17:1 [formatter_f] formet: fileConfig() does not read this option (format?)',
    ],
    [
      16,
      'format = %(message)s\nstlye = {',
      '17:1 [formatter_f] stlye: fileConfig() does not read this option (style?)',
    ],
    [
      16,
      'validate = 0',
      '16:1 [formatter_f] validate: fileConfig() does not read this option: fileConfig() always checks formats',
    ],
    [
      14,
      'formatter = f\nMaxBytes = 5',
      '15:1 [handler_h] maxbytes: fileConfig() does not read this option: arguments of the handler go into args or kwargs',
    ],
    [
      14,
      'formatter = f\nfilters = x',
      '15:1 [handler_h] filters: fileConfig() does not read this option: fileConfig() knows no filters',
    ],
    [
      14,
      'formatter = f\ntarget = h',
      '15:1 [handler_h] target: fileConfig() does not read this option: only a MemoryHandler has a target',
    ],
    [
      10,
      'qualname = app.web\nprogarate = 0',
      '11:1 [logger_app] progarate: fileConfig() does not read this option (propagate?)',
    ],
    [
      8,
      'handlers = h\npropagate = 0',
      '9:1 [logger_root] propagate: fileConfig() does not read this option: the root logger has none',
    ],
    [
      2,
      'keys = root, app\ndisable_existing_loggers = 0',
      '3:1 [loggers] disable_existing_loggers: fileConfig() does not read this option: it is an argument of fileConfig(), not an option of the file',
    ],
  ])('line %i: %j', (line, text, warning) => {
    expect(warningsOf(withLine(line, text))).toEqual([warning])
  })

  test('is read after all if another option refers to it', () => {
    expect(warningsOf(withLine(13, 'class = %(kind)sHandler\nkind = Stream'))).toEqual([])
    expect(warningsOf(withLine(13, 'class = %(kind)sHandler\nkind = %(of)s\nof = Stream'))).toEqual([])
  })

  test('what [DEFAULT] lends is for whoever wants it', () => {
    expect(warningsOf(`${good.join('\n')}\nformet = x\nlogdir = y`)).toEqual([])
  })

  test('sections that no list names', () => {
    const text = `${good.join('\n')}\n[handler_x]\nclass = No\n[formatter_x]\n[logger_x]\n[app:main]\nuse = y`
    expect(warningsOf(text)).toEqual([
      "18:1 [handler_x]: not read, since [handlers] does not list 'x'",
      "20:1 [formatter_x]: not read, since [formatters] does not list 'x'",
      "21:1 [logger_x]: not read, since [loggers] does not list 'x'; if its logger is there already, it is turned off (disable_existing_loggers)",
    ])
    expect(warningsOf(text, { disable_existing_loggers: false })[2]).toBe(
      "21:1 [logger_x]: not read, since [loggers] does not list 'x'",
    )
  })
})

describe('what is made for nothing', () => {
  test('a handler that no logger uses', () => {
    expect(warningsOf(withLine(8, 'handlers ='))).toEqual(['12:1 [handler_h]: made, but no logger uses this handler'])
  })

  test('a formatter that no handler uses', () => {
    expect(warningsOf(withLine(14, ''))).toEqual(['15:1 [formatter_f]: made, but no handler uses this formatter'])
  })

  test('but a target is used', () => {
    const memory = 'handlers = m\n[handler_m]\nclass = handlers.MemoryHandler\nargs = (5,)\ntarget = h'
    expect(warningsOf(withLine(8, memory).replace('keys = h', 'keys = h, m'))).toEqual([])
  })

  test('a name that is listed twice', () => {
    expect(warningsOf(withLine(4, 'keys = h, h'))).toEqual(["4:11 [handlers] keys: 'h' is listed more than once"])
  })
})

describe('what became part of a value', () => {
  test.each([
    [
      'format = %(message)s # all of it',
      '16:22 [formatter_f] format: part of the value: a comment has a line of its own',
    ],
    [
      'format = %(message)s\ndatefmt = %Y ; the year',
      '17:14 [formatter_f] datefmt: part of the value: a comment has a line of its own',
    ],
    ['format = "%(message)s"', '16:10 [formatter_f] format: the quotes are part of the value'],
  ])('%j', (text, warning) => {
    expect(warningsOf(withLine(16, text))).toEqual([warning])
  })

  test('strange escapes, one in each option', () => {
    const escapes = String.raw`class = FileHandler
args = ('C:\logs\server.log', '\q')
kwargs = {'errors': '\w'}`
    expect(warningsOf(withLine(13, escapes))).toEqual([
      String.raw`14:12 [handler_h] args: invalid escape sequence '\l': the backslash stays`,
      String.raw`15:22 [handler_h] kwargs: invalid escape sequence '\w': the backslash stays`,
    ])
  })

  test.each(['format = %(name)s;%(message)s;', "format = '%(name)s' %(message)s", 'format = #%(message)s'])(
    'not %j',
    (text) => {
      expect(warningsOf(withLine(16, text))).toEqual([])
    },
  )
})

describe('loggers', () => {
  test('whose records are written twice', () => {
    expect(warningsOf(withLine(11, 'handlers = h'))).toEqual([
      "11:1 [logger_app] handlers: its records are written twice by 'h', which logger root has too; propagate=0 keeps them here",
    ])
    expect(warningsOf(withLine(11, 'handlers = h\npropagate = 0'))).toEqual([])
  })

  test('one above keeps the records from the root', () => {
    const between = '[logger_up]\nqualname = app\nhandlers =\npropagate = 0\n[handler_h]'
    expect(
      warningsOf(withLine(11, 'handlers = h').replace('[handler_h]', between).replace('root, app', 'root, app, up')),
    ).toEqual(['15:1 [logger_up] propagate: its records go nowhere: it has no handlers and does not propagate'])
  })

  test('that are configured twice', () => {
    const again = '[logger_app2]\nqualname = app.web\nhandlers =\n[handler_h]'
    expect(warningsOf(good.join('\n').replace('[handler_h]', again).replace('root, app', 'root, app, app2'))).toEqual([
      "13:1 [logger_app2] qualname: 'app.web' is configured by [logger_app] already; this comes on top",
    ])
    expect(warningsOf(withLine(10, 'qualname = root'))).toEqual([
      "10:1 [logger_app] qualname: 'root' is configured by [logger_root] already; this comes on top",
    ])
  })
})

import { expect, test } from 'vitest'
import { checkDefaults, defaultOf, defaultsFromPython } from '../../src/formatters/defaults.js'
import { Formatter } from '../../src/formatters/formatter.js'
import { PyTuple } from '../../src/python/values.js'
import { attempt, sampleRecord } from './sample-record.js'

test.each([
  [{ user: 'nobody' }, {}, 'nobody app.core'],
  [{ user: 'nobody' }, { user: 'ann' }, 'ann app.core'],
  [{ user: 'nobody', name: 'x' }, {}, 'nobody app.core'],
  [new Map([['user', 7]]), {}, '7 app.core'],
  [{ user: null }, {}, 'None app.core'],
  [{ user: undefined }, {}, 'None app.core'],
  [{}, {}, "!ValueError: Formatting field not found in record: 'user'"],
  [null, {}, "!ValueError: Formatting field not found in record: 'user'"],
  [Object.create({ user: 'inherited' }), {}, "!ValueError: Formatting field not found in record: 'user'"],
])('%j under %j', (defaults, attributes, text) => {
  const formats = [
    new Formatter('%(user)s %(name)s', { defaults }),
    new Formatter('{user} {name}', null, '{', { defaults }),
    new Formatter('$user $name', null, '$', { defaults }),
  ]
  for (const formatter of formats) expect(attempt(() => formatter.format(sampleRecord(attributes)))).toBe(text)
})

// CPython: `unsupported operand type(s) for |`, each time a record is formatted.
test.each([[5], ['text'], [[1]], [new Set([1])], [true]])('%j is refused when a record comes', (defaults) => {
  const formatter: Formatter = Reflect.construct(Formatter, ['%(name)s', { defaults }])
  expect(() => formatter.format(sampleRecord())).toThrow(TypeError)
})

test.each([[0], [''], [false], [[]], [{}]])('%j holds nothing, and that is fine', (defaults) => {
  expect(() => checkDefaults(defaults)).not.toThrow()
  expect(defaultOf(defaults as never, 'length')).toBeUndefined()
})

// What CPython 3.13 gives for defaults={'f': 1.0, 't': (1, 2.0), 'n': None, 'b': True, 'l': [1.0], 'd': {'a': 1.5}, 'i': 7}.
test.each([
  ['%', '%(f)s %(t)s %(n)s %(b)s %(l)s %(d)s %(i)03d %(f)d', "1.0 (1, 2.0) None True [1.0] {'a': 1.5} 007 1"],
  ['%', '%(i)s %(t)r %(f)x', '!TypeError: %x format: an integer is required, not float'],
  ['{', '{f} {t} {n} {b} {l} {d} {f:.2f} {i:03d}', "1.0 (1, 2.0) None True [1.0] {'a': 1.5} 1.00 007"],
  ['{', '{t[1]} {d[a]} {l[0]} {f!r:>5} {message:>{i}.{i}}', '2.0 1.5 1.0   1.0 hello w'],
  ['$', '$f $t $n $b $l $d $i', "1.0 (1, 2.0) None True [1.0] {'a': 1.5} 7"],
])('what comes from a Python expression is shown as Python shows it: style %s, %s', (style, fmt, text) => {
  const dict = new Map<string, unknown>([
    ['f', 1],
    ['t', PyTuple.of<unknown>(1n, 2)],
    ['n', null],
    ['b', true],
    ['l', [1]],
    ['d', new Map([['a', 1.5]])],
    ['i', 7n],
  ])
  const formatter = new Formatter(fmt, null, style, { defaults: defaultsFromPython(dict) })
  expect(attempt(() => formatter.format(sampleRecord()))).toBe(text)
})

test('defaults from Python are a plain object for whoever reads them, and keys that are not text are no names', () => {
  const defaults = defaultsFromPython(
    new Map<unknown, unknown>([
      [1n, 2n],
      ['a', 3n],
    ]),
  )
  expect(defaults).toEqual({ 1: 2, a: 3 })
  expect(attempt(() => new Formatter('%(1)s', { defaults }).format(sampleRecord()))).toMatch(/not found in record: '1'/)
})

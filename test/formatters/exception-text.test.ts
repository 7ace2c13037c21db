import vm from 'node:vm'
import { describe, expect, test } from 'vitest'
import { exceptionText } from '../../src/formatters/exception-text.js'

/** An error with a stack of two lines. */
function errorWith(message: string, options: { cause?: unknown; name?: string } = {}): Error {
  const { name = 'Error', ...rest } = options
  const error = new Error(message, rest)
  error.stack = `${name}: ${message}\n    at f (/srv/a.js:1:2)\n    at g (/srv/b.js:3:4)`
  return error
}

/** The lines of the stack that are the same in all errors here, at an indentation. */
const frames = (indent = '') => `${indent}    at f (/srv/a.js:1:2)\n${indent}    at g (/srv/b.js:3:4)`

describe('an error alone', () => {
  test('is its stack', () => {
    const error = new Error('two\nlines')
    expect(exceptionText(error)).toBe(error.stack)
    expect(exceptionText(error)).toContain('exception-text.test.ts')
  })

  test('loses the newline at the end, one of them', () => {
    const error = new Error('x')
    error.stack = 'Error: x\n    at f (a.js:1:1)\n'
    expect(exceptionText(error)).toBe('Error: x\n    at f (a.js:1:1)')
    error.stack = 'Error: x\n\n'
    expect(exceptionText(error)).toBe('Error: x\n')
  })

  test.each([[undefined], [''], [5]])('without a stack (%j) is its name and message', (stack) => {
    expect(exceptionText(Object.assign(new TypeError('no stack'), { stack }))).toBe('TypeError: no stack')
  })

  test('goes by the name that its class gave it after V8 wrote the stack', () => {
    class ByField extends Error {
      override name = 'ByFieldError'
    }
    class ByConstructor extends TypeError {}
    const renamed = Object.assign(new RangeError('x'), { name: 'Renamed' })
    const errors = [new ByField('x'), new ByConstructor('x'), renamed]
    expect(errors.map((error) => exceptionText(error).split('\n')[0])).toEqual([
      'ByFieldError: x',
      'ByConstructor: x',
      'Renamed: x',
    ])
    for (const error of errors)
      expect(exceptionText(error).split('\n').slice(1)).toEqual(error.stack?.split('\n').slice(1))
  })

  test('keeps a head that is not just a name', () => {
    const error = errorWith('x', { name: 'TypeError [ERR_X]' })
    expect(exceptionText(Object.assign(error, { name: 'Mine' }))).toBe(error.stack)
  })

  test('may come from another realm or another process', () => {
    expect(exceptionText(vm.runInNewContext('new TypeError("far away")'))).toMatch(/^TypeError: far away\n {4}at /)
    expect(exceptionText({ message: 'm', stack: 'Remote: m\n    at r' })).toBe('Remote: m\n    at r')
  })
})

describe('causes', () => {
  test('stand under the error as Node shows them, with all lines', () => {
    const error = errorWith('outer', { cause: errorWith('middle', { cause: errorWith('inner') }) })
    expect(exceptionText(error)).toBe(
      `Error: outer\n${frames()} {\n` +
        `  [cause]: Error: middle\n${frames('  ')} {\n` +
        `    [cause]: Error: inner\n${frames('    ')}\n  }\n}`,
    )
  })

  test('may be anything', () => {
    expect(exceptionText(errorWith('x', { cause: 'why' }))).toBe(`Error: x\n${frames()} {\n  [cause]: 'why'\n}`)
    expect(exceptionText(errorWith('x', { cause: { code: 5 } }))).toContain('[cause]: { code: 5 }')
    expect(exceptionText(errorWith('x', { cause: undefined }))).toBe(`Error: x\n${frames()}`)
    expect(exceptionText(errorWith('x', { cause: null }))).toBe(`Error: x\n${frames()}`)
    // VError has a method of that name.
    expect(exceptionText(Object.assign(errorWith('x'), { cause: () => null }))).toBe(`Error: x\n${frames()}`)
  })

  test('that go in a circle are shown once', () => {
    const error = errorWith('a\nb')
    error.cause = errorWith('c', { cause: error })
    expect(exceptionText(error)).toContain('    [cause]: [Error: a, see above]\n')
  })

  test('in a very long chain end somewhere', () => {
    let error = errorWith('0')
    for (let depth = 1; depth < 20_000; depth++) error = errorWith(`${depth}`, { cause: error })
    const text = exceptionText(error)
    expect(text).toContain('[Error: 19898]')
    expect(text).not.toContain('Error: 19897')
    expect(text.length).toBeLessThan(100_000)
  })
})

describe('an AggregateError', () => {
  test('shows its errors in a list', () => {
    const error = new AggregateError([errorWith('one'), 'two', errorWith('three', { cause: 3 })], 'many')
    error.stack = 'AggregateError: many\n    at all (/srv/c.js:5:6)'
    expect(exceptionText(error)).toBe(
      'AggregateError: many\n    at all (/srv/c.js:5:6) {\n  [errors]: [\n' +
        `    Error: one\n${frames('    ')},\n` +
        "    'two',\n" +
        `    Error: three\n${frames('    ')} {\n      [cause]: 3\n    }\n  ]\n}`,
    )
  })

  test('shows both cause and errors, and that there are none', () => {
    const error = new AggregateError([], 'none', { cause: 'c' })
    error.stack = ''
    expect(exceptionText(error)).toBe("AggregateError: none {\n  [cause]: 'c',\n  [errors]: []\n}")
  })

  test('shows an error that is in it twice once', () => {
    const one = errorWith('one')
    const text = exceptionText(new AggregateError([one, one]))
    expect(text.match(/srv.a.js/g)).toHaveLength(1)
    expect(text).toContain('    [Error: one, see above]\n')
  })

  test('is also what has a list of errors; other lists are its own affair', () => {
    expect(exceptionText(Object.assign(errorWith('x'), { errors: [errorWith('y')] }))).toContain('[errors]: [')
    expect(exceptionText(Object.assign(errorWith('x'), { errors: ['field a is missing'] }))).toBe(
      `Error: x\n${frames()}`,
    )
  })
})

describe('what is no error', () => {
  test.each([
    ['boom', 'boom'],
    ['line\n', 'line'],
    [404, '404'],
    [{ code: 'E' }, "{ code: 'E' }"],
    [Symbol('s'), 'Symbol(s)'],
  ])('%o is shown as %j', (thrown, text) => expect(exceptionText(thrown)).toBe(text))

  // CPython: `logger.error('m', exc_info=True)` outside of an except clause.
  test.each([[true], [null], [undefined], [false]])('%j stands for none at hand', (thrown) => {
    expect(exceptionText(thrown)).toBe('NoneType: None')
  })
})

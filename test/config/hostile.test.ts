import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CheckResult, checkFileConfig } from '../../src/config/index.js'
import { watchBuiltins } from '../helpers/builtins.js'
import { COSTLY_EXPRESSIONS, HOSTILE_NAMES, WAYS_OUT } from '../helpers/hostile-texts.js'
import { watchSystem } from '../helpers/watch-system.js'

/** A configuration with a class of which nothing is known, so that any arguments will do. */
const FRAME = `[loggers]
keys=root
[handlers]
keys=h
[formatters]
keys=f
[logger_root]
handlers=h
[handler_h]
class=my.pkg.Handler
[formatter_f]
`

/** The places in a configuration where expressions are worked out. */
const PLACES: [place: string, configure: (expression: string) => string][] = [
  ['args', (expression) => FRAME.replace('[formatter_f]', `args=(${escaped(expression)},)\n[formatter_f]`)],
  ['kwargs', (expression) => FRAME.replace('[formatter_f]', `kwargs={'a': ${escaped(expression)}}\n[formatter_f]`)],
  ['defaults', (expression) => `${FRAME}defaults={'a': ${expression}}\n`],
  ['class', (expression) => FRAME.replace('my.pkg.Handler', () => escaped(expression))],
  ['the class of a formatter', (expression) => `${FRAME}class=${escaped(expression)}\n`],
]

function escaped(expression: string): string {
  return expression.replaceAll('%', '%%')
}

function check(text: string): CheckResult {
  return checkFileConfig({ text }, { registered: ['my.pkg.Handler'] })
}

let builtins: ReturnType<typeof watchBuiltins>
let system: ReturnType<typeof watchSystem>
beforeAll(() => {
  builtins = watchBuiltins()
  system = watchSystem()
})
afterAll(() => {
  expect(system()).toEqual([])
  expect(builtins()).toEqual([])
})

describe.each(PLACES)('in %s', (_, configure) => {
  test.each(WAYS_OUT)('%s is no way out', (expression) => {
    expect(check(configure(expression)).kind).toBe('invalid')
  })
})

test.each(COSTLY_EXPRESSIONS.map((expression) => [expression.slice(0, 60), expression]))(
  '%s costs nothing',
  (_, expression) => {
    for (const [place, configure] of PLACES)
      if (place === 'args' || place === 'class')
        expect(check(configure(expression)).faults, place).toMatchObject([{ option: place }])
  },
)

const plain = HOSTILE_NAMES.filter((name) => /^[\w.[\]$~-]+$/.test(name) && name !== 'root')

test.each(plain)('%s is a name like any other', (name) => {
  const text = FRAME.replace('keys=root', `keys=root,${name}`)
    .replaceAll('=h\n', `=${name}\n`)
    .replace('handler_h', `handler_${name}`)
    .replace('=f\n', `=${name}\n`)
    .replace('formatter_f', `formatter_${name}`)
    .concat(`[logger_${name}]\nqualname=${name}\nhandlers=${name}\npropagate=0\n`)
  const { faults, warnings } = check(`${text}[x]\n${name}=${name}\n`)
  expect(faults).toEqual([])
  expect(warnings.map(({ section }) => section)).toEqual([`formatter_${name}`])
  const { faults: missing } = check(text.replaceAll(`[handler_${name}]`, `[handler_]\n${name}=1`))
  expect(missing).toMatchObject([{ section: `handler_${name}`, option: null }])
})

test.each(HOSTILE_NAMES.map((name) => [name]))('%j is nothing that a format or a reference leads out by', (name) => {
  const fields = ['%', '{', '$'].map((style) => `${FRAME}format=%(${name})s {${name}} $${name}\nstyle=${style}\n`)
  for (const text of [...fields, `${FRAME}${name}=%(${name})s\n`, FRAME.replace('my.pkg.Handler', `%(${name})s`)])
    for (const { message } of check(text).faults) expect(message).not.toMatch(/native code|\[object |=> /)
})

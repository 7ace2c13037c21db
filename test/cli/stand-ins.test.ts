import { describe, expect, test } from 'vitest'
import { filterText, formatterText, handlerText } from '../../src/cli/handler-text.js'
import {
  fileStandIn,
  networkStandIn,
  originalOf,
  unknownFilter,
  unknownFormatter,
  unknownHandler,
} from '../../src/cli/stand-ins.js'
import type { ConfigClass } from '../../src/config/classes.js'
import { Filter } from '../../src/core/filter.js'
import { Handler } from '../../src/core/handler.js'
import { Formatter } from '../../src/formatters/index.js'
import { sampleRecord } from '../formatters/sample-record.js'

const make = <T>(klass: ConfigClass, ...args: unknown[]) => Reflect.construct(klass, args) as T

test('credentials are not told', () => {
  const klass = networkStandIn('SMTPHandler', [['mailhost'], ['credentials', null], ['timeout', 5]])
  const handler = make<Handler>(klass, 'localhost', { credentials: ['me', 'secret'] })
  expect(handlerText(handler)).toBe("SMTPHandler mailhost='localhost', credentials=***")
  expect(klass.name).toBe('SMTPHandler')
  expect(() => make(klass)).toThrow("SMTPHandler() missing required argument: 'mailhost'")
})

test('a network handler whose arguments are not known takes any', () => {
  const handler = make<Handler>(networkStandIn('FooHandler', undefined), 1, 2, { a: 1 })
  expect(handlerText(handler)).toBe('FooHandler')
  handler.handle(sampleRecord())
})

test('a file handler is made with its arguments, but another file', () => {
  class Named extends Handler {
    readonly given: unknown
    constructor(...args: unknown[]) {
      super()
      this.given = args
    }
  }
  const parameters = [['filename'], ['mode', 'a'], ['lock_file_directory', null]] as const
  const klass = fileStandIn('Named', Named, parameters, (file) => `/scratch${file}`)
  const handler = make<Named>(klass, '/var/x.log', 'w', { lock_file_directory: '/locks' })
  expect(handler.given).toEqual([{ filename: '/scratch/var/x.log', mode: 'w' }])
  expect(originalOf(handler)?.values.get('filename')).toBe('/var/x.log')
})

describe('formatters of the application', () => {
  test.each<[unknown[], string]>([
    [['%(name)s', '%H', '%'], "Mine (a class of the application's own) '%(name)s', datefmt '%H'"],
    [['{name}', null, '{', { defaults: {} }], "Mine (a class of the application's own) '{name}'"],
    [[{ fmt: '%(name)s', more: 1 }], "Mine (a class of the application's own) '%(name)s'"],
    [[{ format: '$name', style: '$' }], "Mine (a class of the application's own) '$name'"],
    [['not a format'], "Mine (a class of the application's own) '%(message)s'"],
    [[5, 6, 7], "Mine (a class of the application's own) '%(message)s'"],
  ])('made with %j', (args, text) => {
    const formatter = make<Formatter>(unknownFormatter('Mine'), ...args)
    expect(formatter).toBeInstanceOf(Formatter)
    expect(formatterText(formatter)).toBe(text)
  })

  test('that are no Formatter', () => {
    class Odd {}
    expect(formatterText(new Odd())).toBe('Odd')
  })
})

test('filters are told by their class', () => {
  const filter = make<Filter>(unknownFilter('Mine'), { level: 5 })
  expect(filter.filter(sampleRecord())).toBe(true)
  expect([filter, new Filter('app.db'), new Filter(), function errors() {}, () => {}, 'x'].map(filterText)).toEqual([
    'Mine',
    "Filter 'app.db'",
    'Filter',
    'errors()',
    'a function()',
    'x',
  ])
})

test('a handler of the application does nothing', () => {
  const handler = make<Handler>(unknownHandler('Mine'), 1, { a: 1 })
  expect(handler.handle(sampleRecord())).not.toBe(false)
  expect(handlerText(handler)).toBe("Mine (a class of the application's own)")
})

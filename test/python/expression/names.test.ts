import { describe, expect, it } from 'vitest'
import { NameError } from '../../../src/python/errors.js'
import { NameTable } from '../../../src/python/expression/names.js'

describe('NameTable', () => {
  const table = new NameTable(
    [
      new Map<string, unknown>([
        ['a', 1n],
        ['b', 2n],
      ]),
      new Map<string, unknown>([['b', 3n]]),
    ],
    new Map([[process, { typeName: 'process' }]]),
  )

  it('finds a name, in the later table first', () => {
    expect([table.get('a'), table.get('b')]).toEqual([1n, 3n])
  })

  it('describes the values that it was told of', () => {
    expect(table.describe(process)).toEqual({ typeName: 'process' })
    expect(table.describe(console)).toBeUndefined()
  })

  it.each([
    ['c', "name 'c' is not defined; accepted: a, b"],
    ['constructor', "name 'constructor' is not defined; accepted: a, b"],
    ['open', "name 'open' is refused in a configuration; accepted: a, b"],
    ['__import__', "name '__import__' is refused in a configuration; accepted: a, b"],
    ['true', "name 'true' is not defined; Python writes True"],
    ['null', "name 'null' is not defined; Python writes None"],
    ['stdout', "name 'stdout' is not defined; write sys.stdout"],
    [
      'logging',
      "name 'logging' is not defined; the names of the logging module stand here without prefix, as INFO or handlers.SYSLOG_UDP_PORT",
    ],
  ])('refuses %s', (name, message) => {
    expect(() => table.get(name)).toThrow(new NameError(message))
  })
})

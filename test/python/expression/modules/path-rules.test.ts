import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { callValue } from '../../../../src/python/expression/callable.js'
import { ntPath } from '../../../../src/python/expression/modules/nt-path.js'
import { makePathModule } from '../../../../src/python/expression/modules/path.js'
import type { PathRules } from '../../../../src/python/expression/modules/path-rules.js'
import { posixPath } from '../../../../src/python/expression/modules/posix-path.js'
import { PyTuple } from '../../../../src/python/tuple.js'

interface Row extends Record<string, unknown> {
  readonly paths: readonly [string, string, string]
}

const recorded: Record<'posixpath' | 'ntpath', Row[]> = JSON.parse(
  readFileSync(new URL('../../../../fixtures/python/paths.json', import.meta.url), 'utf8'),
)

vi.stubEnv('A', 'value')
vi.stubEnv('NOPE', undefined)

function madeOf(rules: PathRules, { paths }: Row): Row {
  const { members } = makePathModule(rules)
  const call = (name: string, ...args: string[]): unknown => {
    const value = callValue(members.get(name), args)
    return value instanceof PyTuple ? Array.from(value) : value
  }
  const [first] = paths
  const one = ['normpath', 'split', 'splitext', 'isabs', 'expandvars', 'normcase'].map((name) => [
    name,
    call(name, first),
  ])
  return { paths, join: call('join', ...paths), ...Object.fromEntries(one) }
}

describe.each([
  ['posixpath', posixPath],
  ['ntpath', ntPath],
] as const)('%s', (name, rules) => {
  it('makes of paths what CPython makes of them', () => {
    const rows = recorded[name]
    expect(rows.length).toBeGreaterThan(200)
    expect(rows.map((row) => madeOf(rules, row))).toEqual(rows)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { OverflowError } from '../../../src/python/errors.js'
import { evaluateExpression, offsetOf, toList, withinLimits } from '../../../src/python/expression/index.js'
import { PyRange } from '../../../src/python/expression/range.js'
import { PyTuple } from '../../../src/python/tuple.js'
import { names, type Outcome, outcomeOf, SysLogHandler } from '../../helpers/expression-names.js'

const recorded: Record<string, (Outcome & { expression: string })[]> = JSON.parse(
  readFileSync(new URL('../../../fixtures/python/expressions.json', import.meta.url), 'utf8'),
)

vi.stubEnv('HOME', '/home/me')
vi.stubEnv('LOG_NAME', 'app')
vi.stubEnv('LOG_DIR', 'var/log')
vi.stubEnv('LOG_SIZE', '512')
vi.stubEnv('EMPTY', '')

describe('evaluateExpression', () => {
  it.each(Object.entries(recorded))('gives what CPython gave: %s', (_group, rows) => {
    expect(rows.length).toBeGreaterThan(40)
    expect(rows.map(({ expression }) => ({ expression, ...outcomeOf(expression) }))).toEqual(rows)
  })

  it('gives exact values', () => {
    const value = evaluateExpression("(1, 1.0, True, None, 'a', [2], {'k': {3}}, b'x')", names)
    expect(value).toBeInstanceOf(PyTuple)
    const [int, float, bool, none, text, list, dict, bytes] = value as PyTuple
    expect([int, float, bool, none, text, list, bytes]).toEqual([1n, 1, true, null, 'a', [2n], Uint8Array.of(0x78)])
    expect(dict).toBeInstanceOf(Map)
    const [[key, set] = []] = dict as Map<unknown, unknown>
    expect(key).toBe('k')
    expect(set).toBeInstanceOf(Set)
    expect([...(set as Set<unknown>)]).toEqual([3n])
  })

  it('hands on what the host has, untouched', () => {
    expect(evaluateExpression('sys.stdout', names)).toBe(process.stdout)
    expect(evaluateExpression('[handlers.SysLogHandler]', names)).toEqual([SysLogHandler])
  })

  it('reads and calls of the host what is described, and no more', () => {
    expect(evaluateExpression('handlers.SysLogHandler.LOG_LOCAL7', names)).toBe(23n)
    expect(evaluateExpression('handlers.SysLogHandler(1, a=2)', names)).toEqual(
      PyTuple.of<unknown>('called', [1n], new Map([['a', 2n]])),
    )
    expect(() => evaluateExpression('handlers.SysLogHandler.secret', names)).toThrow(/no attribute 'secret'/)
    expect(() => evaluateExpression('sys.stdout.write', names)).toThrow(/no attribute 'write'/)
    expect(() => evaluateExpression("sys.stdout('x')", names)).toThrow(/not callable/)
  })

  it.each([
    ["('a', nope)", 6],
    ["('a' 1)", 5],
    ['len(5)', 3],
    ['1 + None', 2],
    ['- None', 0],
    ["os.environ['NOPE']", 10],
    ["os.path.nope('a')", 7],
    ['(1, (2, 3)', 0],
    ['1)', 1],
    ["'abc", 0],
    ['(0, 1, 08)', 7],
    ['[x for x in 5]', 12],
    ['[1, *5]', 4],
    ['dict(a=1, **5)', 10],
    ["f'{1:q}'", 3],
    ["f'{nope}'", 3],
    ['1 < 2 < None', 6],
    ['2 ** None', 2],
    ["'%d' % 'a'", 5],
    ['1 if nope else 2', 5],
    ['1 +', 3],
    ["(1,\n 'a' 'b' 2)", 13],
  ])('tells where %j is wrong', (source, offset) => {
    let thrown: unknown
    try {
      evaluateExpression(source, names)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(Error)
    expect(offsetOf(thrown)).toBe(offset)
  })
})

describe('withinLimits', () => {
  it('bounds what goes on with a value', () => {
    const endless = evaluateExpression('range(10**15)', names)
    expect(endless).toBeInstanceOf(PyRange)
    expect(() => withinLimits(names, () => toList(endless))).toThrow(OverflowError)
  })

  it('is shared by what is evaluated within it', () => {
    const twice = () => {
      evaluateExpression('sum(range(600))', names)
      evaluateExpression('sum(range(600))', names)
    }
    expect(() => withinLimits(names, twice, { work: 1000 })).toThrow(/all expressions together take more than the 1000/)
    expect(() => withinLimits(names, twice, { work: 3000 })).not.toThrow()
  })
})

import { describe, expect, test } from 'vitest'
import { toPlain } from '../../../src/config/dict/converting.js'
import { readYaml } from '../../../src/config/dict/read-yaml.js'
import { TextFault } from '../../../src/config/dict/text-fault.js'

const faultOf = (text: string): TextFault => {
  try {
    readYaml(text)
  } catch (error) {
    if (error instanceof TextFault) return error
    throw error
  }
  throw new Error(`this was read: ${text}`)
}

// What PyYAML's safe_load gives.
describe('a value is what Python reads', () => {
  test.each<[string, unknown]>([
    ['no', false],
    ['Off', false],
    ['YES', true],
    ['on', true],
    ['y', 'y'],
    ['N', 'N'],
    ['true', true],
    ['~', null],
    ['', null],
    ['010', 8],
    ['0x1F', 31],
    ['1_000', 1000],
    ['0o14', '0o14'],
    ['1e3', '1e3'],
    ['1.5e+3', 1500],
    ['1.5', 1.5],
    ['.5', 0.5],
    ['-.inf', Number.NEGATIVE_INFINITY],
    ["'no'", 'no'],
    ['ext://sys.stdout', 'ext://sys.stdout'],
    ["'%(message)s'", '%(message)s'],
  ])('%j', (text, value) => {
    expect(readYaml(`a: ${text}\n`).value).toEqual(new Map([['a', value]]))
  })
})

test('keys keep their order and their kinds, and none touches a prototype', () => {
  const { value } = readYaml('b: 1\n2: 2\n1: {__proto__: {polluted: 1}}\ny: 3\n')
  expect([...(value as Map<unknown, unknown>).keys()]).toEqual(['b', 2, 1, 'y'])
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})

test('anchors, aliases and merged dicts are followed', () => {
  const { value } = readYaml('base: &base {class: a, level: b}\nh:\n  <<: *base\n  level: c\nl: [*base]\n')
  expect(toPlain(value)).toEqual({
    ...{ base: { class: 'a', level: 'b' }, h: { class: 'a', level: 'c' }, l: [{ class: 'a', level: 'b' }] },
  })
})

test('what is in it stands where it is written', () => {
  const text = 'a:\n  - 1\n  - x: "y z"\nb: &b {c: 1}\nd: *b\n'
  const { rangeOf } = readYaml(text)
  const at = (path: unknown[], part: 'key' | 'value') => text.slice(...(rangeOf(path, part) ?? [0, 0]))
  expect(at(['a', 1, 'x'], 'value')).toBe('"y z"')
  expect(at(['a', 1, 'x'], 'key')).toBe('x')
  expect(at(['b'], 'key')).toBe('b')
  expect(rangeOf(['a', 7], 'value')).toBeUndefined()
  expect(rangeOf(['nope', 'nope'], 'value')).toBeUndefined()
})

test('the last of two keys counts, and is told of', () => {
  const { value, doubles } = readYaml('a: 1\na: 2\n')
  expect(value).toEqual(new Map([['a', 2]]))
  expect(doubles).toEqual([['a', 5, 6]])
})

describe('a fault says what is wrong and where', () => {
  test.each<[string, number, string]>([
    ['a:\n\t- b', 3, 'tabs are not allowed as indentation'],
    ['a: b: c', 3, 'nested mappings are not allowed in compact mappings'],
    ['a: "b', 5, 'missing closing "quote'],
    ['a: 1\n---\nb: 2\n', 5, 'there is more than one document'],
    ['a: *nope', 3, 'there is no anchor &nope'],
    ['a: !env HOME', 3, 'unresolved tag: !env'],
    ['a: !!python/object/apply:os.system [ls]', 3, 'unresolved tag: tag:yaml.org,2002:python/object/apply:os.system'],
    ['a: &a [*a]', 0, 'a value holds itself'],
  ])('%j', (text, offset, message) => {
    expect(faultOf(text)).toMatchObject({ offset, message })
  })

  test('what grows without end is refused', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
    for (let at = 1; at < 9; at++)
      lines.push(
        `a${at}: &a${at} [${Array(9)
          .fill(`*a${at - 1}`)
          .join(', ')}]`,
      )
    expect(faultOf(`${lines.join('\n')}\n`).message).toContain('Excessive alias count')
  })
})

import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/python/expression/parser.js'

describe('parse', () => {
  it('makes one node of a row of equal operators', () => {
    expect(parse('1 + 2 - 3')).toMatchObject({
      kind: 'binary',
      first: { value: 1n },
      rest: [
        { operator: '+', at: 2, operand: { value: 2n } },
        { operator: '-', at: 6, operand: { value: 3n } },
      ],
    })
    expect(parse('- + ~a')).toMatchObject({
      kind: 'unary',
      operators: [{ operator: '-' }, { operator: '+' }, { operator: '~' }],
    })
    expect(parse('a ** -b ** c')).toMatchObject({
      kind: 'power',
      base: { name: 'a' },
      exponents: [
        { operators: [{ operator: '-' }], operand: { name: 'b' } },
        { operators: [], operand: { name: 'c' } },
      ],
    })
    expect(parse('a < b is not c not in d')).toMatchObject({
      kind: 'compare',
      rest: [{ operator: '<' }, { operator: 'is not' }, { operator: 'not in' }],
    })
    expect(parse('a if b else c if d else e')).toMatchObject({
      kind: 'choice',
      branches: [
        { test: { name: 'b' }, value: { name: 'a' } },
        { test: { name: 'd' }, value: { name: 'c' } },
      ],
      otherwise: { name: 'e' },
    })
    expect(parse('a.b[0](1)')).toMatchObject({
      kind: 'postfix',
      trailers: [{ kind: 'attribute' }, { kind: 'index' }, { kind: 'call' }],
    })
  })

  it.each([
    ['1 + 2 * 3', ['+', ['*']]],
    ['1 * 2 + 3', [['*'], '+']],
    ['1 | 2 ^ 3 & 4 << 5 + 6 * 7', ['|', ['^', ['&', ['<<', ['+', ['*']]]]]]],
    ['1 * 2 + 3 << 4 & 5 ^ 6 | 7', [[[[[['*'], '+'], '<<'], '&'], '^'], '|']],
  ])('knows which operators bind tighter: %s', (source, shape) => {
    const shapeOf = (node: unknown): unknown => {
      const { kind, first, rest } = node as {
        kind: string
        first: unknown
        rest: { operator: string; operand: unknown }[]
      }
      if (kind !== 'binary') return undefined
      return [shapeOf(first), ...rest.flatMap(({ operator, operand }) => [operator, shapeOf(operand)])].filter(Boolean)
    }
    expect(shapeOf(parse(source))).toEqual(shape)
  })

  it('takes f-strings apart, nested specifications and all', () => {
    expect(parse(`f'a{{{x!r:>{w}}}}b{y=}'`)).toMatchObject({
      kind: 'text',
      parts: [
        'a{',
        { value: { name: 'x' }, conversion: 'r', source: undefined, spec: ['>', { value: { name: 'w' } }, ''] },
        '}b',
        { value: { name: 'y' }, conversion: undefined, source: 'y=', spec: undefined },
        '',
      ],
    })
  })

  it.each([
    ['lambda: 1', /^lambda is refused: a configuration defines no functions/],
    ['sorted([1], key=lambda x: x)', /^lambda is refused/],
    ['(x := 1)', /^the assignment expression := is refused/],
    ['x = 1', /'=' assigns; a comparison is written ==/],
    ['await x', /'await' outside function/],
    ['(yield 1)', /'yield' outside function/],
    ['[x async for x in y]', /asynchronous comprehension/],
    ['3j', /is a complex number/],
    ['1.5J', /is a complex number/],
    ['[0 for x.y in z]', /assigns to names only/],
    ["'a'\n'b'", /the expression ended with the line before; in parentheses it would go on/],
    ['1;', /';' ends a statement/],
    ['', /an expression is expected, but there is none/],
    ['(1, 2', /'\(' was never closed/],
    ['(1]', /closing parenthesis ']' does not match opening parenthesis '\('/],
    ['1)', /unmatched '\)'/],
    ['010', /leading zeros in decimal integer literals are not permitted; use an 0o prefix/],
    ['1 if 2', /expected 'else' after 'if' expression before the end/],
    ["f'{}'", /valid expression required before '}'/],
    ["f'{1!x}'", /invalid conversion character 'x': expected 's', 'r', or 'a'/],
    ['x→', /invalid character "→" \(U\+2192\)/],
    ['dict(a=1, a=2)', /keyword argument repeated: a/],
    ['import os', /invalid syntax: 'import'/],
    ["{'a': 1, 'b'}", /':' expected after dictionary key: '}'/],
  ])('says what is wrong with %j', (source, message) => {
    expect(() => parse(source)).toThrow(message)
  })
})

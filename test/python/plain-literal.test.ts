import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluateExpression, standardNames } from '../../src/python/expression/index.js'
import { NameTable } from '../../src/python/expression/names.js'
import { plainTuple } from '../../src/python/plain-literal.js'
import { PyTuple } from '../../src/python/tuple.js'

const names = new NameTable([standardNames])

describe('plainTuple', () => {
  test.each([
    ['()', []],
    ['( )', []],
    [`('my.log', "a", 512, 5)`, ['my.log', 'a', 512n, 5n]],
    [`\t( 'app)(.log' ,None,True , False,-0, -7 ) `, ['app)(.log', null, true, false, 0n, -7n]],
    ["('Büro 😀.log',)", ['Büro 😀.log']],
  ])('reads %s', (source, items) => {
    const tuple = plainTuple(source)
    expect(tuple).toBeInstanceOf(PyTuple)
    expect(tuple).toStrictEqual(PyTuple.from(items))
    expect(evaluateExpression(source, names)).toStrictEqual(tuple)
  })

  test.each([
    '',
    "'a'",
    "('a')",
    '(,)',
    '(1,,)',
    '(1 2)',
    "('a' 'b',)",
    String.raw`('a\n',)`,
    "(b'a',)",
    "('''a''',)",
    '(1.5,)',
    '(1_000,)',
    '(0x10,)',
    '(012,)',
    '(1e3,)',
    '(1j,)',
    '(- 1,)',
    '(Nones,)',
    '(sys.stdout,)',
    '(1,)(2,)',
    '((1,),)',
    '(\u00a0)',
    "('\ud800',)",
    "('a\0',)",
    `('${'x'.repeat(5000)}',)`,
    '(123456789012345678901234567890,)',
  ])('leaves %j to the evaluator', (source) => {
    expect(plainTuple(source)).toBeUndefined()
  })

  test('agrees with the evaluator on whatever it reads', () => {
    const piece = fc.constantFrom(
      "'a'",
      '"b"',
      "'",
      '"',
      '1',
      '0',
      '-',
      '.',
      ',',
      ',',
      ' ',
      '\t',
      '(',
      ')',
      'None',
      'True',
      '\\',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const source = `(${pieces.join('')})`
        const tuple = plainTuple(source)
        if (tuple !== undefined) expect(evaluateExpression(source, names)).toStrictEqual(tuple)
      }),
      { numRuns: 2000 },
    )
  })
})

import { describe, expect, it } from 'vitest'
import { OverflowError, PySyntaxError, ValueError } from '../../../src/python/errors.js'
import { evaluateExpression } from '../../../src/python/expression/index.js'
import { defaultLimits, enter, leave, runSession, spend, spendText } from '../../../src/python/expression/session.js'
import { names } from '../../helpers/expression-names.js'

/** Far beyond the default, so that it is not the length that is refused. */
const anyLength = { sourceLength: 10_000_000 }
const many = 50_000

function nested(open: string, close: string, depth: number, inner = '1'): string {
  return open.repeat(depth) + inner + close.repeat(depth)
}

describe('an endless or deep expression', () => {
  it.each([
    ['minus signs', `${'-'.repeat(many)}1`, 1n],
    ['nots', `${'not '.repeat(many)}1`, true],
    ['sums', `${'1+'.repeat(many)}1`, BigInt(many + 1)],
    ['powers', `${'1**'.repeat(many)}1`, 1n],
    ['powers with signs', `${'1**-'.repeat(many)}1`, 1],
    ['conditions', `${'1 if 1 else '.repeat(many)}2`, 1n],
    ['conditions to the last', `${'1 if 0 else '.repeat(many)}2`, 2n],
    ['comparisons', `${'1<='.repeat(many)}1`, true],
    ['ors', `${'0 or '.repeat(many)}1`, 1n],
    ['indices', `'a'${'[0]'.repeat(many)}`, 'a'],
    ['attributes', `1 ${'.real'.repeat(many)}`, 1n],
    ['calls', `'a'${'.upper()'.repeat(many)}`, 'A'],
    ['strings', "'a' ".repeat(many), 'a'.repeat(many)],
    ['blanks', `(${' \n'.repeat(many)}1)`, 1n],
    ['comments', `${'#\n'.repeat(many)}1`, 1n],
    ['brackets as deep as Python takes them', nested('(', ')', 200), 1n],
    ['lists as deep', nested('max([', '])', 99, '1'), 1n],
    ['f-strings in f-strings', Array.from({ length: 149 }).reduce((text: string) => `f'{${text}}'`, '1'), '1'],
    ['generators in generators', nested('list(x for x in ', ')', 199, '[]'), []],
  ])('is worked out in a row: %s', (_title, source, expected) => {
    expect(evaluateExpression(source, names, anyLength)).toEqual(expected)
  })

  it.each([
    ['parentheses', '('.repeat(many)],
    ['brackets', nested('[', ']', many)],
    ['braces', '{'.repeat(many)],
    ['closing', ')'.repeat(many)],
    ['fields', "f'{".repeat(many)],
    ['specifications', `f'{1:${'{1:'.repeat(many)}`],
    ['loops', `[1 ${'for x in [1] '.repeat(many)}]`],
    ['digits', '9'.repeat(many)],
    ['hexadecimal digits', `0x${'f'.repeat(many)}`],
    ['a string without end', `'${'a'.repeat(many)}`],
    ['dots', '.'.repeat(many)],
    ['colons', `[][${':'.repeat(many)}`],
    ['quotes', `${'"""'.repeat(many)}"`],
  ])('is no expression: %s', (_title, source) => {
    expect(() => evaluateExpression(source, names, anyLength)).toThrow(PySyntaxError)
  })

  it('is refused where operators of every level stand in each other', () => {
    const source = nested('(1 if 0 else 0 or 1 and not 1 < 0|1^0&1<<0+1*-1**-', ')', 199)
    expect(() => evaluateExpression(source, names, anyLength)).toThrow(/nested more than 1000 levels/)
  })

  it('is refused for its length', () => {
    const source = ' '.repeat(defaultLimits.sourceLength)
    expect(() => evaluateExpression(`${source}1`, names)).toThrow(/has 65537 characters; at most 65536/)
    expect(evaluateExpression(`${source.slice(1)}1`, names)).toBe(1n)
  })

  it('is told from a fault of the program when the stack is short', () => {
    const dive = (): unknown => {
      try {
        return dive()
      } catch (error) {
        if (!(error instanceof RangeError)) throw error
        return evaluateExpression(nested('(', ')', 150), names)
      }
    }
    expect(dive).toThrow(OverflowError)
  })
})

describe('a result that is too large', () => {
  it.each([
    "'x' * 10**9",
    "b'x' * 10**9",
    '[0] * 10**9',
    '(0,) * 10**9',
    'bytes(10**9)',
    '10**10**10',
    '2**131072',
    '1 << 10**9',
    '(1 << 100000) * (1 << 100000)',
    "'%1000000000d' % 1",
    "'%*d' % (10**9, 1)",
    "'%.1000000000f' % 1.0",
    "'%s%s' % ('x' * 1000000, 'x' * 1000000)",
    "'{:>1000000000}'.format(1)",
    "'{:{w}}'.format(1, w=10**9)",
    "'{:.1000000000f}'.format(1.0)",
    "f'{1:>1000000000}'",
    "f'{1:{10**9}}'",
    "f'{'x' * 1000000}{'x' * 1000000}'",
    "'1'.zfill(10**9)",
    "'1'.center(10**9)",
    "'1'.ljust(10**9)",
    "('\\t' * 1000).expandtabs(10**6)",
    "('a' * 10000).replace('a', 'b' * 10000)",
    "('a' * 100000).replace('', 'b' * 100)",
    "('a' * 100000).join(['b'] * 100000)",
    "'' .join(['a' * 1000000] * 1000)",
    "('é' * 500000).encode('utf-32')",
    "('é' * 500000).encode('ascii', 'xmlcharrefreplace')",
    "repr('\\0' * 1000000)",
    "str([['x' * 1000] * 1000] * 1000)",
    "time.strftime('%255Y' * 100000)",
    "os.path.join(*['a' * 1000000] * 3)",
    'list(range(10**9))',
    'frozenset(range(10**9))',
    'sum(range(10**18))',
    '[x for x in range(10**9)]',
    'max(x for x in range(10**12))',
    '[x for x in range(10**3) for y in range(10**3) for z in range(10**3)]',
    "'a' in range(10**18)",
    "['x' * 1000000 for x in range(1000000)]",
    '[(1 << 60000) * (1 << 60000) for x in range(10**6)]',
    '[1.1 ** x for x in range(10**5)]',
    'pow(3, 1 << 60000, (1 << 60000) + 1)',
    "('a' * 1000000).find('b' + 'a' * 500000)",
    "('b' + 'a' * 500000) in ('a' * 1000000)",
    "[os.path.expandvars('$LOG_NAME' * 1000) for x in range(10**6)]",
    "os.path.realpath('a/' * 500000)",
    '[[[[[0] * 100] * 100] * 100] * 100] * 100 == [[[[[0] * 100] * 100] * 100] * 100] * 100',
    '{(((((0,) * 100,) * 100,) * 100,) * 100)}',
    '[os.environ for x in range(10**6)]',
  ])('is refused before it is made: %s', (source) => {
    expect(() => evaluateExpression(source, names, { work: 300_000 })).toThrow(OverflowError)
  })

  it.each(['str(10**5000)', "'%d' % 10**5000", "f'{10**4300}'", "int('9' * 4301)"])(
    'has no more decimal digits than Python makes: %s',
    (source) => {
      expect(() => evaluateExpression(source, names)).toThrow(ValueError)
    },
  )

  it.each([
    ["len('x' * 1048576)", 1048576n],
    ['len([0] * 500000)', 500000n],
    ['(2**131071).bit_length()', 131072n],
    ['len(str(10**4299))', 4300n],
    ['10**17 in range(10**18)', true],
    ["len(os.path.normpath('a/../' * 200000))", 1n],
    ["len(os.path.expandvars('${' * 500000))", 1000000n],
    ["len(('Σ' * 100000).title())", 100000n],
    ['max(*range(200000))', 199999n],
    ["len(os.path.join(*['a'] * 20000))", 39999n],
  ])('is given up to the bounds: %s', (source, expected) => {
    expect(evaluateExpression(source, names)).toBe(expected)
  })
})

describe('runSession', () => {
  it('counts work, also that of sessions within it', () => {
    const limits = { ...defaultLimits, work: 10 }
    runSession(limits, undefined, () => {
      spend(4)
      runSession(limits, undefined, () => spend(6))
      expect(() => spend(1)).toThrow(/more than the 10 steps/)
    })
  })

  it('leaves work that no session does free', () => {
    expect(() => spend(1e12)).not.toThrow()
  })

  it('refuses text beyond its length, and counts a unit for eight characters', () => {
    const limits = { ...defaultLimits, work: 2, textLength: 16 }
    runSession(limits, undefined, () => {
      expect(() => spendText(17)).toThrow(/longer than the 16 characters/)
      spendText(16)
      expect(() => spendText(1)).toThrow(/more than the 2 steps/)
    })
  })

  it('counts the depth of what is entered and left', () => {
    runSession(defaultLimits, undefined, () => {
      for (let time = 0; time < 5000; time++) {
        enter()
        leave()
      }
      for (let time = 0; time < 1000; time++) enter()
      expect(enter).toThrow(OverflowError)
    })
  })
})

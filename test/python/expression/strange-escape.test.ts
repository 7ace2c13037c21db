import { expect, test } from 'vitest'
import { type ExpressionWarning, evaluateExpression, standardNames } from '../../../src/python/expression/index.js'

const warningsOf = (source: string): ExpressionWarning[] => {
  const warnings: ExpressionWarning[] = []
  try {
    evaluateExpression(source, standardNames, {}, (warning) => warnings.push(warning))
  } catch {
    // What is warned of before a fault is found counts, too.
  }
  return warnings
}
const lineOf = (source: string, at: number) => source.slice(0, at).split('\n').length

// What CPython 3.13 prints for each.
test.each([
  [String.raw`'C:\logs\app.log'`, [String.raw`1 escape sequence '\l'`]],
  [String.raw`'\d\e'`, [String.raw`1 escape sequence '\d'`]],
  [String.raw`'\d' '\e'`, [String.raw`1 escape sequence '\d'`, String.raw`1 escape sequence '\e'`]],
  [String.raw`'\é\d'`, [String.raw`1 escape sequence '\d'`]],
  [String.raw`'\400'`, [String.raw`1 octal escape sequence '\400'`]],
  [String.raw`'\377\47\8'`, [String.raw`1 escape sequence '\8'`]],
  [String.raw`'\x41\u0041\U00000041\N{BULLET}\q'`, [String.raw`1 escape sequence '\q'`]],
  [String.raw`b'\N'`, [String.raw`1 escape sequence '\N'`]],
  [String.raw`b'\400'`, [String.raw`1 octal escape sequence '\400'`]],
  ["(\n'\\d',\n '''\n\\e''')", [String.raw`2 escape sequence '\d'`, String.raw`3 escape sequence '\e'`]],
  [String.raw`f'\d{1}\e'`, [String.raw`1 escape sequence '\d'`, String.raw`1 escape sequence '\e'`]],
  [String.raw`f'\{1}'`, [String.raw`1 escape sequence '\{'`]],
  [String.raw`f'\{{'`, [String.raw`1 escape sequence '\{'`]],
  [String.raw`f'\}}'`, [String.raw`1 escape sequence '\}'`]],
  [String.raw`('\d'`, [String.raw`1 escape sequence '\d'`]],
  [String.raw`'\d' + nobody`, [String.raw`1 escape sequence '\d'`]],
  [String.raw`'\é' '\\d' r'\d' rb'\d' f'\\{1}' '\a\'\"\n\0'`, []],
  ["'a\\\nb'", []],
])('%s', (source, expected) => {
  const warnings = warningsOf(source)
  expect(warnings.map(({ message, lineAt }) => `${lineOf(source, lineAt)} ${message}`)).toEqual(
    expected.map((line) => line.replace(' ', ' invalid ')),
  )
  for (const { message, offset, length } of warnings)
    expect(message).toContain(`'${source.slice(offset, offset + length)}'`)
})

test('nobody needs to listen', () => {
  expect(evaluateExpression(String.raw`'\d'`, standardNames)).toBe('\\d')
})

import { describe, expect, it } from 'vitest'
import { Tokenizer } from '../../../src/python/expression/tokens.js'

function tokensOf(source: string): string[] {
  const tokenizer = new Tokenizer(source)
  const tokens: string[] = []
  for (let token = tokenizer.next(); token.kind !== 'end'; token = tokenizer.next()) {
    expect(token.kind === 'newline' || source.slice(token.at, token.end) === token.text).toBe(true)
    tokens.push(`${token.kind} ${token.text}`)
  }
  return tokens
}

describe('Tokenizer', () => {
  it.each([
    ['a if1', ['name a', 'name if1']],
    ['1if 0xfor', ['number 1', 'keyword if', 'number 0xf', 'keyword or']],
    ['1..e', ['number 1.', 'operator .', 'name e']],
    ['1.5e-3.x', ['number 1.5e-3', 'operator .', 'name x']],
    ['a**b//c<<d', ['name a', 'operator **', 'name b', 'operator //', 'name c', 'operator <<', 'name d']],
    ['(x:=1)', ['operator (', 'name x', 'operator :=', 'number 1', 'operator )']],
    ["rb'\\''B\"\"", ["string rb'\\''", 'string B""']],
    ["'''a'b\n'''", ["string '''a'b\n'''"]],
    ['(a # c)\n\\\n)', ['operator (', 'name a', 'operator )']],
    ['a \\\n b', ['name a', 'name b']],
    ['a\n\n# c\n', ['name a', 'newline \n']],
    ['é_1', ['name é_1']],
    ['....', ['operator ...', 'operator .']],
  ])('%j', (source, expected) => {
    expect(tokensOf(source)).toEqual(expected)
  })

  it('gives names in their compatibility form', () => {
    expect(new Tokenizer('ｌｅｎ').next()).toEqual({ kind: 'name', text: 'len', at: 0, end: 3 })
    expect(new Tokenizer('Ｔｒｕｅ').next()).toMatchObject({ kind: 'name', text: 'True' })
  })

  it.each([
    ['a\0', 'source code string cannot contain null bytes'],
    ['\n a', 'unexpected indent'],
    ['$', "invalid syntax: '$'"],
    ['\u00a0', 'invalid character "\u00a0" (U+00A0)'],
    ["'a\n'", 'unterminated string literal'],
    ["'''a", 'unterminated triple-quoted string literal'],
    ['1_', 'invalid decimal literal'],
    ['0b2', 'invalid binary literal'],
    ['a \\ b', 'unexpected character after line continuation character'],
    ['a \\\n', 'unexpected end of the expression after \\'],
  ])('refuses %j', (source, message) => {
    expect(() => tokensOf(source)).toThrow(message)
  })
})

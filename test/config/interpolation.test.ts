import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseIni } from '../../src/config/ini-dialect.js'
import type { IniDocument, IniOption } from '../../src/config/ini-document.js'
import { Interpolation, InterpolationError } from '../../src/config/interpolation.js'

interface Case {
  text: string
  values: [name: string, value: string | null, error?: string][]
}
const recorded = JSON.parse(fs.readFileSync('fixtures/config/interpolation.json', 'utf8')) as Case[]

const optionOf = (document: IniDocument, name: string): IniOption => {
  const option = document.option('s', name)
  if (option === undefined) throw new Error(`no option ${name}`)
  return option
}
const faultOf = (text: string, name: string): InterpolationError => {
  const document = parseIni(text)
  try {
    new Interpolation(document).expand('s', optionOf(document, name))
  } catch (error) {
    if (error instanceof InterpolationError) return error
  }
  throw new Error('no fault')
}

test.each(recorded)('what CPython substitutes: $text', ({ text, values }) => {
  const document = parseIni(text)
  const interpolation = new Interpolation(document)
  for (const [name, value, error] of values) {
    const expand = () => interpolation.expand('s', optionOf(document, name))
    if (error === undefined) expect(expand()).toBe(value)
    else expect(expand).toThrow(InterpolationError)
  }
})

describe('a fault is placed in the value that has it', () => {
  test.each([
    ['[s]\nx=a %(y)s\ny=b %\n', 'y', 2, 1],
    ['[s]\nx=a %(nope)s\n', 'x', 2, 8],
    ['[s]\nx=%(y\n', 'x', 0, 2],
    ['[s]\nx=%()s\n', 'x', 0, 2],
    ['[s]\nx=%(x)s\n', 'x', 0, 5],
  ])('%j', (text, option, offset, length) => {
    const fault = faultOf(text, 'x')
    expect([fault.option.name, fault.offset, fault.length]).toEqual([option, offset, length])
  })
})

test('each character is traced back to where it was written', () => {
  const document = parseIni('[s]\nx=a%%b%(y)sc\ny=123\n')
  const option = optionOf(document, 'x')
  const interpolation = new Interpolation(document)
  expect(interpolation.expand('s', option)).toBe('a%b123c')
  expect([0, 1, 2, 3, 4, 5, 6, 7].map((at) => interpolation.originOf('s', option, at))).toEqual([
    0, 1, 3, 4, 4, 4, 9, 10,
  ])
})

test('values that multiply are refused before they fill the memory', () => {
  const lines = Array.from({ length: 9 }, (_, at) => `a${at}=${`%(a${at + 1})s`.repeat(50)}`)
  expect(faultOf(`[s]\nx=%(a0)s\n${lines.join('\n')}\na9=0123456789`, 'x').message).toMatch(
    /more than 16777216 characters/,
  )
})

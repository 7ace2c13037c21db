import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileTemplate, parseTemplate } from '../../src/python/template.js'
import { exactValues, recordValues } from '../../src/python/values.js'
import { expected, fromTagged, outcome, recordedCases } from '../helpers/recorded-formats.js'

describe('compileTemplate', () => {
  it.each(recordedCases('template'))('gives what CPython gave for %s', (_title, one) => {
    const values = fromTagged(one.values) as Map<string, unknown>
    expect(outcome(() => compileTemplate(one.format ?? '', exactValues).substitute(values))).toEqual(expected(one))
  })

  it('knows its names and reads them as it is told to', () => {
    const template = compileTemplate(`$a \${b}c $$d $a`, recordValues, (_mapping, name) => (name === 'a' ? null : name))
    expect(template.names).toEqual(['a', 'b', 'a'])
    expect(template.substitute({})).toBe('None bc $d None')
  })

  it('gives any text back whose dollars are doubled', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('$', '{', '}', 'a', '😀') }), (text) => {
        expect(compileTemplate(text.replaceAll('$', '$$$$'), recordValues).substitute({})).toBe(text)
      }),
    )
  })

  it('sees no more than what is the mapping’s own', () => {
    expect(outcome(() => compileTemplate('$constructor', recordValues).substitute({}))).toEqual({
      error: "KeyError: 'constructor'",
    })
  })
})

describe('parseTemplate', () => {
  it('tells names, escapes and what begins nothing', () => {
    expect(parseTemplate(`a$$b$name\n \${x} $`)).toEqual([
      { literal: 'a$b', name: 'name', invalid: undefined },
      { literal: '\n ', name: 'x', invalid: undefined },
      { literal: ' ', name: undefined, invalid: { line: 2, column: 7 } },
      { literal: '', name: undefined, invalid: undefined },
    ])
  })
})

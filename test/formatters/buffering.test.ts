import { expect, test } from 'vitest'
import type { LogRecord } from '../../src/core/record.js'
import { BufferingFormatter } from '../../src/formatters/buffering.js'
import { Formatter } from '../../src/formatters/formatter.js'
import { sampleRecord } from './sample-record.js'

const records = [sampleRecord({ msg: 'a', args: [] }), sampleRecord({ msg: 'b', args: [] })]

test('joins the records with nothing in between', () => {
  expect(new BufferingFormatter().format(records)).toBe('ab')
  expect(new BufferingFormatter(null).format([])).toBe('')
})

test('formats each record with its own formatter', () => {
  const linefmt = new Formatter('%(name)s;')
  for (const formatter of [new BufferingFormatter(linefmt), new BufferingFormatter({ linefmt })]) {
    expect(formatter.linefmt).toBe(linefmt)
    expect(formatter.format(records)).toBe('app.core;app.core;')
  }
})

test('a subclass gives header and footer, of which an empty list has none', () => {
  class Page extends BufferingFormatter {
    override formatHeader(all: readonly LogRecord[]) {
      return `<${all.length}>`
    }
    override formatFooter(all: readonly LogRecord[]) {
      return `</${all.length}>`
    }
  }
  expect(new Page().format(records)).toBe('<2>ab</2>')
  expect(new Page().format([])).toBe('')
})

test('refuses other arguments', () => {
  expect(() => Reflect.construct(BufferingFormatter, [null, 2])).toThrow(TypeError)
  expect(() => Reflect.construct(BufferingFormatter, [{ lines: null }])).toThrow("unexpected keyword argument 'lines'")
})

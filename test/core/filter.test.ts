import { expect, test } from 'vitest'
import { Filter, Filterer } from '../../src/core/filter.js'
import { makeLogRecord } from '../../src/core/record.js'

test.each([
  ['app', 'app', true],
  ['app', 'app.db', true],
  ['app', 'apple', false],
  ['app', 'ap', false],
  ['', 'anything', true],
])('Filter(%j) of a record of %j: %s', (name, logger, passes) => {
  expect(new Filter(name).filter(makeLogRecord({ name: logger }))).toBe(passes)
})

test('all filters must agree, the first refusal ends it', () => {
  const asked: string[] = []
  const filterer = new Filterer()
  filterer.addFilter(() => Boolean(asked.push('first')))
  filterer.addFilter({ filter: () => asked.push('second') < 0 })
  filterer.addFilter(() => Boolean(asked.push('third')))
  expect(filterer.filter(makeLogRecord({}))).toBe(false)
  expect(asked).toEqual(['first', 'second'])
})

test('a filter may put another record in place, which the next filter gets', () => {
  const filterer = new Filterer()
  const other = makeLogRecord({ msg: 'other' })
  let seen: unknown
  filterer.addFilter(() => other)
  filterer.addFilter((record) => {
    seen = record
    return true
  })
  expect(filterer.filter(makeLogRecord({ msg: 'one' }))).toBe(other)
  expect(seen).toBe(other)
})

test('a filter is added once and can be removed', () => {
  const filterer = new Filterer()
  const none = () => false
  filterer.addFilter(none)
  filterer.addFilter(none)
  expect(filterer.filters).toEqual([none])
  filterer.removeFilter(none)
  filterer.removeFilter(none)
  const record = makeLogRecord({})
  expect(filterer.filter(record)).toBe(record)
})

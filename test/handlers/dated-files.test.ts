import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { datedFiles } from '../../src/handlers/dated-files.js'
import { periodOf } from '../../src/handlers/rollover-schedule.js'
import { useTempFolder } from '../helpers/temp-folder.js'

const folder = useTempFolder()
const DAY = periodOf('D').extMatch

function found(names: readonly string[], date: RegExp, rename?: (file: string) => string): string[] {
  for (const name of names) fs.writeFileSync(folder.at(name), '')
  return datedFiles(folder.at('t.log'), date, rename).map((file) => {
    expect(path.dirname(file)).toBe(path.dirname(folder.at('t.log')))
    return path.basename(file)
  })
}

const NAMES = [
  ...['t.log', 't.log.1', 't.log.2024-01-04.gz', 't.log.2024-1-1', 't.log.2024-01-011', 't.log.x2024-01-01'],
  ...['t.log2024-01-01', 't.txt.2024-01-01', 't.log.2024-01-01_10', 'at.log.2024-01-01', 't.log.2024-01-05\n'],
  ...['t.log.١٢٣٤-01-01', 'T.log.2024-01-01', 'x2024-01-01', 't.2024-01-02.log', 't.2024-01-01.log'],
  ...['t.log.9999-99-99', 't.log.2024-01-02', 't.log.2024-01-01', 't.log.2024-01-01.gz'],
]

// All as Python 3.13 has it.
it('are those with nothing but a date after the name', () => {
  expect(found(NAMES, DAY)).toEqual(['t.log.2024-01-01', 't.log.2024-01-02', 't.log.9999-99-99'])
})

it('are those that the application would name so', () => {
  const dateFirst = (name: string) => `${path.basename(name).replace('.log', '')}.log`
  expect(found(NAMES, DAY, dateFirst)).toEqual(['t.2024-01-01.log', 't.2024-01-02.log'])
  expect(found([], DAY, (name) => `${path.basename(name)}.gz`)).toEqual(['t.log.2024-01-01.gz', 't.log.2024-01-04.gz'])
})

it.each([
  ['S', ['t.log.2024-01-01_10-10-10']],
  ['M', ['t.log.2024-01-01_10-10']],
  ['H', ['t.log.2024-01-01_10']],
  ['D', ['t.log.2024-01-01']],
  ['W0', ['t.log.2024-01-01']],
])('have the date of their period: %s', (when, expected) => {
  const dates = ['2024-01-01', '2024-01-01_10', '2024-01-01_10-10', '2024-01-01_10-10-10', '2024-01-01_10-10-10-10']
  expect(
    found(
      dates.map((date) => `t.log.${date}`),
      periodOf(when).extMatch,
    ),
  ).toEqual(expected)
})

it('may have any other date, and more than one in the name', () => {
  expect(found(['t.log.0102', 't.log.010', 't.log.01021'], /\d\d|\d{4}/gy)).toEqual(['t.log.0102'])
  const last = (name: string) => `2000-01-01 ${path.basename(name)}`
  expect(found(['2000-01-01 t.log.2024-01-01'], DAY, last)).toEqual(['2000-01-01 t.log.2024-01-01'])
})

it('stand in the order of their code points', () => {
  const names = ['t.log.\u{1f600}', 't.log.\u{ffee}', 't.log.a']
  expect(found(names, /[^.]+/u)).toEqual(['t.log.a', 't.log.\u{ffee}', 't.log.\u{1f600}'])
})

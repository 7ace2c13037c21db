import { expect, it } from 'vitest'
import type { RefusalReason } from '../../../src/handlers/receivers/refusal.js'
import { RefusalReports } from '../../../src/handlers/receivers/refusal-reports.js'

it('tells the first of each reason at once, and of many only now and then one', () => {
  const told: string[] = []
  let now = 1000
  const reports = new RefusalReports(
    (text) => told.push(text),
    () => now,
  )
  const refuse = (reason: RefusalReason, detail: string): void => reports.tell({ reason, detail, peer: 'p:1' })
  refuse('forbidden', 'one')
  refuse('truncated', 'two')
  for (let time = 0; time < 5; time++) refuse('forbidden', `more ${time}`)
  now += 10_000
  refuse('forbidden', 'later')
  refuse('forbidden', 'again')
  now += 20_000
  refuse('truncated', 'last')
  expect(told).toEqual([
    'logini: refused (forbidden) from p:1: one\n',
    'logini: refused (truncated) from p:1: two\n',
    'logini: refused (forbidden) from p:1: later (and 5 more since the last report)\n',
    'logini: refused (truncated) from p:1: last\n',
  ])
})

import { expect, it } from 'vitest'
import { Backlog } from '../../../src/handlers/delivery/backlog.js'
import { say } from '../../helpers/emitting.js'

const LIMITS = { maxQueuedRecords: 4, maxQueuedBytes: 10, exitTimeout: 1 }
const record = say('x')

it('keeps payloads in order, as many as there may be', () => {
  const backlog = new Backlog(LIMITS)
  expect(['a', 'b', 'c', 'd', 'e'].map((payload) => backlog.add({ payload, record }))).toEqual([
    ...[true, true, true, true, false],
  ])
  expect([backlog.records, backlog.bytes, backlog.first?.payload, backlog.last?.payload]).toEqual([4, 4, 'a', 'd'])
  expect(backlog.isHalfEmpty).toBe(false)
  backlog.dropFirst()
  backlog.dropFirst()
  expect([backlog.first?.payload, backlog.bytes, backlog.isHalfEmpty]).toEqual(['c', 2, true])
})

it('keeps as many bytes as there may be', () => {
  const backlog = new Backlog(LIMITS)
  expect(['12345678', '123', '12'].map((payload) => backlog.add({ payload, record }))).toEqual([true, false, true])
  expect([backlog.bytes, backlog.isHalfEmpty]).toEqual([10, false])
  backlog.clear()
  expect([backlog.records, backlog.bytes, backlog.first, backlog.last]).toEqual([0, 0, undefined, undefined])
})

it('has nothing to take away when it is empty', () => {
  const backlog = new Backlog(LIMITS)
  backlog.dropFirst()
  expect([backlog.records, backlog.bytes]).toEqual([0, 0])
})

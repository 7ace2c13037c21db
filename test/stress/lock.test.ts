import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Child, endChildren } from '../helpers/child.js'
import { Driver } from '../helpers/driver.js'
import { holderName } from '../helpers/holder-name.js'
import { LONGEST_STALL_MS, RotationCase } from '../helpers/rotation-case.js'

let folder = ''
let one: Driver
let two: Driver
let run: RotationCase

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-lock-'))
})
afterAll(() => fs.rmSync(folder, { recursive: true }))
beforeEach(async () => {
  run = new RotationCase({ kwargs: {} })
  one = await Driver.start(folder)
  two = await Driver.start(folder)
  await run.prepare(one, two)
})
afterEach(endChildren)

/** The number of rotated files. */
const rotated = () => run.names.filter((name) => name.startsWith('app.log.')).length

/** A process that is no more. */
async function deadPid(): Promise<number> {
  const child = new Child('log-driven.mjs', ['dead', path.join(folder, 'dead.ledger')])
  await child.message()
  child.kill('SIGKILL')
  await child.ended
  return child.pid
}

/** Leaves a lock behind, with or without somebody's mark in it. */
function leaveLock(holder?: string): void {
  fs.mkdirSync(run.lock)
  if (holder !== undefined) fs.symlinkSync(run.logs, path.join(run.lock, holder))
}

describe('invariant 3: a lock left behind delays rotation until it is stale, no longer, and writing not at all', () => {
  test('by a process that is known to be dead: not even rotation', async () => {
    leaveLock(holderName(await deadPid()))
    const before = rotated()
    await one.write()
    expect([rotated(), run.isLocked]).toEqual([before + 1, false])
    expect(run.finish(one, two)).toEqual([])
  })

  test.each(['', 'another-machine.1.0.0', holderName(1), 'whatever'])('by "%s"', async (holder) => {
    leaveLock(holder || undefined)
    const before = rotated()
    for (const driver of [one, two]) {
      const first = await driver.write()
      expect(first.troubles).toEqual([])
      expect(first.slowest).toBeLessThan(LONGEST_STALL_MS)
      // Only the first had to find out.
      expect((await driver.write(20)).slowest).toBeLessThan(LONGEST_STALL_MS / 2)
    }
    expect([rotated(), run.isLocked]).toEqual([before, true])
    await run.takeOver(one)
    expect([rotated(), run.isLocked]).toEqual([before + 1, false])
    expect(run.finish(one, two)).toEqual([])
  })

  test('by a clock that has been set back since', async () => {
    leaveLock()
    fs.utimesSync(run.lock, Date.now() / 1000 + 3_600, Date.now() / 1000 + 3_600)
    const before = rotated()
    await one.write(3)
    expect(rotated()).toBe(before)
    await one.order({ order: 'pass', milliseconds: 7_000 })
    await one.write()
    expect([rotated(), run.isLocked]).toEqual([before + 1, false])
    expect(run.finish(one, two).filter(({ kind }) => kind !== 'oversize')).toEqual([])
  })

  test('which is no folder: that is reported once, and rotation begins when it is gone', async () => {
    fs.writeFileSync(run.lock, '')
    const before = rotated()
    for (const driver of [one, two]) {
      expect((await driver.write()).troubles.length).toBeLessThan(2)
      run.ageLock()
      await driver.order({ order: 'pass', milliseconds: 7_000 })
      expect((await driver.write(5)).troubles.length).toBeLessThan(2)
    }
    expect(rotated()).toBe(before)
    fs.unlinkSync(run.lock)
    await one.order({ order: 'pass', milliseconds: 7_000 })
    await one.write()
    expect([rotated(), run.isLocked]).toEqual([before + 1, false])
    expect(run.finish(one, two).filter(({ kind }) => kind !== 'oversize')).toEqual([])
  })
})

describe('invariants 2 and 4: clocks that are wrong', () => {
  test.each([
    ['an hour slow', { order: 'setClock', by: -3_600_000 }],
    ['an hour fast', { order: 'setClock', by: 3_600_000 }],
    ['standing still', { order: 'stopClock' }],
    ['before there were any', { order: 'setClock', by: -Date.now() }],
  ])('%s', async (_, order) => {
    await one.order(order)
    one.writeAway(500)
    await two.write(500)
    await one.write(50)
    expect(run.finish(one, two)).toEqual([])
  })
})

import { afterAll, describe, expect, test } from 'vitest'
import { atEach, failAt, killAt, type Moment, stealAt, stopAt } from '../helpers/interruptions.js'
import type { LogSetup } from '../helpers/log-setup.js'
import { Victims } from '../helpers/victims.js'

const lanes = [new Victims(), new Victims(), new Victims()]
const [first] = lanes as [Victims]
afterAll(() => Promise.all(lanes.map((victims) => victims.end())))

const SETUPS: Readonly<Record<string, LogSetup>> = {
  'by size': { kwargs: {} },
  'by size, gzip': { kwargs: { use_gzip: true } },
  'by size, permissions, closing the file': { kwargs: { chmod: 0o640, keep_file_open: false } },
  'by size, locking every write': { kwargs: { lock_every_write: true } },
  'by time and size, gzip': {
    handler: 'ConcurrentTimedRotatingFileHandler',
    kwargs: { when: 'h', use_gzip: true },
  },
}

const before = (steps: readonly string[]): Moment[] => steps.map((_, index) => ({ at: index + 1, when: 'before' }))

// After a step is before the next one, but for steps after which time counts, or after which there is none for others to see.
const around = (steps: readonly string[]): Moment[] =>
  steps.flatMap((step, index): Moment[] => {
    const at = index + 1
    return /^(write|stat|fstat|rename)/.test(step)
      ? [
          { at, when: 'before' },
          { at, when: 'after' },
        ]
      : [{ at, when: 'before' }]
  })

describe('invariants 1, 2 and 3: a process is killed at every step of a rotation; nothing logged is lost, others go on', () => {
  test.each(Object.entries(SETUPS))('%s', async (_, setup) => {
    const steps = await first.stepsOf(setup)
    expect(steps.length).toBeGreaterThan(15)
    expect(await atEach(steps, before(steps), lanes, (moment, victims) => killAt(moment, setup, victims))).toEqual([])
  })
})

describe('invariants 2, 3, 5 and 6: a process is stopped at every step of a rotation, others rotate, then it goes on', () => {
  test.each(Object.entries(SETUPS))('%s', async (_, setup) => {
    const steps = await first.stepsOf(setup)
    expect(steps.length).toBeGreaterThan(15)
    expect(await atEach(steps, around(steps), lanes, (moment, victims) => stopAt(moment, setup, victims))).toEqual([])
  })
})

describe('invariants 2 and 3: a process is stopped at every step of a rotation, and its lock is stolen', () => {
  test.each(Object.entries(SETUPS).slice(0, 2))('%s', async (_, setup) => {
    const steps = await first.stepsOf(setup)
    expect(await atEach(steps, before(steps), lanes, (moment, victims) => stealAt(moment, setup, victims))).toEqual([])
  })
})

describe('invariant 8: a step of a rotation fails; it is reported once, and nothing that was written is lost', () => {
  const cases = [
    ...Object.keys(SETUPS).map((name) => ['EIO', name] as const),
    ['EBUSY', 'by size'] as const,
    ['EACCES', 'by size, gzip'] as const,
  ]

  test.each(cases)('%s, %s', async (code, name) => {
    const setup = SETUPS[name] as LogSetup
    const steps = await first.stepsOf(setup)
    const wrong = await atEach(steps, before(steps), lanes, (moment, victims) => failAt(moment, code, setup, victims))
    expect(wrong).toEqual([])
  })
})

describe('invariant 6: compression', () => {
  test('goes on outside the lock', async () => {
    const steps = await first.stepsOf({ kwargs: { use_gzip: true } })
    const isLock = (step: string) => step.endsWith('/.__app.lock.d')
    const held: string[] = []
    let isLocked = false
    for (const step of steps) {
      if (isLock(step) && step.startsWith('mkdirSync')) isLocked = true
      if (isLock(step) && step.startsWith('rmdirSync')) isLocked = false
      if (isLocked) held.push(step)
    }
    expect(steps.filter((step) => /^writeSync .*\.gz$/.test(step))).not.toEqual([])
    expect(steps.filter((step) => step.startsWith('fsync '))).not.toEqual([])
    expect(held.filter((step) => /^(writeSync .*\.gz|fsync .*|openSync .*)$/.test(step))).toEqual([])
  })
})

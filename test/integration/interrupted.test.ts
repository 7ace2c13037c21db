import { afterAll, describe, expect, test } from 'vitest'
import { atEach, killAt, type Moment, stopAt } from '../helpers/interruptions.js'
import type { LogSetup } from '../helpers/log-setup.js'
import { Victims } from '../helpers/victims.js'

const lanes = [new Victims(), new Victims()]
const [first] = lanes as [Victims]
afterAll(() => Promise.all(lanes.map((victims) => victims.end())))

const SETUP: LogSetup = { kwargs: {} }

/** Short forms of test/stress/interrupted.test.ts: only steps that change something. */
const moments = (steps: readonly string[], isIt: RegExp): Moment[] =>
  steps.flatMap((step, index) => (isIt.test(step) ? [{ at: index + 1, when: 'before' }] : []))

describe('a process is interrupted in the middle of a rotation', () => {
  test('killed: nothing logged is lost, others go on', async () => {
    const steps = await first.stepsOf(SETUP)
    const chosen = moments(steps, /^(symlink|rename|rmdir|open)/)
    expect(chosen.length).toBeGreaterThan(4)
    expect(await atEach(steps, chosen, lanes, (moment, victims) => killAt(moment, SETUP, victims))).toEqual([])
  })

  test('stopped, another rotates meanwhile, it goes on: nothing is lost or doubled', async () => {
    const steps = await first.stepsOf(SETUP)
    const chosen = moments(steps, /^(rename|unlink)/)
    expect(chosen.length).toBeGreaterThan(2)
    expect(await atEach(steps, chosen, lanes, (moment, victims) => stopAt(moment, SETUP, victims))).toEqual([])
  })
})

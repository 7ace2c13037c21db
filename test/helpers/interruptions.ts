import type { Driver } from './driver.js'
import type { LogSetup } from './log-setup.js'
import { LONGEST_STALL_MS, RotationCase } from './rotation-case.js'
import type { Victims } from './victims.js'

/** A moment in what a process does: at the how many-th call to the file system, from 1, and on which side of it. */
export interface Moment {
  readonly at: number
  readonly when: 'before' | 'after'
}

/** Has a process killed while it rotates, and another go on. Returns what is wrong then. */
export async function killAt(moment: Moment, setup: LogSetup, victims: Victims): Promise<string[]> {
  const run = new RotationCase(setup)
  const [victim, other] = [await victims.take(), await victims.other()]
  await run.prepare(other, victim)
  await victim.arm({ folder: run.logs, ...moment, action: 'SIGKILL' })
  victim.writeAway(3)
  victim.orderAway({ order: 'end' })
  const { signal } = await victim.child.ended

  const wrong = [...(signal === 'SIGKILL' ? [] : ['was not killed']), ...(await othersWrite(run, other))]
  await run.goOn(other)
  return [...wrong, ...faultsOf(run, victim, other)]
}

/**
 * Has a process stopped while it rotates, another rotate meanwhile, after the first one's lock has become stale, and the first
 * one go on then. Returns what is wrong.
 */
export async function stopAt(moment: Moment, setup: LogSetup, victims: Victims): Promise<string[]> {
  return whileStopped(moment, setup, victims, (run, other) => run.takeOver(other))
}

/** The same, but that somebody removes the first one's lock meanwhile. */
export async function stealAt(moment: Moment, setup: LogSetup, victims: Victims): Promise<string[]> {
  return whileStopped(moment, setup, victims, async (run) => run.removeLock())
}

async function whileStopped(
  moment: Moment,
  setup: LogSetup,
  victims: Victims,
  endLock: (run: RotationCase, other: Driver) => Promise<void>,
): Promise<string[]> {
  const run = new RotationCase(setup)
  const [victim, other] = [await victims.take(), await victims.other()]
  await run.prepare(other, victim)
  await victim.arm({ folder: run.logs, ...moment, action: 'SIGSTOP' })
  victim.writeAway(3)
  victim.orderAway({ order: 'end' })

  const wrong = (await victim.isStopped()) ? [] : ['was not stopped']
  wrong.push(...(await othersWrite(run, other)))
  await endLock(run, other)
  await other.write(8)
  await run.compressed(1)
  victim.child.kill('SIGCONT')
  await victim.child.ended
  await run.goOn(other)
  return [...wrong, ...faultsOf(run, victim, other)]
}

/**
 * Has one call to the file system fail while a process rotates, and that process and another one go on. Returns what is wrong
 * then: a record that could not be written must have been reported.
 */
export async function failAt({ at }: Moment, code: string, setup: LogSetup, victims: Victims): Promise<string[]> {
  const run = new RotationCase(setup)
  const [victim, other] = [await victims.take(), await victims.other()]
  await run.prepare(other, victim)
  await victim.arm({ folder: run.logs, at, when: 'before', action: code })
  await victim.write(3)
  const wrong = await othersWrite(run, other)
  await victim.order({ order: 'pass', milliseconds: 2_000 })
  await run.goOn(victim)
  await victim.end()
  await run.goOn(other)
  const { troubles } = victim
  const faults = faultsOf(run, victim, other)
  // Where rotation is put off, files grow.
  const isLost = (fault: string) => fault.startsWith('lost')
  const lost = faults.filter(isLost)
  if (troubles.length > 1 || lost.length > troubles.length) wrong.push(`${lost}, but reported: ${troubles}`)
  return [...wrong, ...faults.filter((fault) => !isLost(fault) && !fault.startsWith('oversize'))]
}

const WAITED = 'had to wait for'

async function othersWrite(run: RotationCase, other: Driver): Promise<string[]> {
  // Whoever locks every write has to wait until the lock is stale.
  if (run.isEachWriteLocked) run.ageLock()
  const { slowest, troubles } = await other.write()
  return slowest > LONGEST_STALL_MS ? [...troubles, `the other one ${WAITED} ${slowest} ms`] : troubles
}

function faultsOf(run: RotationCase, ...drivers: readonly Driver[]): string[] {
  return run.finish(...drivers).map(({ kind, where, what }) => `${kind} ${where} ${what}`)
}

type Act = (moment: Moment, victims: Victims) => Promise<string[]>

// What is thrown is a fault: other lanes go on, and must be done before the next test.
async function attempt(act: Act, moment: Moment, victims: Victims): Promise<string[]> {
  return act(moment, victims).catch((error: unknown) => [String(error)])
}

/**
 * Does something at each of many moments, a few at a time, for each takes mostly waiting.
 *
 * @param lanes - how many go on at the same time is how many there are
 * @returns what is wrong, with the moment
 */
export async function atEach(
  steps: readonly string[],
  moments: readonly Moment[],
  lanes: readonly Victims[],
  act: Act,
): Promise<string[]> {
  const wrong: string[] = []
  const left = moments.values()
  await Promise.all(
    lanes.map(async (victims) => {
      for (const moment of left) {
        let found = await attempt(act, moment, victims)
        // A busy disk may hold anybody up; what is held up by a lock is so every time.
        if (found.length > 0 && found.every((fault) => fault.includes(WAITED)))
          found = await attempt(act, moment, victims)
        wrong.push(...found.map((fault) => `${moment.when} ${moment.at}, ${steps[moment.at - 1]}: ${fault}`))
      }
    }),
  )
  return wrong
}

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { type Driver, until } from '../helpers/driver.js'
import { atEach, type Moment } from '../helpers/interruptions.js'
import { checkLog } from '../helpers/log-checker.js'
import { readLogFiles } from '../helpers/log-files.js'
import { type LogPlace, makePlace, type PythonValue, removePlace } from '../helpers/log-setup.js'
import { LONGEST_STALL_MS } from '../helpers/rotation-case.js'
import { Victims } from '../helpers/victims.js'

const HOUR_MS = 3_600_000

const lanes = [new Victims(), new Victims(), new Victims()]
const [first] = lanes as [Victims]
afterAll(() => Promise.all(lanes.map((victims) => victims.end())))

type Kwargs = Readonly<Record<string, PythonValue>>

const KWARGS: Readonly<Record<string, Kwargs>> = {
  'as it comes': {},
  compressed: { use_gzip: true },
  'with the lock elsewhere, keeping three': { lock_file_directory: '{folder}/locks', backupCount: 3 },
}

/** A log whose period ends, with two processes that write it. */
class EndOfPeriod {
  readonly place: LogPlace
  readonly #kwargs: Kwargs
  readonly #drivers: readonly Driver[]

  constructor(kwargs: Kwargs, ...drivers: readonly Driver[]) {
    this.#kwargs = kwargs
    this.#drivers = drivers
    this.place = makePlace({
      handler: 'ConcurrentTimedRotatingFileHandler',
      kwargs: { when: 'h', utc: true, ...kwargs },
    })
  }

  get logs(): string {
    return path.dirname(this.place.base)
  }

  /** Has both write in the period, and then ends it for both. */
  async prepare(): Promise<void> {
    for (const driver of this.#drivers) {
      await driver.configure(this.place)
      await driver.write(3)
    }
    for (const driver of this.#drivers) await passHours(driver, 1)
  }

  /** Makes a lock that was left behind as old as if it had been a minute ago, and has one of them take it over if it needs it. */
  async takeOver(driver: Driver): Promise<void> {
    const folder = this.#kwargs.lock_file_directory === undefined ? this.logs : path.join(this.place.folder, 'locks')
    const lock = path.join(folder, '.__app.lock.d')
    const old = Date.now() / 1000 - 60
    for (let round = 0; round < 20 && fs.existsSync(lock); round++) {
      makeOld(lock, old)
      await driver.write()
      // For some milliseconds it is not tried again.
      await sleep(1)
    }
  }

  /** Ends the next period for one of them, which then sees to what was left, and puts its clock back. */
  async goOn(driver: Driver): Promise<void> {
    await passHours(driver, 1)
    await this.takeOver(driver)
    await driver.write(2)
    await until(() => !this.#isCompressing, 'compressing')
    await passHours(driver, -2)
  }

  get #isCompressing(): boolean {
    const isLeft = (name: string) => /^app\.log\.[\d_-]+$/.test(name) || /^\..*\.gz$/.test(name)
    return this.#kwargs.use_gzip === true && fs.readdirSync(this.logs).some(isLeft)
  }

  /** What is wrong when all is done: each period must have one archive, and every record must be there once and in order. */
  finish(): string[] {
    const isCompressed = this.#kwargs.use_gzip === true
    const writers = Object.fromEntries(this.#drivers.map((driver) => [driver.writer, driver.written]))
    const faults = checkLog(this.place.base, { writers, keeps: 'all', isCompressed, isTimed: true })
    const archives = readLogFiles(this.place.base).files.filter(({ date }) => date !== '')
    removePlace(this.place)
    return [
      ...faults.map(({ kind, where, what }) => `${kind} ${where} ${what}`),
      ...(archives.length === 2 ? [] : [`archives: ${archives.map(({ name }) => name)}`]),
      ...archives.filter(({ number }) => number > 0).map(({ name }) => `named ${name}`),
    ]
  }
}

/** Sets a time, unless whoever has the lock gives it back at this moment. */
function makeOld(lock: string, seconds: number): void {
  try {
    fs.utimesSync(lock, seconds, seconds)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

const passHours = (driver: Driver, hours: number) => driver.order({ order: 'setClock', by: hours * HOUR_MS })

// Those that every process does: one that is held up looks once more than others.
async function stepsOf(kwargs: Kwargs): Promise<string[]> {
  const traces = [await traceOf(kwargs), await traceOf(kwargs), await traceOf(kwargs)]
  return traces.reduce((a, b) => (b.length < a.length ? b : a))
}

async function traceOf(kwargs: Kwargs): Promise<string[]> {
  const [victim, other] = [await first.take(), await first.other()]
  const run = new EndOfPeriod(kwargs, other, victim)
  await run.prepare()
  // Not where calls are counted.
  const trace = path.join(os.tmpdir(), `trace-${path.basename(run.place.folder)}`)
  await victim.arm({ folder: run.place.folder, trace })
  await victim.write(2)
  await victim.end()
  const steps = fs.readFileSync(trace, 'utf8').trim().split('\n')
  fs.rmSync(trace)
  await run.goOn(other)
  expect(run.finish()).toEqual([])
  return steps
}

async function interruptAt(moment: Moment, signal: 'SIGKILL' | 'SIGSTOP', kwargs: Kwargs, victims: Victims) {
  const [victim, other] = [await victims.take(), await victims.other()]
  const run = new EndOfPeriod(kwargs, other, victim)
  await run.prepare()
  await victim.arm({ folder: run.place.folder, ...moment, action: signal })
  victim.writeAway(2)
  victim.orderAway({ order: 'end' })
  const wrong: string[] = []
  if (signal === 'SIGSTOP') {
    if (!(await victim.isStopped())) wrong.push('was not stopped')
  } else if ((await victim.child.ended).signal !== signal) wrong.push('was not killed')

  const { slowest, troubles } = await other.write(2)
  if (slowest > LONGEST_STALL_MS) wrong.push(`the other one had to wait for ${slowest} ms`)
  wrong.push(...troubles)
  await run.takeOver(other)
  if (signal === 'SIGSTOP') {
    victim.child.kill('SIGCONT')
    await victim.child.ended
  }
  await run.goOn(other)
  return [...wrong, ...run.finish()]
}

// The last one is that the file is closed when the process has ended of itself.
const before = (steps: readonly string[]): Moment[] =>
  steps.slice(0, -1).map((_, index) => ({ at: index + 1, when: 'before' }))

describe.each(Object.entries(KWARGS))('the period ends, and it ends once: %s', (_, kwargs) => {
  test.each(['SIGKILL', 'SIGSTOP'] as const)('although a process that sees to it gets a %s', async (signal) => {
    const steps = await stepsOf(kwargs)
    expect(steps.length).toBeGreaterThan(15)
    expect(
      await atEach(steps, before(steps), lanes, (moment, victims) => interruptAt(moment, signal, kwargs, victims)),
    ).toEqual([])
  })
})

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { endChildren } from './child.js'
import { Driver } from './driver.js'
import type { LogSetup } from './log-setup.js'
import { RotationCase } from './rotation-case.js'

/** Processes that something happens to, one after the other, and one more that nothing happens to. */
export class Victims {
  readonly #folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-victims-'))
  #next: Promise<Driver> | undefined
  #other: Promise<Driver> | undefined

  /** The process that nothing happens to: always the same. */
  async other(): Promise<Driver> {
    this.#other ??= Driver.start(this.#folder)
    return this.#other
  }

  /** A new process, whose calls to the file system can be made to fail. */
  async take(): Promise<Driver> {
    // Starting takes the most time of all, so the next one starts meanwhile.
    const driver = this.#next ?? Driver.start(this.#folder, { isFaulty: true })
    this.#next = Driver.start(this.#folder, { isFaulty: true })
    return driver
  }

  /**
   * The calls to the file system that every process does while it rotates a full file, and until it ends: one that is held up
   * looks once more than others.
   */
  async stepsOf(setup: LogSetup): Promise<string[]> {
    const traces = [await this.#trace(setup), await this.#trace(setup), await this.#trace(setup)]
    return traces.reduce((a, b) => (b.length < a.length ? b : a))
  }

  async #trace(setup: LogSetup): Promise<string[]> {
    const run = new RotationCase(setup)
    const [victim, other] = [await this.take(), await this.other()]
    await run.prepare(other, victim)
    const trace = path.join(run.place.folder, 'trace')
    await victim.arm({ folder: run.logs, trace })
    await victim.write(3)
    await victim.end()
    const steps = fs.readFileSync(trace, 'utf8').trim().split('\n')
    run.finish(victim, other)
    return steps.map((step) => step.replace(run.logs, ''))
  }

  /** Ends them all. */
  async end(): Promise<void> {
    // Another one may end them all while this one's next is still starting.
    await Promise.allSettled([this.#next])
    await endChildren()
    fs.rmSync(this.#folder, { recursive: true })
  }
}

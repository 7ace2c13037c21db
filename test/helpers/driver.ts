import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Child } from './child.js'
import type { FsFault } from './fs-faults.mjs'
import type { Written } from './log-checker.js'
import type { WriteReport } from './log-driven.mjs'
import type { LogPlace } from './log-setup.js'

/** The payload of a record that is not asked to have another, in bytes. */
const USUAL_BYTES = 40

interface Order {
  readonly order: string
  readonly [argument: string]: unknown
}

/** What a process gets on its way. */
export interface DriverOptions {
  /** Whether its calls to the file system can be made to fail, see fs-faults. */
  readonly isFaulty?: boolean
  /** The most descriptors it may have open. Default: what the system gives it. */
  readonly descriptors?: number
  /** The user that it runs as; only root may say so. */
  readonly uid?: number
}

let drivers = 0

/** A process that logs what it is told to, and when. */
export class Driver {
  readonly child: Child
  /** What its records are called. */
  readonly writer: string
  readonly #ledger: string
  /** Everything that it reported. */
  readonly troubles: string[] = []
  #begun = 0
  // Answers that nobody waits for.
  #unheard = 0

  private constructor(writer: string, ledger: string, { isFaulty = false, descriptors, uid }: DriverOptions) {
    const preload = fileURLToPath(new URL('./fs-faults.mjs', import.meta.url))
    const limited = ['-c', `ulimit -n ${descriptors} && exec "$0" "$@"`, process.execPath]
    this.writer = writer
    this.#ledger = ledger
    this.child = new Child('log-driven.mjs', [writer, ledger], {
      execArgv: [...(descriptors === undefined ? [] : limited), ...(isFaulty ? ['--import', preload] : [])],
      ...(descriptors === undefined ? {} : { execPath: '/bin/sh' }),
      ...(uid === undefined ? {} : { uid }),
    })
  }

  /**
   * Starts a process and configures its logging.
   *
   * @param folder - where it may have files of its own
   */
  static async start(folder: string, options: DriverOptions = {}): Promise<Driver> {
    const writer = `d${++drivers}`
    const driver = new Driver(writer, path.join(folder, `${writer}.ledger`), options)
    await driver.child.message()
    return driver
  }

  /** Has it write another log from now on, whose records count anew. */
  async configure({ config }: LogPlace): Promise<void> {
    this.#begun = 0
    this.troubles.length = 0
    await this.order({ order: 'configure', config })
  }

  /** Writes records, one after the other. */
  async write(count = 1, bytes = USUAL_BYTES): Promise<WriteReport> {
    this.#begun += count
    const report = (await this.order({ order: 'write', count, bytes })) as WriteReport
    this.troubles.push(...report.troubles)
    return report
  }

  /** Writes records, and does not wait until they are written: the process may not survive it. */
  writeAway(count = 1, bytes = USUAL_BYTES): void {
    this.#begun += count
    this.orderAway({ order: 'write', count, bytes })
  }

  /** Counts calls to the file system from now on, and lets what happens at one of them happen. */
  async arm(fault?: FsFault): Promise<void> {
    await this.order({ order: 'arm', fault })
  }

  /** Tells the process to do something else, see log-driven. */
  async order(order: Order): Promise<unknown> {
    this.child.send(order)
    for (; this.#unheard > 0; this.#unheard--) await this.child.message()
    return (await this.child.message<{ answer: unknown }>()).answer
  }

  /** Tells the process to do something, and does not wait for it. */
  orderAway(order: Order): void {
    this.#unheard++
    this.child.send(order)
  }

  /** Whether it has written everything that it was told to. */
  get isIdle(): boolean {
    return this.written.returned === this.#begun
  }

  /** Ends the process when it has nothing left to do. */
  async end(): Promise<void> {
    await this.order({ order: 'end' })
    await this.child.ended
  }

  /** What it has written. */
  get written(): Written {
    const returned = Number(fs.readFileSync(this.#ledger, 'utf8'))
    return { returned, begun: Math.min(returned + 1, this.#begun) }
  }

  /** Resolves when the process has been stopped by a signal; `false` if it ended instead. */
  async isStopped(): Promise<boolean> {
    const ended = this.child.ended.then(() => 'Z')
    for (;;) {
      const state = await Promise.race([ended, Promise.resolve(stateOf(this.child.pid))])
      if (/^[TZ]/.test(state) || state === '') return state.startsWith('T')
      await sleep(1)
    }
  }
}

// One letter, T for stopped; empty if there is no such process.
function stateOf(pid: number): string {
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-o', 'stat=', '-p', String(pid)])
      .stdout.toString()
      .trim()
  try {
    return fs.readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '')
  } catch {
    return ''
  }
}

/** No step of the one who measures takes longer, in milliseconds, unless the whole machine is at a halt. */
const LONGEST_STEP_MS = 200

/** The time for which this process has been running, however long a machine that has other things to do keeps it from that. */
export class RunningTime {
  #spent = 0
  #seen = performance.now()

  /** In milliseconds, if asked again and again. */
  get spent(): number {
    const now = performance.now()
    this.#spent += Math.min(now - this.#seen, LONGEST_STEP_MS)
    this.#seen = now
    return this.#spent
  }
}

/**
 * Waits until something is so.
 *
 * @throws Error if it is not within ten seconds
 */
export async function until(isSo: () => boolean, what: string | (() => string)): Promise<void> {
  const time = new RunningTime()
  while (!isSo()) {
    if (time.spent > 10_000) throw new Error(`not within ten seconds: ${typeof what === 'string' ? what : what()}`)
    await sleep(2)
  }
}

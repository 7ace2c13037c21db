import fs from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { Child, endChildren } from '../helpers/child.js'
import { Driver, until } from '../helpers/driver.js'
import { checkLog, type Fault, type Written } from '../helpers/log-checker.js'
import { MANY } from '../helpers/log-run.js'
import { type LogPlace, type LogSetup, makePlace, removePlace } from '../helpers/log-setup.js'
import type { WriterJob } from '../helpers/log-writer.mjs'
import { settle } from '../helpers/settle.js'

afterEach(endChildren)

const AT_ONCE = 4
const KILLS = 30

interface Doom extends LogSetup {
  /** The sizes of the records. */
  readonly bytes: number[]
  /** After how many records the event loop gets its turn. */
  readonly turn: number
  /** How many records a process writes at most before it is killed. */
  readonly most: number
  /** How many threads of a process write, and are terminated instead. */
  readonly threads?: number
}

/** A process that writes until it is killed, or its threads are terminated. */
class Doomed {
  readonly #child: Child
  readonly #names: readonly string[]
  readonly #folder: string
  readonly #signal: NodeJS.Signals

  constructor(name: string, { config, folder }: LogPlace, { bytes, turn, threads }: Doom) {
    this.#names = threads === undefined ? [name] : Array.from({ length: threads }, (_, thread) => `${name}t${thread}`)
    this.#folder = folder
    this.#signal = threads === undefined ? 'SIGKILL' : 'SIGUSR2'
    const job: WriterJob = {
      config,
      writers: [...this.#names],
      milliseconds: 60_000,
      bytes,
      turn,
      alphabet: 'ascii',
      ledger: folder,
    }
    this.#child = new Child('log-writer.mjs', [JSON.stringify(job)])
  }

  /** The last records whose logging calls have returned, and those that were begun then. */
  get written(): Record<string, Written> {
    return Object.fromEntries(
      this.#names.map((name) => {
        const returned = Number(fs.readFileSync(path.join(this.#folder, `${name}.ledger`), 'utf8'))
        return [name, { returned, begun: returned + 1 }]
      }),
    )
  }

  async start(): Promise<void> {
    await this.#child.message()
    this.#child.send('go')
  }

  /** Kills it after so many records. */
  async kill(after: number): Promise<void> {
    await until(
      () => Object.values(this.written).some(({ returned }) => returned >= after),
      () => `${after} records: ${JSON.stringify(this.written)}`,
    )
    this.#child.kill(this.#signal)
    await this.#child.ended
  }
}

const SMALL = { bytes: [10, 50, 90], turn: 20, most: 300 }

const DOOMS: Readonly<Record<string, Doom>> = {
  'small records': { ...SMALL, kwargs: { maxBytes: 5_000, backupCount: MANY } },
  'small records, gzip': { ...SMALL, kwargs: { maxBytes: 20_000, backupCount: MANY, use_gzip: true } },
  'by time and size, gzip': {
    ...SMALL,
    handler: 'ConcurrentTimedRotatingFileHandler',
    kwargs: { when: 'S', maxBytes: 20_000, use_gzip: true },
  },
  'records of 1 MB': {
    kwargs: { maxBytes: 3_000_000, backupCount: MANY },
    bytes: [1_000_000, 10],
    turn: 1,
    most: 20,
  },
  'threads, gzip': { ...SMALL, threads: 3, kwargs: { maxBytes: 20_000, backupCount: MANY, use_gzip: true } },
}

/** Where the system leaves off inside a write whose process is killed: at the end of a page. */
const PAGE_BYTES = 4_096

/**
 * Whether it is what is left of a record whose process was killed while it was being written. The next one is on a line of its
 * own, unless its process was about to write as well.
 */
function isCutOff({ kind, end = 0 }: Fault): boolean {
  return kind === 'torn' || (kind === 'merged' && end % PAGE_BYTES === 0)
}

describe('invariants 1, 2 and 5: processes are killed at random', () => {
  test.each(Object.entries(DOOMS))('%s', async (_, doom) => {
    const place = makePlace(doom)
    const writers: Record<string, Written> = {}
    let kills = 0
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (kills < KILLS) {
          const next = new Doomed(`k${kills++}`, place, doom)
          await next.start()
          await next.kill(Math.floor(Math.random() * doom.most))
          Object.assign(writers, next.written)
        }
      }),
    )
    const last = await Driver.start(place.folder)
    await last.configure(place)
    const isCompressed = doom.kwargs.use_gzip === true
    await settle(place, last, isCompressed, Math.max(...doom.bytes))
    await last.end()
    writers[last.writer] = last.written
    const isTimed = doom.handler === 'ConcurrentTimedRotatingFileHandler'
    const faults = checkLog(place.base, { writers, keeps: 'all', isTimed, isCompressed })
    removePlace(place)
    // A record may be cut off that was being written, and a number left free in a rotation that was not finished.
    expect(faults.filter((fault) => fault.kind !== 'gap' && !isCutOff(fault))).toEqual([])
  })
})

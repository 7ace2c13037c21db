import fs from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { Child, endChildren } from '../helpers/child.js'
import { Driver, until } from '../helpers/driver.js'
import type { Written } from '../helpers/log-checker.js'
import { checkLog } from '../helpers/log-checker.js'
import { type LogPlace, type LogSetup, makePlace, removePlace } from '../helpers/log-setup.js'
import type { WriterJob } from '../helpers/log-writer.mjs'
import { settle } from '../helpers/settle.js'

afterEach(endChildren)

const AT_ONCE = 4
const KILLS = 30

/** A process that writes until it is killed. */
class Doomed {
  readonly child: Child
  readonly name: string
  readonly #ledger: string

  constructor(name: string, { config, folder }: LogPlace, bytes: number[], turn: number) {
    this.name = name
    this.#ledger = path.join(folder, `${name}.ledger`)
    fs.writeFileSync(this.#ledger, '')
    const job: WriterJob = {
      config,
      writers: [name],
      milliseconds: 60_000,
      bytes,
      turn,
      alphabet: 'ascii',
      ledger: this.#ledger,
    }
    this.child = new Child('log-writer.mjs', [JSON.stringify(job)])
  }

  /** The number of the last record whose logging call has returned. */
  get returned(): number {
    return Number(fs.readFileSync(this.#ledger, 'utf8'))
  }

  get written(): Written {
    return { returned: this.returned, begun: this.returned + 1 }
  }

  async start(): Promise<void> {
    await this.child.message()
    this.child.send('go')
  }

  /** Kills it after so many records. */
  async kill(after: number): Promise<void> {
    await until(() => this.returned >= after, `${this.name} has written ${this.returned} records of ${after}`)
    this.child.kill('SIGKILL')
    await this.child.ended
  }
}

const SETUPS: Readonly<
  Record<string, LogSetup & { readonly bytes: number[]; readonly turn: number; readonly most: number }>
> = {
  'small records': { kwargs: { maxBytes: 5_000, backupCount: 2_000 }, bytes: [10, 50, 90], turn: 20, most: 300 },
  'small records, gzip': {
    kwargs: { maxBytes: 20_000, backupCount: 2_000, use_gzip: true },
    bytes: [10, 50, 90],
    turn: 20,
    most: 300,
  },
  'by time and size, gzip': {
    handler: 'ConcurrentTimedRotatingFileHandler',
    kwargs: { when: 'S', maxBytes: 20_000, use_gzip: true },
    bytes: [10, 50, 90],
    turn: 20,
    most: 300,
  },
  'records of 1 MiB': {
    kwargs: { maxBytes: 3_000_000, backupCount: 2_000 },
    bytes: [1_000_000, 10],
    turn: 1,
    most: 20,
  },
}

describe('invariants 1, 2 and 5: processes are killed at random', () => {
  test.each(Object.entries(SETUPS))('%s', async (_, { bytes, turn, most, ...setup }) => {
    const place = makePlace(setup)
    const all: Doomed[] = []
    const writers: Record<string, Written> = {}
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (all.length < KILLS) {
          const next = new Doomed(`k${all.length}`, place, bytes, turn)
          all.push(next)
          await next.start()
          await next.kill(Math.floor(Math.random() * most))
          writers[next.name] = next.written
        }
      }),
    )
    const last = await Driver.start(place.folder)
    await last.configure(place)
    const isCompressed = setup.kwargs.use_gzip === true
    await settle(place, last, isCompressed, Math.max(...bytes))
    await last.end()
    writers[last.writer] = last.written
    const isTimed = setup.handler === 'ConcurrentTimedRotatingFileHandler'
    const faults = checkLog(place.base, { writers, keeps: 'all', isTimed, isCompressed })
    removePlace(place)
    // A record may be cut off that was being written, and a number left free in a rotation that was not finished.
    expect(faults.filter(({ kind }) => kind !== 'torn' && kind !== 'gap')).toEqual([])
  })
})

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { endChildren } from '../helpers/child.js'
import { Driver, until } from '../helpers/driver.js'
import { recordText } from '../helpers/log-record.mjs'
import { type LogPlace, makePlace, removePlace } from '../helpers/log-setup.js'
import { scanRecords } from '../helpers/record-scan.js'

const LIMIT = 10_000

const RECORDS = 10_000

let folder = ''
let one: Driver
let two: Driver
let place: LogPlace
let base = ''

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-base-'))
  one = await Driver.start(folder)
  two = await Driver.start(folder)
})
afterAll(async () => {
  await endChildren()
  fs.rmSync(folder, { recursive: true })
})

/** Begins a log in which both processes have written two records: after the first, they know nothing of the file yet. */
async function begin(maxBytes: number): Promise<void> {
  place = makePlace({ kwargs: { maxBytes, backupCount: 1_000 } })
  base = place.base
  await one.configure(place)
  await two.configure(place)
  await one.write(2)
  await two.write(2)
}

afterEach(() => removePlace(place))

/** The numbers of a writer's records in a file; and what else is in it. */
function found(file: string, { writer }: Driver): (number | string)[] {
  const all = [...scanRecords(fs.readFileSync(file))]
  return all.flatMap((one): (number | string)[] => {
    if (one.kind !== 'record') return [one.kind]
    return one.writer === writer ? [one.number] : []
  })
}

/** A millisecond: so long it may take until a change is noticed. */
function tick(): void {
  const start = performance.now()
  while (performance.now() - start < 1.5);
}

// Without a limit, and far from it, a process looks at the file only once in a millisecond.
describe.each([0, LIMIT])(
  'invariant 7: what others do to the file is noticed within a millisecond; maxBytes=%i',
  (limit) => {
    beforeEach(() => begin(limit))

    test('renamed', async () => {
      fs.renameSync(base, `${base}-old`)
      tick()
      for (const driver of [one, two]) expect((await driver.write(2)).troubles).toEqual([])
      for (const driver of [one, two]) {
        expect(found(`${base}-old`, driver)).toEqual([1, 2])
        expect(found(base, driver)).toEqual([3, 4])
      }
    })

    test('renamed, and made anew by somebody else', async () => {
      fs.renameSync(base, `${base}-old`)
      fs.writeFileSync(base, 'made by logrotate\n')
      tick()
      for (const driver of [one, two]) await driver.write()
      expect(fs.readFileSync(base, 'utf8')).toMatch(/^made by logrotate\n<.*>\n<.*>\n$/)
    })

    test('copied and truncated', async () => {
      fs.copyFileSync(base, `${base}-old`)
      fs.truncateSync(base)
      tick()
      for (const driver of [one, two]) await driver.write(2)
      // From its beginning, without a hole.
      for (const driver of [one, two]) expect(found(base, driver)).toEqual([3, 4])
    })

    test('deleted', async () => {
      fs.unlinkSync(base)
      tick()
      for (const driver of [one, two]) expect((await driver.write(2)).troubles).toEqual([])
      for (const driver of [one, two]) expect(found(base, driver)).toEqual([3, 4])
    })

    test('replaced by a folder: the records go to the file that is open, and it is reported once', async () => {
      fs.renameSync(base, `${base}-old`)
      fs.mkdirSync(base)
      tick()
      for (const driver of [one, two]) {
        expect((await driver.write(3)).troubles).toEqual(['EISDIR'])
        tick()
        expect((await driver.write(3)).troubles).toEqual([])
      }
      fs.rmdirSync(base)
      tick()
      for (const driver of [one, two]) {
        expect((await driver.write()).troubles).toEqual([])
        expect(found(`${base}-old`, driver)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
        expect(found(base, driver)).toEqual([9])
      }
    })

    test('its folder moved away and back', async () => {
      const logs = path.dirname(base)
      fs.renameSync(logs, `${logs}-away`)
      tick()
      for (const driver of [one, two]) expect((await driver.write(3)).troubles).toEqual(['ENOENT'])
      fs.renameSync(`${logs}-away`, logs)
      tick()
      for (const driver of [one, two]) {
        expect((await driver.write(2)).troubles).toEqual([])
        expect(found(base, driver)).toEqual([1, 2, 3, 4, 5, 6, 7])
      }
    })

    test('its folder removed and made anew', async () => {
      const logs = path.dirname(base)
      fs.rmSync(logs, { recursive: true })
      tick()
      for (const driver of [one, two]) expect((await driver.write(3)).troubles).toEqual(['ENOENT'])
      fs.mkdirSync(logs)
      tick()
      for (const driver of [one, two]) {
        expect((await driver.write(2)).troubles).toEqual([])
        expect(found(base, driver)).toEqual([6, 7])
      }
    })

    test.each([4_096, 8_192])('ending in the middle of a record, after %i bytes', async (bytes) => {
      // As a process leaves it that is killed inside a large write, or that the disk had no room for: the kernel stops at the end
      // of a page.
      fs.writeFileSync(base, recordText('killed', 1, 10_000).slice(0, bytes))
      tick()
      for (const driver of [one, two]) await driver.write(2)
      for (const driver of [one, two]) expect(found(base, driver)).toEqual(['torn', 3, 4])
    })
  },
)

describe('invariants 2, 4 and 7: rotation goes on', () => {
  beforeEach(() => begin(LIMIT))

  test('made too large', async () => {
    fs.writeFileSync(base, 'x'.repeat(LIMIT - 1).concat('\n'))
    tick()
    for (const driver of [one, two]) await driver.write()
    expect(fs.statSync(`${base}.1`).size).toBe(LIMIT)
    for (const driver of [one, two]) expect(found(base, driver)).toEqual([3])
  })

  test('replaced by a symbolic link: the records go where it leads', async () => {
    const target = path.join(place.folder, 'elsewhere')
    fs.unlinkSync(base)
    fs.symlinkSync(target, base)
    tick()
    for (const driver of [one, two]) expect((await driver.write(2)).troubles).toEqual([])
    for (const driver of [one, two]) expect(found(target, driver)).toEqual([3, 4])
    // When it is full, it is the link that is moved away; where it leads, nothing is.
    await one.write(170)
    expect(fs.readlinkSync(`${base}.1`)).toBe(target)
    expect([...found(target, one), ...found(base, one)]).toEqual(Array.from({ length: 172 }, (_, at) => at + 3))
  })

  test('renamed again and again while two processes write as fast as they can', async () => {
    const kept = path.join(place.folder, 'kept')
    fs.mkdirSync(kept)
    one.writeAway(RECORDS)
    two.writeAway(RECORDS)
    let moved = 0
    await until(
      () => {
        moved += moveAway(base, path.join(kept, String(moved)))
        return one.isIdle && two.isIdle
      },
      () => 'writing',
    )
    expect(moved).toBeGreaterThan(2)
    const files = [path.dirname(base), kept].flatMap((dir) => fs.readdirSync(dir).map((name) => path.join(dir, name)))
    for (const driver of [one, two]) {
      const numbers = files.flatMap((file) => found(file, driver)).map(Number)
      expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: RECORDS + 2 }, (_, at) => at + 1))
    }
  })
})

/** Moves a file that may be gone already; returns how many were moved. */
function moveAway(from: string, to: string): number {
  try {
    fs.renameSync(from, to)
    return 1
  } catch {
    return 0
  }
}

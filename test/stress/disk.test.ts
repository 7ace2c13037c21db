import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { endChildren } from '../helpers/child.js'
import { Driver, until } from '../helpers/driver.js'
import { checkLog, type Fault } from '../helpers/log-checker.js'
import { type LogPlace, makePlace, type PythonValue, removePlace } from '../helpers/log-setup.js'
import { SmallDisk } from '../helpers/small-disk.js'

const probe = SmallDisk.mount('size=64k')
probe?.unmount()

/** More than fits on the small disk. */
const TOO_MANY = 500

/** A user who may do nothing. */
const NOBODY = 65_534

let folder = ''
let one: Driver
let two: Driver
let disk: SmallDisk | undefined
let place: LogPlace

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-disk-'))
  one = await Driver.start(folder)
  two = await Driver.start(folder)
})
afterAll(async () => {
  await endChildren()
  fs.rmSync(folder, { recursive: true })
})
afterEach(() => {
  for (const driver of [one, two]) driver.orderAway({ order: 'close' })
  disk?.unmount()
  disk = undefined
  removePlace(place)
})

async function logOn(options: string, kwargs: Readonly<Record<string, PythonValue>>): Promise<SmallDisk> {
  const small = SmallDisk.mount(options)
  if (small === undefined) throw new Error('mounting was possible a moment ago')
  disk = small
  place = makePlace({ disk: small.folder, kwargs: { backupCount: 1_000, ...kwargs } })
  for (const driver of [one, two]) await driver.configure(place)
  return small
}

/** What is wrong but for the records that could not be written. */
function faults(): Fault[] {
  const writers = Object.fromEntries([one, two].map((driver) => [driver.writer, driver.written]))
  return checkLog(place.base, { writers, keeps: 'all' }).filter(({ kind }) => kind !== 'lost' && kind !== 'torn')
}

/** Which records of a writer are not there. */
function lost({ writer, written }: Driver): string[] {
  return checkLog(place.base, { writers: { [writer]: written }, keeps: 'all' }).flatMap(({ kind, what }) =>
    kind === 'lost' ? [what] : [],
  )
}

/** Resolves when a process that writes has come across what is the case now, or has written all it was to write. */
async function noticed(driver: Driver): Promise<void> {
  const { returned } = driver.written
  await until(
    () => driver.written.returned > returned + 3 || driver.isIdle,
    () => 'a record more',
  )
}

/** Lets so much time pass that what failed is tried again. */
async function pass(...drivers: readonly Driver[]): Promise<void> {
  for (const driver of drivers) await driver.order({ order: 'pass', milliseconds: 2_000 })
}

describe.runIf(probe !== undefined)(
  'invariant 8: a trouble is reported once, and logging goes on when it is over',
  () => {
    test('the disk is full', async () => {
      const small = await logOn('size=64k', { maxBytes: 0 })
      small.fill(8_192)
      expect((await one.write(TOO_MANY)).troubles).toEqual(['ENOSPC'])
      expect((await one.write(10)).troubles).toEqual([])
      small.clear()
      expect((await one.write(10)).troubles).toEqual([])
      expect(faults()).toEqual([])
      expect(lost(one)).toEqual([expect.stringMatching(/^records \d+ to 510 of /)])
    })

    test('the disk is full for two processes, one of which writes nothing meanwhile', async () => {
      const small = await logOn('size=64k', { maxBytes: 0 })
      small.fill(8_192)
      await two.write()
      expect((await one.write(TOO_MANY)).troubles).toEqual(['ENOSPC'])
      small.clear()
      // Who comes first after a record that was cut short is not who wrote it.
      await two.write()
      await one.write()
      expect(faults()).toEqual([])
    })

    test('the disk is full again and again while two processes write', async () => {
      const small = await logOn('size=4m', { maxBytes: 16_384 })
      for (let round = 0; round < 30; round++) {
        const reports = [one.write(400), two.write(400)]
        for (let times = 0; times < 5; times++) {
          small.fill()
          await Promise.all([one, two].map(noticed))
          small.clear()
        }
        await Promise.all(reports)
      }
      expect(lost(one)).not.toEqual([])
      // A record that is on its way at the very moment at which another is cut short is the one that may follow it on its line: the disk,
      // full for the one, has room for the other an instant later. That happened in 4 of 300 runs; several times in each, if nobody
      // looks at what is cut short.
      const merged = faults()
      expect(merged.length).toBeLessThan(2)
      for (const { kind, end } of merged)
        expect({ kind, beyondBlock: Number(end) % 512 }).toEqual({ kind: 'merged', beyondBlock: 0 })
    })

    test('there is no room for one file more', async () => {
      const small = await logOn('size=1m,nr_inodes=7', { maxBytes: 300 })
      const { troubles } = await one.write(100)
      expect(troubles).toEqual(['ENOSPC'])
      small.remount('nr_inodes=100')
      await pass(one)
      expect((await one.write(20)).troubles).toEqual([])
      expect(faults()).toEqual([])
      expect(lost(one)).toEqual([])
      expect(fs.statSync(place.base).size).toBeLessThan(400)
    })

    test('the disk is full when a file is compressed', async () => {
      const small = await logOn('size=64k', { maxBytes: 3_000, use_gzip: true })
      await one.write(40)
      small.fill()
      await one.write(20)
      const plain = () => fs.readdirSync(path.dirname(place.base)).filter((name) => /^app\.log\.\d+$/.test(name))
      const isIdle = () => !fs.readdirSync(path.dirname(place.base)).some((name) => name.startsWith('.__'))
      await until(isIdle, () => 'compressing')
      expect(plain()).not.toEqual([])
      small.clear()
      for (const name of plain()) fs.utimesSync(path.join(path.dirname(place.base), name), 0, 0)
      await pass(one)
      await one.write(100)
      await until(
        () => plain().length === 0 && isIdle(),
        () => `compressing ${plain()}`,
      )
      expect(faults().filter(({ kind }) => kind !== 'uncompressed')).toEqual([])
    })

    test('the disk is read-only', async () => {
      const small = await logOn('size=64k', { maxBytes: 300, keep_file_open: false })
      await one.write(7)
      await two.write(1)
      expect(small.remount('ro')).toBe(true)
      expect((await one.write(20)).troubles).toEqual(['EROFS'])
      expect((await two.write(20)).troubles).toEqual(['EROFS'])
      expect(small.remount('rw')).toBe(true)
      await pass(one, two)
      expect((await one.write(20)).troubles).toEqual([])
      expect((await two.write(20)).troubles).toEqual([])
      expect(faults()).toEqual([])
      expect([lost(one), lost(two)]).toEqual([
        [`records 8 to 27 of ${one.writer}`],
        [`records 2 to 21 of ${two.writer}`],
      ])
    })
  },
)

describe('invariant 8, without a disk for it', () => {
  test.runIf(fs.existsSync('/dev/full'))('the disk is full: /dev/full', async () => {
    place = makePlace({ kwargs: { maxBytes: 300, backupCount: 1_000 } })
    await one.configure(place)
    await two.configure(place)
    fs.symlinkSync('/dev/full', place.base)
    expect((await one.write(20)).troubles).toEqual(['ENOSPC'])
    expect((await one.write(20)).troubles).toEqual([])
    fs.unlinkSync(place.base)
    expect((await one.write(20)).troubles).toEqual([])
    expect(lost(one)).toEqual([`records 1 to 40 of ${one.writer}`])
    expect(faults()).toEqual([])
  })

  test.each([true, false])('no descriptor is left; keep_file_open=%s', async (keep_file_open) => {
    place = makePlace({ kwargs: { maxBytes: 300, backupCount: 1_000, keep_file_open } })
    const poor = await Driver.start(folder, { descriptors: 100 })
    await poor.configure(place)
    await poor.write(3)
    await poor.order({ order: 'exhaust', left: 0 })
    expect((await poor.write(30)).troubles).toEqual(['EMFILE'])
    await poor.order({ order: 'relieve' })
    await pass(poor)
    expect((await poor.write(30)).troubles).toEqual([])
    const faults = checkLog(place.base, { writers: { [poor.writer]: poor.written }, keeps: 'all' })
    // What cannot be opened cannot be written to: what is open, can.
    expect(faults.map(({ what }) => what)).toEqual(keep_file_open ? [] : [`records 4 to 33 of ${poor.writer}`])
    await poor.end()
  })

  test.each([
    ['the file must not be written to', { keep_file_open: false }, 'app.log', 0o444, true],
    ['the folder must not be written to', {}, '', 0o555, false],
    ['the folder must not be entered', { keep_file_open: false }, '', 0o000, true],
  ])('%s', async (_, kwargs, name, mode, isLost) => {
    place = makePlace({ kwargs: { maxBytes: 300, backupCount: 1_000, ...kwargs } })
    const closed = path.join(path.dirname(place.base), name)
    fs.chmodSync(folder, 0o777)
    fs.chmodSync(place.folder, 0o755)
    fs.chmodSync(path.dirname(place.base), 0o777)
    const user = await Driver.start(folder, process.getuid?.() === 0 ? { uid: NOBODY } : {})
    await user.configure(place)
    await user.write(3)
    const { mode: usual } = fs.statSync(closed)
    fs.chmodSync(closed, mode)
    expect((await user.write(30)).troubles).toEqual(['EACCES'])
    fs.chmodSync(closed, usual & 0o777)
    await pass(user)
    expect((await user.write(30)).troubles).toEqual([])
    const faults = checkLog(place.base, { writers: { [user.writer]: user.written }, keeps: 'all' })
    expect(faults.map(({ what }) => what)).toEqual(isLost ? [`records 4 to 33 of ${user.writer}`] : [])
    // Rotation goes on as well.
    expect(fs.statSync(place.base).size).toBeLessThan(400)
    await user.end()
  })
})

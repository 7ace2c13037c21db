import fs from 'node:fs'
import path from 'node:path'
import { type Driver, RunningTime, until } from './driver.js'
import type { LogPlace } from './log-setup.js'

/** The lock folder of a log whose lock is beside it. */
export function lockOf({ base }: LogPlace): string {
  return path.join(path.dirname(base), '.__app.lock.d')
}

/** Makes a file, or the lock, as old as if nobody had touched it for a minute. Does nothing if there is none. */
export function age(file: string): void {
  const minuteAgo = Date.now() / 1000 - 60
  try {
    fs.utimesSync(file, minuteAgo, minuteAgo)
  } catch (error) {
    // Those that write may move or remove it at any moment.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}

/**
 * Has a process write until it has taken over the lock of somebody who has had it for too long.
 *
 * @returns whether somebody had
 */
export async function takeOver(place: LogPlace, driver: Driver): Promise<boolean> {
  const lock = lockOf(place)
  if (!fs.existsSync(lock)) return false
  age(lock)
  await driver.write()
  // One whose holder seems to run is given more time than the clock tells.
  if (fs.existsSync(lock)) await driver.order({ order: 'pass', milliseconds: 7_000 })
  const time = new RunningTime()
  while (fs.existsSync(lock) && time.spent < 5_000) await driver.write()
  return true
}

/**
 * Resolves when nothing is left to be compressed.
 *
 * @param but - so many files may be left that somebody is at who is stopped
 */
export async function compressed(place: LogPlace, but = 0): Promise<void> {
  const names = () => fs.readdirSync(path.dirname(place.base))
  const plain = () => names().filter((name) => name.startsWith('app.log.') && !name.endsWith('.gz'))
  const unfinished = () => names().filter((name) => name.startsWith('.__') && name.endsWith('.gz'))
  await until(
    () => plain().length <= but && unfinished().length <= but && !fs.existsSync(lockOf(place)),
    () => `left to be compressed: ${plain()}, ${unfinished()}`,
  )
}

/**
 * Has a process go on until it has rotated the file three times, and everything is compressed: also what other processes left
 * behind, as if that had been long ago.
 *
 * @param bytes - the size of the records that it writes
 * @returns whether there was a lock left behind
 */
export async function settle(place: LogPlace, driver: Driver, isCompressed: boolean, bytes?: number): Promise<boolean> {
  const wasLocked = await takeOver(place, driver)
  const logs = path.dirname(place.base)
  await driver.order({ order: 'pass', milliseconds: 60_000 })
  for (let times = 0; times < 3; times++) {
    for (const name of fs.readdirSync(logs))
      if (/^app\.log\.|^\.__app\.log\..*\.new$/.test(name)) age(path.join(logs, name))
    await rotateBy(driver, place.base, bytes)
  }
  if (isCompressed) await compressed(place)
  return wasLocked
}

async function rotateBy(driver: Driver, base: string, bytes?: number): Promise<void> {
  await driver.write(1, bytes)
  // The number alone may be that of a file that was just removed.
  const fileNow = () => {
    const file = fs.statSync(base, { throwIfNoEntry: false })
    return `${file?.ino} ${file?.birthtimeMs}`
  }
  const before = fileNow()
  const time = new RunningTime()
  while (fileNow() === before && time.spent < 5_000) await driver.write(1, bytes)
}

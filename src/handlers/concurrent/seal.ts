import { readSync, writeBytes } from '../files/fs-door.js'
import { stateOf } from './file-state.js'

/** Appended to a file that was compressed and removed: what is before it is in the archive, what comes after it is not. */
const SEAL = Buffer.from('\0logini: compressed up to here\0\n')

/** How much of a file's end is searched, in bytes, besides what is looked for: more than several late writers append. */
const SEARCHED_BYTES = 4_194_304

/**
 * Seals a file that has been removed, so that nobody but those who still have it open will ever see it. The file system puts
 * this write and the last ones of slow writers in one order that all of them agree on.
 *
 * @param fd - open in append mode
 */
export function seal(fd: number): void {
  writeBytes(fd, SEAL)
}

/** The part of a file's end that the seal leaves to the archive. */
export function beforeSeal(end: Uint8Array): Uint8Array {
  const at = Buffer.from(end.buffer, end.byteOffset, end.length).indexOf(SEAL)
  return at < 0 ? end : end.subarray(0, at)
}

/**
 * Whether bytes were appended to a file after it had been sealed, so that they are in no file any more.
 *
 * @param fd - open for reading, too
 */
export function isAfterSeal(fd: number, bytes: Uint8Array): boolean {
  const { size, nlink } = stateOf(fd)
  if (nlink > 0) return false
  const end = Buffer.alloc(Math.min(size, SEARCHED_BYTES + bytes.length))
  const count = readSync(fd, end, size - end.length)
  const at = end.subarray(0, count).lastIndexOf(SEAL)
  return at >= 0 && end.indexOf(bytes, at) >= 0
}

import { hasCode } from '../files/error-code.js'
import { closeSync, futimesSync, openSync, readSync } from '../files/fs-door.js'
import { type FileState, isSameFile, stateOf } from './file-state.js'

/**
 * The system stops in the middle of a write only at the end of a page or of a block on the disk, and limits of file sizes count
 * in blocks as well; in bytes, the smallest that there are.
 */
const BLOCK_BYTES = 512

/** How often others may be seen to write at the very moment of looking; then they see to the end themselves. */
const MOST_TRIES = 20

/** Whether a file may end in the middle of a record: where somebody was killed inside a large write, or the disk was full. */
export function mayBeTorn(file: FileState): boolean {
  return file.size % BLOCK_BYTES === 0 && file.size > 0
}

/**
 * Whether a file ends in the middle of a record, and not because somebody is writing one at this moment.
 *
 * @param path - where it is
 * @param file - which one was found there
 * @param ending - the bytes that records end with
 * @returns `undefined` if that cannot be told, since the file may not be read or is another one by now
 */
export function isTorn(path: string, file: FileState, ending: Uint8Array): boolean | undefined {
  let fd: number
  try {
    fd = openSync(path, 'r')
  } catch (error) {
    if (hasCode(error, 'EACCES', 'EPERM', 'ENOENT', 'EMFILE', 'ENFILE')) return undefined
    throw error
  }
  try {
    return isSameFile(stateOf(fd), file) ? endsTorn(fd, ending) : undefined
  } finally {
    closeSync(fd)
  }
}

function endsTorn(fd: number, ending: Uint8Array): boolean {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { size } = stateOf(fd)
    if (size === 0 || endsWith(fd, size, ending)) return false
    waitForWriters(fd)
    if (stateOf(fd).size === size) return true
  }
  return false
}

function endsWith(fd: number, size: number, ending: Uint8Array): boolean {
  const end = Buffer.alloc(ending.length)
  const count = readSync(fd, end, Math.max(0, size - ending.length))
  return count === ending.length && end.equals(ending)
}

// The size of a file grows while somebody writes a large record to it. Setting the times waits until that is done: also for a
// user who may not set them, who is refused only then.
function waitForWriters(fd: number): void {
  const now = Date.now() / 1000
  try {
    futimesSync(fd, now, now)
  } catch (error) {
    if (!hasCode(error, 'EACCES', 'EPERM', 'EROFS')) throw error
  }
}

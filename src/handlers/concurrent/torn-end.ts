import { closeSync, openSync, readSync, utimesSync } from '../files/fs-door.js'
import { type FileState, isSameFile, stateAt, stateOf } from './file-state.js'
import { hasCode } from './troubles.js'

/** The system stops in the middle of a write only where a page of memory ends; in bytes, the smallest that there is. */
const PAGE_BYTES = 4_096

/** Whether a file may end in the middle of a record: where somebody was killed inside a large write, or the disk was full. */
export function mayBeTorn(file: FileState): boolean {
  return file.size % PAGE_BYTES === 0 && file.size > 0
}

/**
 * Whether a file ends in the middle of a record, and not because somebody is writing one at this moment.
 *
 * @param path - where it is
 * @param file - what was found there
 * @param last - the byte that records end with
 * @returns `undefined` if that cannot be told, since the file may not be read or is another one by now
 */
export function isTorn(path: string, file: FileState, last: number): boolean | undefined {
  try {
    const found = lastByte(path, file)
    if (found === undefined || found === last) return found === undefined ? undefined : false
    // The size of a file grows while somebody writes a large record to it. Setting the times waits until that is done.
    const now = Date.now() / 1000
    utimesSync(path, now, now)
    const after = stateAt(path)
    return after !== undefined && isSameFile(after, file) ? after.size === file.size : undefined
  } catch (error) {
    if (hasCode(error, 'EACCES', 'EPERM', 'ENOENT', 'EMFILE')) return undefined
    throw error
  }
}

function lastByte(path: string, file: FileState): number | undefined {
  const fd = openSync(path, 'r')
  try {
    const byte = new Uint8Array(1)
    return isSameFile(stateOf(fd), file) && readSync(fd, byte, file.size - 1) === 1 ? byte[0] : undefined
  } finally {
    closeSync(fd)
  }
}

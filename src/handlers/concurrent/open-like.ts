import { closeSync, fchmodSync, fchownSync, openSync, unlinkSync, writeBytes } from '../files/fs-door.js'
import { type FileState, stateOf } from './file-state.js'
import { ifAllowed } from './if-allowed.js'

/**
 * Makes a file with the permissions and the owner of another, as far as this process may give it away.
 *
 * @returns its descriptor, to write to
 * @throws the system's error; EEXIST if it is there
 */
export function openLike({ mode, uid, gid }: FileState, file: string): number {
  const fd = openSync(file, 'wx')
  try {
    const own = stateOf(fd)
    if ((mode & 0o7777) !== (own.mode & 0o7777)) ifAllowed(() => fchmodSync(fd, mode & 0o7777))
    if (uid !== own.uid || gid !== own.gid) ifAllowed(() => fchownSync(fd, uid, gid))
  } catch (error) {
    closeSync(fd)
    unlinkSync(file)
    throw error
  }
  return fd
}

/**
 * Makes a file as {@link openLike} does, with something in it.
 *
 * @throws the system's error; EEXIST if it is there
 */
export function makeLike(like: FileState, file: string, bytes: Uint8Array): void {
  const fd = openLike(like, file)
  try {
    writeBytes(fd, bytes)
  } finally {
    closeSync(fd)
  }
}

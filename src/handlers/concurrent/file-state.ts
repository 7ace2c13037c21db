import { constants } from 'node:fs'
import { exactFstatSync, exactStatSync, fstatSync, statSync } from '../files/fs-door.js'

/** What the file system says of a file: which one it is, and how large. */
export interface FileState {
  /** With `ino`, which file it is, whatever its name is now. */
  readonly dev: number | bigint
  readonly ino: number | bigint
  /** In bytes. */
  readonly size: number
  /** How many names it has; 0 when it was deleted. */
  readonly nlink: number
  /** Type and permissions. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** When it was last written to, in milliseconds since the epoch. */
  readonly mtimeMs: number
  /** When it was last written to, renamed or otherwise changed, in milliseconds since the epoch. */
  readonly ctimeMs: number
}

// Windows counts its files with 64 bits: as numbers of 53, two of them can look like one.
const isExact = process.platform === 'win32'

/** The file at the path; `undefined` if there is none. */
export function stateAt(path: string): FileState | undefined {
  if (!isExact) return statSync(path)
  const stats = exactStatSync(path)
  return stats && withNumbers(stats)
}

/** An open file. */
export function stateOf(fd: number): FileState {
  return isExact ? withNumbers(exactFstatSync(fd)) : fstatSync(fd)
}

/** Whether two states are of one file. An open file keeps its number, so while one of the two is open this is certain. */
export function isSameFile(a: FileState, b: FileState): boolean {
  return a.ino === b.ino && a.dev === b.dev
}

/** Whether it is a file, and not a folder or a device. */
export function isRegular(file: FileState): boolean {
  return (file.mode & constants.S_IFMT) === constants.S_IFREG
}

function withNumbers(stats: ReturnType<typeof exactFstatSync>): FileState {
  const { dev, ino, size, nlink, mode, uid, gid, mtimeMs, ctimeMs } = stats
  return {
    dev,
    ino,
    size: Number(size),
    nlink: Number(nlink),
    mode: Number(mode),
    uid: Number(uid),
    gid: Number(gid),
    mtimeMs: Number(mtimeMs),
    ctimeMs: Number(ctimeMs),
  }
}

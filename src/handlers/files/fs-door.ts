/**
 * The one door to the file system for all handlers: thin functions over `node:fs`, called through its default object so
 * that whoever replaces a function of it (a test, a tracing tool) is heard.
 *
 * All of them are synchronous and throw Node's errors, with `code` and `path`. Interrupted calls (EINTR) are tried again
 * by Node itself.
 */
import fs, { type BigIntStats, type MakeDirectoryOptions, type Stats } from 'node:fs'
import { hasCode } from './error-code.js'
import { pause } from './pause.js'

export { pause } from './pause.js'
export { type WriteError, writeBytes, writeText } from './writing.js'

/** Opens a file and returns its descriptor. `flags` are Node's, `mode` is used for a new file. */
export function openSync(path: string, flags: string | number, mode?: number): number {
  return fs.openSync(path, flags, mode)
}

/** Closes a descriptor. */
export function closeSync(fd: number): void {
  fs.closeSync(fd)
}

/** Stat of an open file. */
export function fstatSync(fd: number): Stats {
  return fs.fstatSync(fd)
}

/** Stat of what the path leads to; `undefined` if there is nothing. */
export function statSync(path: string): Stats | undefined {
  return fs.statSync(path, { throwIfNoEntry: false })
}

/** Stat of the path itself, not of what a symbolic link leads to; `undefined` if there is nothing. */
export function lstatSync(path: string): Stats | undefined {
  return fs.lstatSync(path, { throwIfNoEntry: false })
}

/** Stat with every number exact, for file systems whose inode numbers exceed 53 bits; `undefined` if there is nothing. */
export function exactStatSync(path: string): BigIntStats | undefined {
  return fs.statSync(path, { bigint: true, throwIfNoEntry: false })
}

/** Stat of an open file with every number exact. */
export function exactFstatSync(fd: number): BigIntStats {
  return fs.fstatSync(fd, { bigint: true })
}

/** Whether the path leads to something. */
export function existsSync(path: string): boolean {
  return fs.existsSync(path)
}

/** How often a rename is tried that another program on Windows (a virus scanner, an editor) makes fail. */
const RENAME_TRIES = 10

/** Between these tries. */
const RENAME_PAUSE_MS = 5

function isHeldByOthers(error: unknown): boolean {
  return hasCode(error, 'EBUSY') || (process.platform === 'win32' && hasCode(error, 'EPERM', 'EACCES'))
}

/** Renames a file, over an existing one if there is one. Tries again for up to 50 ms while somebody else holds it. */
export function renameSync(from: string, to: string): void {
  for (let left = RENAME_TRIES; ; left--) {
    try {
      fs.renameSync(from, to)
      return
    } catch (error) {
      if (left === 1 || !isHeldByOthers(error)) throw error
    }
    pause(RENAME_PAUSE_MS)
  }
}

/** Removes a file. */
export function unlinkSync(path: string): void {
  fs.unlinkSync(path)
}

/** Removes a file, unless somebody else has. */
export function unlinkIfThere(path: string): void {
  try {
    fs.unlinkSync(path)
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
  }
}

/** Gives a file a second name; fails if that exists. */
export function linkSync(existing: string, path: string): void {
  fs.linkSync(existing, path)
}

/** Makes a symbolic link. */
export function symlinkSync(target: string, path: string): void {
  fs.symlinkSync(target, path)
}

/** What a symbolic link says. */
export function readlinkSync(path: string): string {
  return fs.readlinkSync(path)
}

/** The path with all symbolic links followed. */
export function realpathSync(path: string): string {
  return fs.realpathSync(path)
}

/** Makes a folder. With `recursive` it returns the first one that had to be made; `undefined` if all were there. */
export function mkdirSync(path: string, options?: MakeDirectoryOptions): string | undefined {
  return fs.mkdirSync(path, options)
}

/** Removes an empty folder. */
export function rmdirSync(path: string): void {
  fs.rmdirSync(path)
}

/** The names in a folder, in no particular order. */
export function readdirSync(path: string): string[] {
  return fs.readdirSync(path)
}

/** All bytes of a file. */
export function readFileSync(path: string): Buffer {
  return fs.readFileSync(path)
}

/** Reads from an open file, from `position` on; returns the number of bytes, 0 at the end. */
export function readSync(fd: number, into: Uint8Array, position: number): number {
  return fs.readSync(fd, into, 0, into.length, position)
}

/** Waits until an open file's bytes are on the disk. */
export function fsyncSync(fd: number): void {
  fs.fsyncSync(fd)
}

/** Sets a file's permissions. */
export function chmodSync(path: string, mode: number): void {
  fs.chmodSync(path, mode)
}

/** Sets an open file's permissions. */
export function fchmodSync(fd: number, mode: number): void {
  fs.fchmodSync(fd, mode)
}

/** Sets a file's owner and group by number; -1 leaves one as it is. */
export function chownSync(path: string, uid: number, gid: number): void {
  fs.chownSync(path, uid, gid)
}

/** Sets an open file's owner and group by number; -1 leaves one as it is. */
export function fchownSync(fd: number, uid: number, gid: number): void {
  fs.fchownSync(fd, uid, gid)
}

/** Sets a file's times of access and modification, in seconds since the epoch. */
export function utimesSync(path: string, accessed: number, modified: number): void {
  fs.utimesSync(path, accessed, modified)
}

/** Sets an open file's times of access and modification, in seconds since the epoch. */
export function futimesSync(fd: number, accessed: number, modified: number): void {
  fs.futimesSync(fd, accessed, modified)
}

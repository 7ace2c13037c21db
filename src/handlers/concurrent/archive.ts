import { constants } from 'node:fs'
import { hasCode } from '../files/error-code.js'
import { closeSync, openSync, readSync, unlinkIfThere, utimesSync, writeBytes } from '../files/fs-door.js'
import type { Fence } from './fence.js'
import { type FileState, isSameFile, stateOf } from './file-state.js'
import { openLike } from './open-like.js'
import { beforeSeal, seal } from './seal.js'

/** How much is compressed at a time, in bytes: little enough for the event loop, enough for gzip to find what repeats. */
const PIECE_BYTES = 524_288

/** How often a file is looked for that moves on while it is. */
const MOST_TRIES = 20

/**
 * The archive of one rotated file, in the making: pieces of the file are read, and written compressed by whoever calls.
 *
 * Each piece is a gzip member of its own, which every gzip reader takes as one text. So what a slow writer appends
 * late to the rotated file becomes one more member.
 */
export class Archive {
  readonly #find: () => string | undefined
  readonly #temporary: string
  readonly #input: number
  readonly #canSeal: boolean
  readonly #output: number
  #done = 0
  #hasMember = false

  private constructor(find: () => string | undefined, temporary: string, input: Input, output: number) {
    this.#find = find
    this.#temporary = temporary
    this.#input = input.fd
    this.#canSeal = input.canSeal
    this.#output = output
  }

  /**
   * Opens the rotated file, and the archive under a name for the time being.
   *
   * @param file - which file it is
   * @param find - tells where it is now
   * @param temporary - the archive's path until it is complete
   * @returns `undefined` if the file is gone
   */
  static begin(file: FileState, find: () => string | undefined, temporary: string): Archive | undefined {
    const input = openFound(file, find)
    if (input === undefined) return undefined
    try {
      return new Archive(find, temporary, input, openLike(stateOf(input.fd), temporary))
    } catch (error) {
      closeSync(input.fd)
      throw error
    }
  }

  /** When the rotated file was last renamed or written to, in milliseconds since the epoch. */
  get changed(): number {
    return stateOf(this.#input).ctimeMs
  }

  /** The archive's descriptor, for `fsync`. */
  get output(): number {
    return this.#output
  }

  /** The next piece of the file that is not in the archive yet; `undefined` at the end. */
  read(): Uint8Array | undefined {
    const left = stateOf(this.#input).size - this.#done
    const piece = Buffer.allocUnsafe(Math.max(0, Math.min(left, PIECE_BYTES)))
    const count = piece.length === 0 ? 0 : readSync(this.#input, piece, this.#done)
    // An archive of nothing has a member, too.
    if (count === 0 && this.#hasMember) return undefined
    this.#hasMember = true
    this.#done += count
    return piece.subarray(0, count)
  }

  /** Writes a compressed piece. */
  write(compressed: Uint8Array): void {
    writeBytes(this.#output, compressed)
  }

  /**
   * Puts the complete and synced archive in the file's place.
   *
   * @param compress - for what may come in at the very last
   * @returns `false` if the file has grown meanwhile: then the rest has to be read first. A file that is gone needs no archive.
   * @throws SupersededError when somebody has taken the lock over, the system's error
   */
  publish(fence: Fence, compress: (piece: Uint8Array) => Uint8Array): boolean {
    const found = this.#find()
    if (found === undefined) {
      unlinkIfThere(this.#temporary)
      return true
    }
    const { size, mtimeMs } = stateOf(this.#input)
    if (size > this.#done) return false
    // It is not there any more if this process was stopped for so long that others have cleared it up: they compress the file, too.
    if (!setTime(this.#temporary, mtimeMs / 1000) || !fence.rename(this.#temporary, `${found}.gz`)) return true
    fence.unlink(found)
    this.#addLast(compress)
    return true
  }

  // What has come in since. A writer that is still slower sees the seal before its record, and writes it once more.
  #addLast(compress: (piece: Uint8Array) => Uint8Array): void {
    // One that has another name, or a symbolic link led to, is somebody's still: nothing but records belongs into it.
    const isSealed = this.#canSeal && stateOf(this.#input).nlink === 0
    if (isSealed) seal(this.#input)
    for (let piece = this.read(); piece !== undefined; piece = this.read()) {
      const last = isSealed ? beforeSeal(piece) : piece
      if (last.length > 0) this.write(compress(last))
      if (last.length < piece.length) return
    }
  }

  /** Closes the files. */
  close(): void {
    closeSync(this.#input)
    closeSync(this.#output)
  }

  /** Gives up and closes the files: the rotated file stays as it is. */
  abandon(): void {
    this.close()
    try {
      unlinkIfThere(this.#temporary)
    } catch {
      // What kept it from being completed may keep it from being removed: whoever compresses next clears it up.
    }
  }
}

/**
 * Whether an archive is that of a file, as far as can be told without reading them: it has the time of the file's last record.
 *
 * @param archive - what is at the archive's path
 */
export function isArchiveOf(archive: FileState, file: FileState): boolean {
  return Math.abs(archive.mtimeMs - file.mtimeMs) < 1
}

// Whether the file is there.
function setTime(file: string, seconds: number): boolean {
  try {
    utimesSync(file, seconds, seconds)
    return true
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false
    throw error
  }
}

interface Input {
  readonly fd: number
  /** Whether it may be written to. */
  readonly canSeal: boolean
}

/** Opens a file that others move on meanwhile: between finding it and opening it, it may have got another name. */
function openFound(file: FileState, find: () => string | undefined): Input | undefined {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const found = find()
    if (found === undefined) return undefined
    const input = open(found)
    if (input === undefined) continue
    if (isSameFile(stateOf(input.fd), file)) return input
    closeSync(input.fd)
  }
  return undefined
}

function open(file: string): Input | undefined {
  try {
    return { fd: openSync(file, constants.O_RDWR | constants.O_APPEND), canSeal: true }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    if (!hasCode(error, 'EACCES', 'EPERM', 'EROFS')) throw error
    return { fd: openSync(file, 'r'), canSeal: false }
  }
}

import path from 'node:path'
import { crc32 } from 'node:zlib'
import { hasCode } from '../files/error-code.js'
import { readFileSync, realpathSync, unlinkIfThere } from '../files/fs-door.js'
import { type Fence, SupersededError } from './fence.js'
import type { FileState } from './file-state.js'
import { hiddenPrefix } from './hidden-name.js'
import { newHolder } from './holder.js'
import { makeLike } from './open-like.js'
import { EARLIEST, type Rollover } from './rollover.js'

const TIME = String.raw`(\d{9,12}(?:\.\d+)?)`

const CONTENT = new RegExp(`^${TIME}(?: ${TIME} (\\d+:\\d+))?\n?$`)

/** Everybody may know the time, also those who may write to a log but not read it. */
const READABLE = 0o444

/**
 * The file beside the rotation lock in which the processes of one log tell each other when it is rolled over next. It outlives
 * them.
 */
export class RolloverTime {
  readonly path: string
  readonly #lockPath: string

  /**
   * @param file - the log, absolute
   * @param lockPath - the lock folder that it is rotated under
   */
  constructor(file: string, lockPath: string) {
    const folder = path.dirname(lockPath)
    const isBeside = folder === path.dirname(file)
    this.path = path.join(folder, `${hiddenPrefix(file)}${isBeside ? '' : `${markOf(file)}.`}rollover`)
    this.#lockPath = lockPath
  }

  /**
   * What is known; `undefined` for nothing, or nonsense: a file that was cut off, or filled by somebody else.
   *
   * @throws the system's error when it cannot be read
   */
  read(): Rollover | undefined {
    const [, at, lastAt, file] = CONTENT.exec(this.#content()) ?? []
    if (at === undefined || Number(at) < EARLIEST) return undefined
    const isBegun = file !== undefined && Number(lastAt) >= EARLIEST && Number(lastAt) < Number(at)
    return { at: Number(at), last: isBegun ? { at: Number(lastAt), file } : undefined }
  }

  /**
   * Makes it known, at one stroke.
   *
   * @param log - the log's file: whoever may write to that is allowed the same here
   * @throws SupersededError when somebody has taken the lock over, the system's error
   */
  write(fence: Fence, { at, last }: Rollover, log: FileState): void {
    // In the lock folder nothing is left behind: whoever takes the lock over clears it.
    const temporary = path.join(this.#lockPath, newHolder())
    try {
      const text = `${at}${last === undefined ? '' : ` ${last.at} ${last.file}`}\n`
      makeLike({ ...log, mode: log.mode | READABLE }, temporary, Buffer.from(text))
      fence.rename(temporary, this.path)
    } catch (error) {
      // It would keep whoever has the lock now from giving it back.
      unlinkIfThere(temporary)
      throw fence.isUp ? error : new SupersededError('another process has taken the rotation over')
    }
  }

  #content(): string {
    try {
      return readFileSync(this.path).toString('latin1')
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return ''
      throw error
    }
  }
}

/** What tells logs of the same name apart whose locks share a folder. */
function markOf(file: string): string {
  const folder = path.dirname(file)
  return crc32(existing(folder) ?? folder)
    .toString(16)
    .padStart(8, '0')
}

function existing(folder: string): string | undefined {
  try {
    return realpathSync(folder)
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined
    throw error
  }
}

import { constants } from 'node:fs'
import { hasCode } from '../files/error-code.js'
import {
  chmodSync,
  chownSync,
  closeSync,
  fchmodSync,
  fchownSync,
  linkSync,
  openSync,
  unlinkSync,
  writeBytes,
} from '../files/fs-door.js'
import { groupId, userId } from './accounts.js'
import { stateOf } from './file-state.js'
import { ifAllowed } from './if-allowed.js'
import { UnfinishedFiles } from './unfinished-files.js'

/** Who may do what with the files of a log. Python's file mode creation defaults hold for what is not given. */
export interface FileBirthSettings {
  /** The user and the group that files belong to, by name or number. */
  readonly owner: readonly [user: string | number, group: string | number] | null
  /** The permissions, e.g. `0o640`. */
  readonly chmod: number | null
  /** The permissions that new files do not have, in place of the process's umask. */
  readonly umask: number | null
}

/** How often a file is made anew that others move away before it is open. */
const MOST_TRIES = 5

interface OpenHow {
  readonly exclusively: boolean
  readonly readable: boolean
  readonly emptied: boolean
}

/**
 * Opens the files of a log, and makes them with the owner and the permissions that they shall have.
 *
 * A file that needs any, or a byte order mark, is made under another name and gets its own when it is complete: otherwise
 * a process of another user could come in between and find that it may not write, or put its record before the mark.
 */
export class FileBirth {
  readonly #uid: number
  readonly #gid: number
  readonly #chmod: number | null
  readonly #umask: number | null
  readonly #path: string
  readonly #unfinished: UnfinishedFiles

  /**
   * @param file - the path of the log
   * @throws KeyError for a user or group that does not exist
   */
  constructor(file: string, { owner, chmod, umask }: FileBirthSettings) {
    const canOwn = owner !== null && process.platform !== 'win32'
    this.#uid = canOwn ? userId(owner[0]) : -1
    this.#gid = canOwn ? groupId(owner[1]) : -1
    this.#chmod = chmod
    this.#umask = umask
    this.#path = file
    this.#unfinished = new UnfinishedFiles(file, 'new')
  }

  /**
   * Opens the file for appending, and makes it if there is none.
   *
   * @param mark - what a new file begins with
   * @param how - `exclusively` fails if there is one, `readable` opens it for reading too, if this process may, `emptied` removes what
   *   is in it: at one stroke, since others may move the file away between two
   * @returns its descriptor
   * @throws the system's error
   */
  open(mark: Uint8Array, { exclusively, readable, emptied }: OpenHow): number {
    const isPlain = !this.#isSpecial && mark.length === 0
    const flags = constants.O_APPEND | (emptied ? constants.O_TRUNC : 0)
    if (isPlain) return openFor(this.#path, flags | constants.O_CREAT | (exclusively ? constants.O_EXCL : 0), readable)
    if (exclusively) this.#make(mark, true)
    const fd = this.#openMade(mark, flags, readable)
    try {
      this.#dress(fd)
    } catch (error) {
      closeSync(fd)
      throw error
    }
    return fd
  }

  /** Gives a folder that processes of other users must be able to use too the permissions for it. */
  readonly dressFolder = (folder: string): void => {
    if (!this.#isSpecial) return
    if (this.#uid >= 0) ifAllowed(() => chownSync(folder, this.#uid, this.#gid))
    const mode = this.#chmod ?? (this.#umask === null ? null : 0o666 & ~this.#umask)
    // Whoever may write to the log may rotate it; to enter a folder takes the right to execute.
    if (mode !== null) ifAllowed(() => chmodSync(folder, mode | ((mode & 0o444) >> 2)))
  }

  get #isSpecial(): boolean {
    return this.#uid >= 0 || this.#chmod !== null || this.#umask !== null
  }

  // Others may move the file away at any moment.
  #openMade(mark: Uint8Array, flags: number, readable: boolean): number {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      try {
        return openFor(this.#path, flags, readable)
      } catch (error) {
        if (!hasCode(error, 'ENOENT')) throw error
      }
      this.#make(mark, false)
    }
    // A symbolic link that leads to a file that is to be made.
    return openFor(this.#path, flags | constants.O_CREAT, readable)
  }

  #make(mark: Uint8Array, exclusively: boolean): void {
    this.#unfinished.clearUpAtTimes()
    const temporary = this.#unfinished.newName()
    try {
      this.#complete(openSync(temporary, 'wx'), mark)
      this.#publish(temporary, exclusively)
    } finally {
      removeIfPossible(temporary)
    }
  }

  #complete(fd: number, mark: Uint8Array): void {
    try {
      writeBytes(fd, mark)
      const umask = this.#umask
      if (umask !== null) ifAllowed(() => fchmodSync(fd, 0o666 & ~umask))
      this.#dress(fd)
    } finally {
      closeSync(fd)
    }
  }

  #publish(temporary: string, exclusively: boolean): void {
    try {
      linkSync(temporary, this.#path)
    } catch (error) {
      // It is there; or the temporary one is not any more, since this process was stopped for so long that others have cleared it up.
      if (hasCode(error, 'EEXIST', 'ENOENT') && !exclusively) return
      // Without hard links (FAT, SMB) the file is made under its own name.
      if (!hasCode(error, 'EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP')) throw error
      closeSync(openSync(this.#path, exclusively ? 'ax' : 'a'))
    }
  }

  // That a file is not as it should be is no reason to lose a record that can be written to it.
  #dress(fd: number): void {
    const { mode, uid, gid } = stateOf(fd)
    if (this.#uid >= 0 && (uid !== this.#uid || gid !== this.#gid))
      ifAllowed(() => fchownSync(fd, this.#uid, this.#gid))
    const chmod = this.#chmod
    if (chmod !== null && (mode & 0o7777) !== chmod) ifAllowed(() => fchmodSync(fd, chmod))
  }
}

/** Opens a file for writing; for reading too, if that is allowed. */
function openFor(file: string, flags: number, readable: boolean): number {
  if (readable) {
    try {
      return openSync(file, flags | constants.O_RDWR)
    } catch (error) {
      if (!hasCode(error, 'EACCES')) throw error
    }
  }
  return openSync(file, flags | constants.O_WRONLY)
}

// If it is not, it will be when others clear up.
function removeIfPossible(file: string): void {
  try {
    unlinkSync(file)
  } catch {}
}

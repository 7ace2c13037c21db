import path from 'node:path'
import type { Handler } from '../../core/handler.js'
import type { LogRecord } from '../../core/record.js'
import { mkdirSync } from '../files/fs-door.js'
import { Compressor } from './compressor.js'
import { FileBirth, type FileBirthSettings } from './file-birth.js'
import { stateAt } from './file-state.js'
import { lockFolderOf } from './lock-folder.js'
import { type OpenSettings, RecordOpener } from './record-opener.js'
import { Rotation, type RotationPolicy } from './rotation.js'
import { RotationLock } from './rotation-lock.js'
import { SharedFile } from './shared-file.js'
import { Troubles } from './troubles.js'

/** What the rotating handlers for many processes have in common in their arguments. */
export interface SharedLogSettings extends OpenSettings, FileBirthSettings {
  /** The log file, absolute. */
  readonly path: string
  /** Where the lock is; `null` for beside the log. */
  readonly lockFolder: string | null
  /** Whether the file stays open between records. */
  readonly keepsOpen: boolean
  /** Whether every record is written under the lock. */
  readonly locksWrites: boolean
}

/** What a policy of rotation may need of the log it is for. */
export interface LogParts {
  /** What compresses rotated files, if they are to be. */
  readonly compressor: Compressor | undefined
  /** Opens the log's file. */
  readonly opener: RecordOpener
}

/** A log that many processes write to: what the handlers for it are made of. */
export class SharedLog<Policy extends RotationPolicy = RotationPolicy> {
  /** The lock folder that rotations are done under. */
  readonly lockPath: string
  /** What decides when the file is rotated, and where it goes then. */
  readonly policy: Policy
  readonly #path: string
  readonly #file: SharedFile
  readonly #rotation: Rotation
  readonly #troubles = new Troubles()

  /**
   * @param makePolicy - makes what decides when the file is rotated, and where it goes then
   * @throws KeyError for an owner who does not exist, the system's error if the folder for locks cannot be made
   */
  constructor(settings: SharedLogSettings, makePolicy: (parts: LogParts) => Policy) {
    const { path: file, lockFolder, usesGzip, keepsOpen, locksWrites } = settings
    const birth = new FileBirth(file, settings)
    if (lockFolder !== null) mkdirSync(lockFolder, { recursive: true })
    this.lockPath = lockFolderOf(file, lockFolder)
    this.#path = file
    const lock = new RotationLock(this.lockPath, path.dirname(file), birth.dressFolder)
    const opener = new RecordOpener(settings, birth)
    const compressor = usesGzip ? new Compressor(file, lock, (trouble) => this.#rotation.note(trouble)) : undefined
    this.policy = makePolicy({ compressor, opener })
    this.#rotation = new Rotation(file, this.policy, lock)
    this.#file = new SharedFile(file, opener, { keepsOpen: keepsOpen && !locksWrites, locksWrites }, this.#rotation)
  }

  /**
   * Writes a record for a handler. What goes wrong is given to its `handleError`: a trouble that lasts, such as a full disk,
   * once.
   *
   * @param terminator - is written after it
   */
  emit(record: LogRecord, handler: Handler & { terminator: string }, terminator = handler.terminator): void {
    try {
      this.#file.append(handler.format(record) + terminator, terminator, record.created)
      this.#troubles.clear()
      const trouble = this.#file.takeTrouble()
      if (trouble !== undefined) handler.handleError(record, trouble)
    } catch (error) {
      if (this.#troubles.isNew(error)) handler.handleError(record, error)
    }
  }

  /** Whether the file would be rotated before the next record. */
  get isDue(): boolean {
    const file = stateAt(this.#path)
    return file !== undefined && this.#rotation.isDue(file)
  }

  /**
   * Rotates now, due or not.
   *
   * @throws what keeps it from being done
   */
  rotate(): void {
    this.#rotation.rotateNow()
  }

  /** Closes the file; a later record opens it again. */
  close(): void {
    this.#file.close()
  }
}

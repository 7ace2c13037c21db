import path from 'node:path'
import type { Handler } from '../../core/handler.js'
import type { LogRecord } from '../../core/record.js'
import { type Batch, type BufferLimits, RecordBuffer } from '../files/record-buffer.js'
import { Compressor } from './compressor.js'
import { FileBirth, type FileBirthSettings } from './file-birth.js'
import { stateAt } from './file-state.js'
import { lockFolderOf, makeFolderForLocks } from './lock-folder.js'
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
  /** How much waits, and how long, before it is written; with 0 bytes nothing waits. */
  readonly buffer: BufferLimits
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
  readonly #handler: Handler & { terminator: string }
  // Until the log is closed: who writes later has nobody to write what would wait.
  #buffer: RecordBuffer | undefined
  #terminator = ''

  /**
   * @param handler - formats the records; its `handleError` gets what goes wrong
   * @param makePolicy - makes what decides when the file is rotated, and where it goes then
   * @throws KeyError for an owner who does not exist, the system's error if the folder for locks cannot be made
   */
  constructor(
    settings: SharedLogSettings,
    handler: Handler & { terminator: string },
    makePolicy: (parts: LogParts) => Policy,
  ) {
    const { path: file, lockFolder, usesGzip, keepsOpen, locksWrites, buffer } = settings
    this.#handler = handler
    const birth = new FileBirth(file, settings)
    if (lockFolder !== null) makeFolderForLocks(lockFolder, birth.dressFolder)
    this.lockPath = lockFolderOf(file, lockFolder)
    this.#path = file
    const lock = new RotationLock(this.lockPath, path.dirname(file), birth.dressFolder)
    const opener = new RecordOpener(settings, birth)
    const compressor = usesGzip ? new Compressor(file, lock, (trouble) => this.#rotation.note(trouble)) : undefined
    this.policy = makePolicy({ compressor, opener })
    this.#rotation = new Rotation(file, this.policy, lock)
    this.#file = new SharedFile(file, opener, { keepsOpen: keepsOpen && !locksWrites, locksWrites }, this.#rotation)
    if (buffer.bytes > 0) this.#buffer = this.#makeBuffer(buffer, opener)
  }

  #makeBuffer(limits: BufferLimits, opener: RecordOpener): RecordBuffer {
    const write = (batch: Batch) => this.#writeMany(batch)
    const report = (error: unknown, record: LogRecord) => this.#fail(error, record)
    return new RecordBuffer({ sizeOf: (text) => opener.sizeOf(text), write }, limits, report)
  }

  /**
   * Writes a record, or has it wait. What goes wrong is given to the handler's `handleError`: a trouble that lasts, such as a
   * full disk, once.
   *
   * @param terminator - is written after it
   */
  emit(record: LogRecord, terminator = this.#handler.terminator): void {
    try {
      const text = this.#handler.format(record) + terminator
      if (this.#buffer !== undefined) {
        this.#wait(this.#buffer, text, record, terminator)
        return
      }
      this.#file.append(text, terminator, record.created)
      this.#succeed(record)
    } catch (error) {
      this.#fail(error, record)
    }
  }

  #succeed(record: LogRecord): void {
    this.#troubles.clear()
    const trouble = this.#file.takeTrouble()
    if (trouble !== undefined) this.#handler.handleError(record, trouble)
  }

  #fail(error: unknown, record: LogRecord): void {
    // What kept this record from being written may have cut short another process's.
    this.#file.lookAgain()
    if (this.#troubles.isNew(error)) this.#handler.handleError(record, error)
  }

  #wait(buffer: RecordBuffer, text: string, record: LogRecord, terminator: string): void {
    const isOver = record.created >= this.policy.endsAt
    // What was logged before the end of a period is written before the file is moved away, with the first record thereafter.
    if (isOver) buffer.flush()
    this.#terminator = terminator
    buffer.add(text, record)
    if (isOver) buffer.flush()
  }

  #writeMany(batch: Batch): void {
    const { text, ends, since } = batch
    const { endsAt } = this.policy
    const append = () => this.#file.appendMany(text, ends, this.#terminator)
    if (since < endsAt && Date.now() / 1000 >= endsAt) {
      // What waited belongs to the period in which it came; what comes now does not.
      this.policy.asOf(since, append)
      this.#file.lookAgain()
    } else append()
    this.#succeed(batch.last)
  }

  /** Writes the records that wait. */
  flush(): void {
    this.#buffer?.flush()
  }

  /** Whether the file would be rotated before the next record. */
  get isDue(): boolean {
    this.flush()
    const file = stateAt(this.#path)
    return file !== undefined && this.#rotation.isDue(file)
  }

  /**
   * Rotates now, due or not.
   *
   * @throws what keeps it from being done
   */
  rotate(): void {
    this.flush()
    this.#file.lookAgain()
    this.#rotation.rotateNow()
  }

  /** Closes the file; a later record opens it again. */
  close(): void {
    this.flush()
    this.#buffer = undefined
    this.#file.close()
  }
}

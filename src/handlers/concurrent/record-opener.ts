import { closeSync } from '../files/fs-door.js'
import { parseOpenMode } from '../files/open-mode.js'
import { UnsupportedOperation } from '../files/text-file.js'
import type { FileBirth } from './file-birth.js'
import { stateOf } from './file-state.js'
import { RecordEncoding, RecordFile } from './record-file.js'

/** How the file of a log is opened, by the arguments of Python's `open()`. */
export interface OpenSettings {
  /** E.g. `a`; with `w` the file is emptied the first time that it is opened. */
  readonly mode: string
  /** `null` for UTF-8. */
  readonly encoding: string | null
  /** The error policy. */
  readonly errors: string
  readonly newline: string | null
  /** Whether the file will be compressed when it was rotated. */
  readonly usesGzip: boolean
}

const NO_MARK = new Uint8Array()

/** Opens the file of a log, time and again. */
export class RecordOpener {
  readonly #settings: OpenSettings
  readonly #birth: FileBirth
  #encoding: RecordEncoding | undefined
  #wasOpened = false

  constructor(settings: OpenSettings, birth: FileBirth) {
    this.#settings = settings
    this.#birth = birth
  }

  /** What a file without records begins with: the byte order mark, if the encoding has one. */
  get mark(): Uint8Array {
    this.#lookUpEncoding()
    return this.#encoding?.mark ?? NO_MARK
  }

  /** At least the bytes that a text takes in the file. */
  measure(text: string): number {
    return this.#encoding?.measure(text) ?? Number.POSITIVE_INFINITY
  }

  /** How many bytes a text takes in the file, if they are the same ones whatever is written before it; -1 if not. */
  sizeOf(text: string): number {
    return this.#encoding?.sizeOf(text) ?? -1
  }

  /**
   * Opens the file for appending, and makes it if there is none. Like in Python a file is there afterwards also if its
   * encoding is unknown.
   *
   * @throws LookupError for an unknown encoding, ValueError for a mode or newline that Python refuses, the system's error
   */
  open(): RecordFile {
    const { flags, writable } = parseOpenMode(this.#settings.mode)
    if (!writable) throw new UnsupportedOperation('not writable')
    const first = this.#wasOpened ? '' : flags
    const trouble = this.#lookUpEncoding()
    const fd = this.#birth.open(this.mark, {
      exclusively: first.startsWith('wx'),
      readable: this.#settings.usesGzip,
      emptied: first === 'w' || first === 'w+',
    })
    try {
      if (this.#encoding === undefined) throw trouble
      const isEmpty = this.#encoding.mark.length > 0 && stateOf(fd).size === 0
      const file = new RecordFile(fd, this.#encoding, isEmpty, this.#settings.usesGzip)
      this.#wasOpened = true
      return file
    } catch (error) {
      closeSync(fd)
      throw error
    }
  }

  #lookUpEncoding(): unknown {
    const { encoding, errors, newline } = this.#settings
    try {
      this.#encoding ??= new RecordEncoding(encoding, errors, newline)
      return undefined
    } catch (error) {
      return error
    }
  }
}

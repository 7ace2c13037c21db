import fs from 'node:fs'
import path from 'node:path'
import { isError } from '../python/is-error.js'
import { ConfigError } from './config-error.js'
import type { SourceText } from './read-source.js'

/** Who writes a file does it in several steps; this many milliseconds after the last one it counts as written. */
const SETTLED = 100

/** Applies what was read. @throws ConfigError if it is refused, and has changed nothing */
type Apply = (source: SourceText) => void

/**
 * Watches a configuration file and applies it anew when its text has changed. A text that is refused is told of, and changes
 * nothing. A file that is gone is waited for.
 *
 * It listens to the file system and does nothing else, and keeps no process alive.
 */
export class ConfigWatch {
  readonly #read: () => SourceText
  readonly #apply: Apply
  readonly #tell: (error: ConfigError | null) => void
  readonly #watchers = new Map<string, fs.FSWatcher>()
  readonly #name: string
  readonly #file: string
  #timer: NodeJS.Timeout | undefined
  /** The text that is applied. */
  #good: string
  #seen: string
  #told = ''

  /**
   * @param source - what is applied now
   * @param read - reads the file
   * @param tell - is told of each change: `null` if it was applied
   */
  constructor(
    source: SourceText,
    read: () => SourceText,
    apply: Apply,
    tell: (error: ConfigError | null) => void = reportRefusal,
  ) {
    this.#read = read
    this.#apply = apply
    this.#tell = tell
    this.#name = source.file
    this.#file = path.resolve(source.file)
    this.#good = source.text
    this.#seen = source.text
    this.#watchFolders()
    // The file may have changed since it was read.
    this.#wait()
  }

  /** Ends watching. The configuration stays. */
  close(): void {
    clearTimeout(this.#timer)
    for (const watcher of this.#watchers.values()) watcher.close()
    this.#watchers.clear()
  }

  // Folders, since files are replaced as often as they are written to; also the one that a symbolic link leads to.
  #watchFolders(): void {
    const folders = new Set([path.dirname(this.#file), path.dirname(realPathOf(this.#file))])
    for (const [folder, watcher] of this.#watchers) {
      if (folders.has(folder)) continue
      watcher.close()
      this.#watchers.delete(folder)
    }
    for (const folder of folders) {
      if (this.#watchers.has(folder)) continue
      const watcher = fs.watch(folder, { persistent: false }, () => this.#wait())
      watcher.on('error', () => this.close())
      this.#watchers.set(folder, watcher)
    }
  }

  #wait(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#look(), SETTLED).unref()
  }

  #look(): void {
    try {
      this.#watchFolders()
      const source = this.#read()
      this.#told = ''
      if (source.text === this.#seen) return
      this.#seen = source.text
      if (source.text !== this.#good) this.#apply(source)
      this.#good = source.text
    } catch (error) {
      this.#report(error)
      return
    }
    this.#tell(null)
  }

  #report(error: unknown): void {
    const refusal = error instanceof ConfigError ? error : this.#failure(error)
    // Somebody is about to put another file in the place of one that is gone; and twice the same need not be told.
    if (refusal.kind === 'missing' || refusal.message === this.#told) return
    this.#told = refusal.message
    this.#tell(refusal)
  }

  #failure(error: unknown): ConfigError {
    const message = isError(error) ? error.message : String(error)
    const nowhere = { line: 0, column: 0, length: 1, section: null, option: null, sourceLine: null }
    const said = { message, accepted: null, suggestion: null }
    return new ConfigError('failed', [{ severity: 'error', file: this.#name, ...nowhere, ...said }], error)
  }
}

function realPathOf(file: string): string {
  try {
    return fs.realpathSync(file)
  } catch {
    return file
  }
}

function reportRefusal(error: ConfigError | null): void {
  if (error === null) return
  process.stderr.write(`The changed configuration is refused, and the one before stays: ${error.message}\n`)
}

import path from 'node:path'
import { dateFinder } from '../dated-files.js'
import { lstatSync, readdirSync } from '../files/fs-door.js'

/** How the archives of a log are named. A handler is one, and may change at any time. */
export interface ArchiveNaming {
  /** The log, absolute. */
  readonly baseFilename: string
  /** What dates look like. */
  readonly extMatch: RegExp
  /** Makes another name of the usual one; `null` leaves it. */
  readonly namer: ((usual: string) => string) | null
  /** The path of an archive, made of the usual one. */
  rotation_filename(usual: string): string
}

/** The file of one period, or a part of it: `app.log.2024-02-29`, the next `app.log.2024-02-29.1`, each perhaps compressed. */
export interface DatedArchive {
  /** Its path, without `.gz`. */
  readonly path: string
  readonly date: string
  /** 0 for the first of its date. */
  readonly counter: number
  /** Whether it is there as it was written. */
  readonly isPlain: boolean
  /** Whether it is there compressed; for a moment it may be both. */
  readonly isPacked: boolean
}

const PACKED = '.gz'

const COUNTED = /^(.+)\.([1-9]\d{0,14})$/

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:_(\d{2})(?:-(\d{2})(?:-(\d{2}))?)?)?$/

/** The archives of a log whose names have the date of their period. All other files are somebody else's. */
export class DatedArchives {
  readonly #naming: ArchiveNaming
  // The last one that this process has made.
  #latest = { date: '', counter: 0 }

  constructor(naming: ArchiveNaming) {
    this.#naming = naming
  }

  /**
   * Those that there are, the oldest first.
   *
   * @param date - any: archives are where those of this date are put
   * @throws the system's error if the folder cannot be read
   */
  list(date: string): DatedArchive[] {
    const folder = path.dirname(this.#first(date))
    const parse = this.#parser()
    const found = new Map<string, DatedArchive>()
    for (const name of readdirSync(folder)) {
      const one = parse(name)
      if (one === undefined) continue
      const other = found.get(one.name)
      found.set(one.name, {
        path: path.join(folder, one.name),
        date: one.date,
        counter: one.counter,
        isPlain: !one.isPacked || other?.isPlain === true,
        isPacked: one.isPacked || other?.isPacked === true,
      })
    }
    return [...found.values()].sort(byAge)
  }

  /**
   * The path for one more archive of a date: no other has it, and it comes after all of the same date.
   *
   * @param among - the archives that there are; none, if this {@link isEasy}
   */
  newPath(date: string, among: readonly DatedArchive[]): string {
    const first = this.#first(date)
    // A number that became free is not used again: the archive would pass for the oldest of its date.
    const start = this.#latest.date === date ? this.#latest.counter + 1 : 0
    let counter = among.reduce((next, one) => (one.date === date ? Math.max(next, one.counter + 1) : next), start)
    for (;;) {
      const file = counter === 0 ? first : `${first}.${counter}`
      if (isFree(file)) return file
      counter++
    }
  }

  /** Takes note that a path is used now that {@link newPath} found. */
  use(date: string, file: string): void {
    this.#latest = { date, counter: Number(file.slice(this.#first(date).length + 1)) }
  }

  /** Whether the path for one more archive of a date is found without a list of them all, of which there may be thousands. */
  isEasy(date: string): boolean {
    return this.#latest.date === date || isFree(this.#first(date))
  }

  #first(date: string): string {
    return this.#naming.rotation_filename(`${this.#naming.baseFilename}.${date}`)
  }

  #parser(): (name: string) => Parsed | undefined {
    const { baseFilename, extMatch, namer } = this.#naming
    const rename = namer === null ? undefined : (usual: string) => path.basename(this.#naming.rotation_filename(usual))
    const find = dateFinder(baseFilename, extMatch, rename)
    const dateIn = (name: string): string | undefined => {
      const date = find(name)
      return date !== undefined && isReal(date) ? date : undefined
    }
    const parsePlain = (name: string, isPacked: boolean): Parsed | undefined => {
      const date = dateIn(name)
      if (date !== undefined) return { name, date, counter: 0, isPacked }
      const [, first = '', counter] = COUNTED.exec(name) ?? []
      const counted = counter === undefined ? undefined : dateIn(first)
      return counted === undefined ? undefined : { name, date: counted, counter: Number(counter), isPacked }
    }
    // A namer may itself put `.gz` at the end.
    return (name) =>
      parsePlain(name, false) ?? (name.endsWith(PACKED) ? parsePlain(name.slice(0, -PACKED.length), true) : undefined)
  }
}

interface Parsed {
  readonly name: string
  readonly date: string
  readonly counter: number
  readonly isPacked: boolean
}

/** The files that an archive consists of. */
export function filesOf({ path: plain, isPlain, isPacked }: DatedArchive): string[] {
  return [...(isPlain ? [plain] : []), ...(isPacked ? [plain + PACKED] : [])]
}

// What only looks like a date is another's name: 9999-99-99. Dates of a kind of their own are taken as they are.
function isReal(date: string): boolean {
  const parts = DATE.exec(date)
  if (parts === null) return true
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0))
  const same = new Date(0)
  same.setUTCFullYear(year, month - 1, day)
  return same.getUTCMonth() === month - 1 && same.getUTCDate() === day && hour < 24 && minute < 60 && second < 60
}

function byAge(a: DatedArchive, b: DatedArchive): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1
  return a.counter - b.counter
}

function isFree(file: string): boolean {
  return lstatSync(file) === undefined && lstatSync(file + PACKED) === undefined
}

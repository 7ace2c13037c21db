import path from 'node:path'
import { type LogFile, readLogFiles } from './log-files.js'
import { scanRecords } from './record-scan.js'

/** What is wrong with a log. */
export interface Fault {
  readonly kind:
    | 'lost'
    | 'doubled'
    | 'torn'
    | 'merged'
    | 'misordered'
    | 'unknown'
    | 'oversize'
    | 'surplus'
    | 'gap'
    | 'uncompressed'
    | 'unfinished'
    | 'leftover'
  /** The file, and the offset in it. */
  readonly where: string
  readonly what: string
  /** The offset in the file at which it ends, of what is torn or merged. */
  readonly end?: number
}

/** What one writer did. Its records are numbered from 1. */
export interface Written {
  /** So many of its logging calls returned: these must be there. */
  readonly returned: number
  /** So many were begun: what is beyond the returned ones may be there. The same number if not given. */
  readonly begun?: number
}

/** What a log should be like. */
export interface ExpectedLog {
  readonly writers: Readonly<Record<string, Written>>
  /** Whether every record must be there, or files were deleted on the way: then each writer's last ones, without a gap. */
  readonly keeps: 'all' | 'last'
  /** In bytes; 0 for no limit. Default 0. */
  readonly maxBytes?: number
  /** In bytes, as it stands in the file, with its line end. Needed with `maxBytes`. */
  readonly longestRecord?: number
  /** Most rotated files there may be. Default: any number. */
  readonly backupCount?: number
  /** Whether all rotated files must be archives. Default false: none may be. */
  readonly isCompressed?: boolean
  /** Whether the log is rotated by time: then the file in which the next time stands belongs to it. Default false. */
  readonly isTimed?: boolean
  /** So many empty records there must be. Default 0. */
  readonly blanks?: number
  /** Reads a file's bytes as UTF-8 text without a byte order mark. Default: they are. */
  readonly decode?: (bytes: Buffer) => Buffer
}

/**
 * Reads a log from its oldest file on and tells everything that is wrong with it.
 *
 * @param base - the path of the log; nothing but its files may be in its folder
 * @throws Error for an archive that cannot be read
 */
export function checkLog(base: string, expected: ExpectedLog): Fault[] {
  const { files, others } = readLogFiles(base)
  return [
    ...others
      .filter((name) => !(expected.isTimed === true && name === `.__${path.basename(base)}.rollover`))
      .map((name): Fault => ({ kind: 'leftover', where: name, what: 'does not belong to the log' })),
    ...checkFiles(files, expected),
    ...checkRecords(files, expected),
  ]
}

function* checkFiles(files: readonly LogFile[], expected: ExpectedLog): Generator<Fault> {
  const { writers, maxBytes = 0, longestRecord = 0, backupCount = Number.POSITIVE_INFINITY } = expected
  const most = maxBytes + Object.keys(writers).length * longestRecord
  const backups = files.filter(({ date, number }) => date !== '' || number > 0)
  if (backups.length > backupCount)
    yield { kind: 'surplus', where: backups[0]?.name ?? '', what: `${backups.length} files of at most ${backupCount}` }
  const numbered = backups.filter(({ date }) => date === '')
  const jump = numbered.find(({ number }, index) => number !== numbered.length - index)
  if (jump !== undefined) yield { kind: 'gap', where: jump.name, what: `is one of ${numbered.length}` }
  for (const { name, bytes, hasArchive } of files) {
    if (maxBytes > 0 && bytes.length > most)
      yield { kind: 'oversize', where: name, what: `${bytes.length} bytes, at most ${most} expected` }
    if (hasArchive) yield { kind: 'unfinished', where: name, what: 'has an archive, but was not removed' }
  }
  for (const { name } of backups)
    if (name.endsWith('.gz') !== (expected.isCompressed ?? false))
      yield { kind: 'uncompressed', where: name, what: expected.isCompressed ? 'is no archive' : 'is an archive' }
}

function* checkRecords(files: readonly LogFile[], expected: ExpectedLog): Generator<Fault> {
  const { writers, keeps, decode = (bytes: Buffer) => bytes } = expected
  const seen = new Map(Object.keys(writers).map((writer) => [writer, new Seen()]))
  let blanks = 0
  for (const { name, bytes } of files) {
    const text = decode(bytes)
    for (const found of scanRecords(text)) {
      const where = `${name}:${found.at}`
      if (found.kind === 'blank') blanks++
      else if (found.kind === 'record') {
        const { writer, number } = found
        const records = seen.get(writer)
        const kind = records === undefined ? 'unknown' : records.add(number)
        if (kind !== undefined) yield { kind, where, what: `record ${number} of ${writer}` }
      } else yield { kind: found.kind, where, what: excerpt(text, found.at, found.bytes), end: found.at + found.bytes }
    }
  }
  for (const [writer, records] of seen) yield* records.compare(writer, writers[writer] ?? { returned: 0 }, keeps)
  const difference = blanks - (expected.blanks ?? 0)
  if (difference !== 0)
    yield { kind: difference < 0 ? 'lost' : 'doubled', where: '', what: `${Math.abs(difference)} empty records` }
}

/** The records of one writer. */
class Seen {
  readonly #numbers = new Set<number>()
  #last = 0

  add(number: number): Fault['kind'] | undefined {
    if (this.#numbers.has(number)) return 'doubled'
    this.#numbers.add(number)
    const isInOrder = number > this.#last
    this.#last = number
    return isInOrder ? undefined : 'misordered'
  }

  *compare(writer: string, { returned, begun = returned }: Written, keeps: 'all' | 'last'): Generator<Fault> {
    const numbers = [...this.#numbers]
    const first = keeps === 'all' ? 1 : numbers.reduce((least, number) => Math.min(least, number), returned + 1)
    for (let number = first; number <= returned; number++) {
      if (this.#numbers.has(number)) continue
      const start = number
      while (number < returned && !this.#numbers.has(number + 1)) number++
      const what = start === number ? `record ${start} of ${writer}` : `records ${start} to ${number} of ${writer}`
      yield { kind: 'lost', where: '', what }
    }
    for (const number of numbers)
      if (number < 1 || number > begun) yield { kind: 'unknown', where: '', what: `record ${number} of ${writer}` }
  }
}

function excerpt(text: Buffer, at: number, bytes: number): string {
  if (bytes === 0) return `no line end before ${JSON.stringify(text.toString('utf8', at, at + 60))}`
  const shown = text.toString('utf8', at, at + Math.min(bytes, 120))
  return bytes > 120 ? `${JSON.stringify(shown)}... (${bytes} bytes)` : JSON.stringify(shown)
}

import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

/** One file of a log. */
export interface LogFile {
  readonly name: string
  /** When it was rotated, as it stands in its name; empty without. */
  readonly date: string
  /** The number at the end of its name, 0 without. */
  readonly number: number
  /** What is in it, uncompressed. */
  readonly bytes: Buffer
  /** Whether there is its complete archive too: whoever made that was stopped before the file itself was removed. */
  readonly hasArchive: boolean
}

/** The files of a log, oldest first, and the names of all else that is in its folder. */
export interface LogFiles {
  readonly files: readonly LogFile[]
  readonly others: readonly string[]
}

type FileName = Pick<LogFile, 'name' | 'date' | 'number'>

/**
 * Reads a log with all its rotated files: `app.log.1` and so on by number, or `app.log.2026-01-31_12-00-00` by time, of the
 * same time `...` first, then `....1` and so on; `.gz` or not.
 *
 * @param base - the path of the log
 * @throws Error for an archive that cannot be read
 */
export function readLogFiles(base: string): LogFiles {
  const folder = path.dirname(base)
  const names = fs.readdirSync(folder)
  const found = new Map<string, FileName>()
  const others: string[] = []
  for (const name of names) {
    const parsed = parse(name, path.basename(base))
    if (parsed === undefined) others.push(name)
    else found.set(parsed.name, parsed)
  }
  return { files: [...found.values()].sort(byAge).map((file) => read(folder, file, names)), others }
}

function parse(name: string, base: string): FileName | undefined {
  if (name === base) return { name, date: '', number: 0 }
  if (!name.startsWith(`${base}.`)) return undefined
  const plain = name.endsWith('.gz') ? name.slice(0, -3) : name
  const [all, date, number] = /^(\d{4}-[\d_-]+)?(?:(?:^|\.)(\d+))?$/.exec(plain.slice(base.length + 1)) ?? []
  if (all === undefined || all === '') return undefined
  return { name: plain, date: date ?? '', number: Number(number ?? 0) }
}

// Numbers alone count from the youngest; those after a time from the oldest. The log itself is the youngest.
function byAge(a: FileName, b: FileName): number {
  const isBase = (file: FileName) => file.date === '' && file.number === 0
  if (isBase(a) || isBase(b)) return Number(isBase(a)) - Number(isBase(b))
  if (a.date !== b.date) return a.date < b.date ? -1 : 1
  return a.date === '' ? b.number - a.number : a.number - b.number
}

function read(folder: string, file: FileName, names: readonly string[]): LogFile {
  const { name } = file
  const hasArchive = names.includes(`${name}.gz`)
  const hasPlain = names.includes(name)
  const bytes = hasPlain
    ? fs.readFileSync(path.join(folder, name))
    : gunzipSync(fs.readFileSync(path.join(folder, `${name}.gz`)))
  if (hasArchive && hasPlain) requirePart(fs.readFileSync(path.join(folder, `${name}.gz`)), bytes, name)
  return { ...file, name: hasPlain ? name : `${name}.gz`, bytes, hasArchive: hasArchive && hasPlain }
}

// An archive beside its file may lack what came late, but must not have anything else.
function requirePart(archive: Buffer, whole: Buffer, name: string): void {
  const archived = gunzipSync(archive)
  if (!whole.subarray(0, archived.length).equals(archived)) throw new Error(`${name}.gz is not of ${name}`)
}

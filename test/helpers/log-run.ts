import fs from 'node:fs'
import path from 'node:path'
import { Child } from './child.js'
import { checkLog, type ExpectedLog, type Fault } from './log-checker.js'
import { recordText } from './log-record.mjs'
import { type LogPlace, type LogSetup, makePlace, type PythonValue, removePlace } from './log-setup.js'
import type { WriterJob, WriterReport } from './log-writer.mjs'

/** Many processes that write one log. */
export interface LogRun {
  readonly handler?: LogSetup['handler']
  /** The handler's arguments but the file name; what they say of sizes, numbers and compression is checked. */
  readonly kwargs: Readonly<Record<string, PythonValue>>
  readonly processes: number
  /** How many threads write in each. Default: the process itself writes. */
  readonly threads?: number
  /** How many records each process, or thread, writes; without it, as many as it can in the time. */
  readonly records?: number
  /** How long that takes at least. */
  readonly milliseconds?: number
  /** The sizes of the records' payloads, in turn; a negative one is an empty record. Default: 10 to 90 bytes. */
  readonly bytes?: readonly number[]
  /** Default `ascii`. */
  readonly alphabet?: WriterJob['alphabet']
  /** After how many records the event loop gets its turn. Default: after all. */
  readonly turn?: number
  /** What each writer does after every so many records. */
  readonly meanwhile?: WriterJob['meanwhile']
  /** How the processes end. Default: when they have nothing left to do. */
  readonly ending?: WriterJob['ending']
  /** Where the log is, see log-setup. */
  readonly disk?: string | undefined
  /** Whether every record must be there. Default: if nothing had to be deleted. */
  readonly keeps?: ExpectedLog['keeps']
  /** Reads the file's text, see log-checker. */
  readonly decode?: ExpectedLog['decode']
}

/** A backupCount with which nothing is deleted. */
export const MANY = 2_000

const USUAL_BYTES = [10, 20, 40, 90, 30, 60]

/** What came of it. */
export interface RunResult {
  /** What is wrong with the log. */
  readonly faults: readonly Fault[]
  /** What the handlers had to say. */
  readonly troubles: readonly string[]
  /** How many records were written. */
  readonly records: number
}

/**
 * Starts the processes, lets them write all at once, and checks what is there when all have ended.
 *
 * @throws Error if a process ends otherwise than it should
 */
export async function runLog(run: LogRun): Promise<RunResult> {
  const place = makePlace(run)
  try {
    const names = Array.from({ length: run.processes }, (_, at) => writersOf(run, at))
    const jobs = names.map((writers): WriterJob => jobOf(run, place, writers))
    const reports = await writeAll(jobs)
    const written = Object.assign({}, ...reports.map((report) => report.written)) as Record<string, number>
    const blanks = reports.reduce((total, report) => total + report.blanks, 0)
    return {
      faults: checkLog(place.base, expectedOf(run, written, blanks)),
      troubles: reports.flatMap(({ troubles }) => troubles),
      records: Object.values(written).reduce((a, b) => a + b, blanks),
    }
  } finally {
    removePlace(place)
  }
}

function writersOf({ threads = 1 }: LogRun, process: number): string[] {
  return Array.from({ length: threads }, (_, thread) => `p${process}${threads > 1 ? `t${thread}` : ''}`)
}

function jobOf(run: LogRun, { config, folder }: LogPlace, writers: string[]): WriterJob {
  const { records, milliseconds, turn, alphabet = 'ascii', bytes = USUAL_BYTES, meanwhile, ending } = run
  return {
    config,
    writers,
    alphabet,
    bytes: [...bytes],
    ...(records === undefined ? {} : { count: records }),
    ...(milliseconds === undefined ? {} : { milliseconds }),
    ...(turn === undefined ? {} : { turn }),
    ...(meanwhile === undefined ? {} : { meanwhile }),
    ...(ending === undefined ? {} : { ending, ledger: folder }),
  }
}

/**
 * Has one process for each job write, all at the same time.
 *
 * @throws Error if one ends otherwise than it should
 */
export async function writeAll(jobs: readonly WriterJob[]): Promise<WriterReport[]> {
  const children = jobs.map((job) => new Child('log-writer.mjs', [JSON.stringify(job)]))
  await Promise.all(children.map((child) => child.message()))
  for (const child of children) child.send('go')
  return Promise.all(children.map((child, at) => reportOf(child, jobs[at] as WriterJob)))
}

async function reportOf(child: Child, { ending, ledger, writers }: WriterJob): Promise<WriterReport> {
  const report = ending === undefined ? await child.message<WriterReport>() : undefined
  const { code, stderr } = await child.ended
  const isAsMeant =
    ending === 'throw' ? code === 1 && stderr.includes('Error: made to end') : code === 0 && stderr === ''
  if (!isAsMeant) throw new Error(`process ${child.pid} ended with ${code}: ${stderr}`)
  if (report !== undefined) return report
  const returned = (writer: string) => Number(fs.readFileSync(path.join(ledger ?? '', `${writer}.ledger`), 'utf8'))
  return { written: Object.fromEntries(writers.map((writer) => [writer, returned(writer)])), blanks: 0, troubles: [] }
}

function expectedOf(run: LogRun, written: Readonly<Record<string, number>>, blanks: number): ExpectedLog {
  const { handler, kwargs, keeps, decode } = run
  const { maxBytes = 0, backupCount = 0, use_gzip = false, bufferBytes = 0 } = kwargs
  const isTimed = handler === 'ConcurrentTimedRotatingFileHandler'
  const isBounded = isTimed ? Number(backupCount) > 0 : Number(maxBytes) > 0
  const most = Math.max(...Object.values(written))
  return {
    writers: Object.fromEntries(Object.entries(written).map(([writer, returned]) => [writer, { returned }])),
    keeps: keeps ?? (isBounded && Number(backupCount) < MANY ? 'last' : 'all'),
    maxBytes: Number(maxBytes),
    isCompressed: use_gzip === true,
    isTimed,
    // With a buffer, a process writes as much at a time.
    longestRecord: longestRecord(run, most) + Number(bufferBytes),
    blanks,
    ...(isBounded ? { backupCount: Number(backupCount) } : {}),
    ...(decode === undefined ? {} : { decode }),
  }
}

// By the longest name, number and payload; in any encoding a character takes up to four bytes.
function longestRecord({ bytes = USUAL_BYTES, alphabet, decode }: LogRun, most: number): number {
  const text = `${recordText('p99t99', most, Math.max(...bytes, 0), alphabet)}\n`
  return Buffer.byteLength(text) * (decode === undefined ? 1 : 4)
}

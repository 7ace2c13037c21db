// How long a single call takes, the longest included, while the file is rotated and compressed.
import path from 'node:path'
import { checkRecords } from './check.mjs'
import { startCrew } from './crew.mjs'
import { atMost, inFolder, short } from './measure.mjs'

const ROUNDS = short ? 1 : 3
const RECORDS = short ? 500 : 300_000
const MAX_BYTES = short ? 10_000 : 10_000_000
const BACKUPS = 100
const OWN = 'logini, 4 processes'

const concurrent = {
  contender: 'logini',
  handler: 'handlers.ConcurrentRotatingFileHandler',
  args: `('app.log', 'a', ${MAX_BYTES}, ${BACKUPS})`,
  kwargs: "{'use_gzip': True}",
}
const limits = { maxBytes: MAX_BYTES, backupCount: BACKUPS }
const CONTENDERS = {
  'logini, 1 process': concurrent,
  [OWN]: { ...concurrent, processes: 4 },
  'winston, zippedArchive': { contender: 'winston', ...limits, zippedArchive: true },
  'log4js file, compress': { contender: 'log4js', type: 'file', ...limits, compress: true },
}
const SHARES = [0.5, 0.99, 0.999]

/** The milliseconds up to which a step of contender.mjs goes. */
const upTo = (at) => 10 ** ((at + 1) / 10) / 10_000

const total = ({ steps }) => steps.reduce((sum, count) => sum + count, 0)

/** The milliseconds that a share of the calls took at most. */
const quantile = (calls, share) => {
  let left = share * total(calls)
  return upTo(
    calls.steps.findIndex((count) => {
      left -= count
      return left <= 0
    }),
  )
}

const write = async (crew, { processes = 1 }, calls) => {
  const { said } = await crew.write(RECORDS * processes)
  for (const { calls: one } of said) {
    for (const [at, count] of one.steps.entries()) calls.steps[at] += count
    calls.longest = Math.max(calls.longest, one.longest)
  }
}

export const title = 'The longest calls'

export const work = `How long each single call of \`logger.info\` takes, with the records of \`file\` and a pause after every hundred, while the file is rotated at 10 MB and the
backups are compressed: ${ROUNDS} rounds of ${RECORDS.toLocaleString('en')} records by each process. winston and log4js write later, between the calls, and lose what they have not
written when the process is killed; logini has written when the call returns.`

export const run = () =>
  inFolder(async (folder) => {
    const all = Object.entries(CONTENDERS).map(([label, spec], at) => {
      const own = path.join(folder, String(at))
      const crew = startCrew({ ...spec, loop: 'timed' }, own)
      return { label, spec, folder: own, crew, calls: { steps: new Array(90).fill(0), longest: 0 } }
    })
    try {
      for (let round = 0; round < ROUNDS; round++)
        for (const { crew, spec, calls } of all) await write(crew, spec, calls)
    } finally {
      await Promise.all(all.map(({ crew }) => crew.end()))
    }
    if (short)
      for (const { label, spec, folder } of all)
        checkRecords(label, folder, { processes: spec.processes ?? 1, records: RECORDS, rotated: true })
    const rows = all.map(({ label, calls }) => [label, ...SHARES.map((share) => quantile(calls, share)), calls.longest])
    const [, , , p999] = rows.find(([label]) => label === OWN)
    return {
      tables: [
        {
          columns: [
            { title: 'ms' },
            ...['p50', 'p99', 'p99.9'].map((title) => ({ title: `${title}, at most`, digits: 4 })),
            { title: 'longest', digits: 1 },
          ],
          rows,
        },
        histogramOf(all),
      ],
      goals: [{ ...atMost(`${OWN}: p99.9 under 5 ms`, p999, 5), unit: 'ms' }],
    }
  })

/** The share of calls that took longer than so many milliseconds, for each half of a decade. */
const histogramOf = (all) => {
  const longerThan = ({ steps }, at) => steps.slice(at + 1).reduce((sum, count) => sum + count, 0) / total({ steps })
  const halves = Array.from({ length: 18 }, (_, half) => half * 5 + 4)
  return {
    columns: [
      { title: 'ms', digits: 4 },
      ...all.map(({ label }) => ({ title: `${label}: share of longer calls`, digits: 7 })),
    ],
    rows: halves
      .map((at) => [upTo(at), ...all.map(({ calls }) => longerThan(calls, at))])
      .filter(([, ...shares]) => shares.some((share) => share > 0 && share < 1)),
    plot: {
      kind: 'curves',
      title: 'Share of calls that took longer',
      columns: all.map((_, at) => at + 1),
      logarithmic: true,
    },
  }
}

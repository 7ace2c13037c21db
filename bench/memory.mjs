// What records leave in memory, and what they take while they are written.
import path from 'node:path'
import { atMost, here, inFolder, inFreshProcess, median, short } from './measure.mjs'

const WARM_UP = short ? 1000 : 200_000
const RECORDS = short ? 2000 : 1_000_000
/** So few that none of what they allocate is collected meanwhile. */
const SAMPLE = short ? 2000 : 20_000
const ROUNDS = short ? 1 : 3
const ROOMY = ['--expose-gc', '--min-semi-space-size=256', '--max-semi-space-size=256']

const CONTENDERS = {
  logini: ['logini', { handler: 'FileHandler', args: "('app.log',)" }],
  'pino, sync': ['pino', {}],
}

/** Bytes of heap and of resident memory after `warmUp` records, and after `records` more; collected before the second look or not. */
const probe = async (module, settings, warmUp, records, collected) => {
  const { open } = await import(module)
  const { logger, end } = await open(settings)
  const write = (count) => {
    for (let at = 1_000_000; at < 1_000_000 + count; at++) logger.info('request %d from %s', at, '10.0.0.0')
  }
  write(warmUp)
  globalThis.gc()
  const before = process.memoryUsage()
  write(records)
  if (collected) globalThis.gc()
  const after = process.memoryUsage()
  await end()
  return { before, after }
}

const look = (cwd, [contender, settings], { warmUp, records, flags, collected }) =>
  inFreshProcess(probe, {
    cwd,
    flags,
    args: [path.join(here, `contenders/${contender}.mjs`), settings, warmUp, records, collected],
  })

/** Bytes that a record allocates; megabytes of heap and of resident memory in use, and by how much they have grown. */
const measure = (cwd, contender) => {
  const sample = look(cwd, contender, { warmUp: WARM_UP, records: SAMPLE, flags: ROOMY, collected: false })
  const { before, after } = look(cwd, contender, {
    warmUp: RECORDS,
    records: RECORDS,
    flags: ['--expose-gc'],
    collected: true,
  })
  return [
    (sample.after.heapUsed - sample.before.heapUsed) / SAMPLE,
    before.heapUsed / 1e6,
    (after.heapUsed - before.heapUsed) / 1e6,
    before.rss / 1e6,
    (after.rss - before.rss) / 1e6,
  ]
}

export const title = 'Memory'

export const work = `The records of \`file\`. What a record allocates is measured over ${SAMPLE.toLocaleString('en')} of them with a heap so large that nothing is collected meanwhile; heap and
resident memory (RSS) after 1,000,000 records, and how much more they are after another 1,000,000.`

export const run = () =>
  inFolder((folder) => {
    const found = Object.fromEntries(Object.keys(CONTENDERS).map((label) => [label, []]))
    for (let round = 0; round < ROUNDS; round++)
      for (const [label, contender] of Object.entries(CONTENDERS)) found[label].push(measure(folder, contender))
    const rows = Object.entries(found).map(([label, rounds]) => [
      label,
      ...rounds[0].map((_, column) => median(rounds.map((round) => round[column]))),
    ])
    if (short)
      console.log(`  ${rows.map(([label, bytes]) => `${label}: ${Math.round(bytes)} bytes a record`).join(', ')}`)
    const [[, bytes, , heapGrowth, , rssGrowth], [, peerBytes]] = rows
    return {
      tables: [
        {
          columns: [
            { title: '' },
            { title: 'bytes allocated a record' },
            { title: 'heap, MB', digits: 1 },
            { title: 'more, MB', digits: 2 },
            { title: 'RSS, MB', digits: 1 },
            { title: 'more, MB', digits: 1 },
          ],
          rows,
        },
      ],
      goals: [
        atMost("at most pino's bytes a record", bytes / peerBytes, 1),
        { ...atMost('flat: the heap grows by less than 1 MB', heapGrowth, 1), unit: 'MB' },
        { ...atMost('flat: RSS grows by less than 10 MB', rssGrowth, 10), unit: 'MB' },
      ],
    }
  })

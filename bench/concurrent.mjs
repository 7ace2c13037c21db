// Many processes, one file.
import { atLeast, median, ratio, short } from './measure.mjs'
import { race } from './race.mjs'

const BARE = 'bare O_APPEND writers'
const OWN = 'logini'
/** A check keeps all that was written. */
const BACKUPS = short ? 100 : 5
const CASES = [
  { processes: 1, maxBytes: 50_000_000, least: 0.6 },
  { processes: 2, maxBytes: 50_000_000, least: 0.6 },
  { processes: 4, maxBytes: 50_000_000, least: 0.6 },
  { processes: 8, maxBytes: 50_000_000, least: 0.6 },
  { processes: 4, maxBytes: 1_000_000, least: 0.4 },
  { processes: 8, maxBytes: 10_240, least: 0.03 },
]
const CLUSTER = 'log4js in a cluster'
const LOCK = 'a lock around every record'
const PEERS = [CLUSTER, LOCK]

export const title = 'Many processes, one file'

export const work = `The records of \`file\`, by several processes to one file through ConcurrentRotatingFileHandler, against the same number of
processes that write lines of the same length to one O_APPEND file, which is not rotated. At 50 MB each round begins with a file 10 kB short of the
limit, so that every round rotates. In log4js's cluster mode the workers send their records to the primary process, which writes them; the
lock around every record is one of proper-lockfile's.`

const contendersOf = ({ processes, maxBytes }) => {
  const presized = maxBytes > 1_000_000 ? maxBytes - 10_000 : 0
  const limits = { maxBytes, backupCount: BACKUPS, presized }
  return {
    [BARE]: { contender: 'bare', processes },
    [OWN]: {
      contender: 'logini',
      processes,
      handler: 'handlers.ConcurrentRotatingFileHandler',
      args: `('app.log', 'a', ${maxBytes}, ${BACKUPS})`,
      presized,
    },
    [CLUSTER]: { contender: 'log4js-cluster', workers: processes, ...limits },
    [LOCK]: { contender: 'lock', processes, ...limits },
  }
}

const nameOf = ({ processes, maxBytes }) =>
  `${processes} ${processes === 1 ? 'process' : 'processes'}, ${maxBytes.toLocaleString('en')} bytes`

export const run = async () => {
  const compared = []
  for (const one of CASES)
    compared.push({ ...one, name: nameOf(one), times: await race(contendersOf(one), { rounds: 5 }) })
  const perSecond = (times) => 1e9 / median(times)
  const share = (one, label) => ratio(one.times[BARE], one.times[label])
  return {
    tables: [
      {
        columns: [
          { title: '' },
          { title: `${BARE}, records/s` },
          { title: `${OWN}, records/s` },
          ...[OWN, ...PEERS].map((label) => ({ title: `${label}: of bare`, digits: 3 })),
        ],
        rows: compared.map((one) => [
          one.name,
          perSecond(one.times[BARE]),
          perSecond(one.times[OWN]),
          ...[OWN, ...PEERS].map((label) => share(one, label)),
        ]),
        plot: { kind: 'bars', title: 'Records a second of logini, as a share of bare O_APPEND writers', column: 3 },
      },
    ],
    goals: compared.map((one) => atLeast(`${one.name}: at least ${one.least} of bare`, share(one, OWN), one.least)),
  }
}

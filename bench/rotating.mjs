// One process, one file that rotates.
import { atMost, ratio } from './measure.mjs'
import { fasterThan, race, raceTable } from './race.mjs'

const SIZES = { '50 MB': 50_000_000, '1 MB': 1_000_000 }
const BACKUPS = 5
const FILE = 'logini FileHandler'
const OWN = 'logini RotatingFileHandler'

export const title = 'A rotating file'

export const work = `The records of \`file\`, to a file that is renamed when it reaches 50 MB or 1 MB; five backups are kept. Each round begins with a
file 10 kB short of its limit, so that every round rotates. The streams of winston and of rotating-file-stream are asynchronous: their time
ends when the last record is in the file. winston gets its records with a pause after each hundred: without it loses many when it rotates.`

const contendersOf = (maxBytes) => {
  const limits = { maxBytes, backupCount: BACKUPS, presized: maxBytes - 10_000 }
  return {
    [FILE]: { contender: 'logini', handler: 'FileHandler', args: "('app.log',)" },
    [OWN]: {
      contender: 'logini',
      handler: 'handlers.RotatingFileHandler',
      args: `('app.log', 'a', ${maxBytes}, ${BACKUPS})`,
      presized: limits.presized,
    },
    'log4js fileSync, maxLogSize': { contender: 'log4js', ...limits },
    'winston, maxsize': { contender: 'winston', ...limits, loop: 'paced' },
    'pino to rotating-file-stream': { contender: 'rotating-file-stream', ...limits },
  }
}

const compare = async ([label, maxBytes]) => {
  const times = await race(contendersOf(maxBytes))
  const peers = Object.keys(times).filter((name) => name !== FILE && name !== OWN)
  const goals = fasterThan(times, OWN, peers)
  if (maxBytes === SIZES['50 MB'])
    goals.unshift(atMost(`at most 1.1 times ${FILE}`, ratio(times[OWN], times[FILE]), 1.1))
  return {
    table: { title: label, ...raceTable(times, FILE) },
    goals: goals.map((each) => ({ ...each, goal: `${label}: ${each.goal}` })),
  }
}

export const run = async () => {
  const compared = []
  for (const size of Object.entries(SIZES)) compared.push(await compare(size))
  return { tables: compared.map(({ table }) => table), goals: compared.flatMap(({ goals }) => goals) }
}

// Standard output, when it is a pipe to another process.
import { lostAtExit } from './lost-at-exit.mjs'
import { fasterThan, race, raceTable } from './race.mjs'

const OWN = 'logini'
const LIMIT = 'bare fs.writeSync'
const own = { contender: 'logini', handler: 'StreamHandler', args: '(sys.stdout,)', piped: true }

export const title = 'Standard output to a pipe'

export const work = `The records of \`file\`, to a standard output that another process reads. console.log and bare fs.writeSync get lines that were made beforehand;
pino's destination is synchronous.`

export const run = async () => {
  const times = await race({
    [LIMIT]: { contender: 'bare', piped: true },
    [OWN]: own,
    'pino, sync': { contender: 'pino', piped: true },
    'console.log': { contender: 'console', piped: true },
  })
  return {
    tables: [raceTable(times, LIMIT)],
    goals: [...fasterThan(times, OWN, ['console.log', 'pino, sync']), await lostAtExit('logini', own)],
  }
}

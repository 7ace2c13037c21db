// Standard output, when it is a pipe to another process.
import { checkRecords } from './check.mjs'
import { startCrew } from './crew.mjs'
import { inFolder, short } from './measure.mjs'
import { fasterThan, race, raceTable } from './race.mjs'

const OWN = 'logini'
const LIMIT = 'bare fs.writeSync'
const RECORDS = short ? 500 : 20_000
const own = { contender: 'logini', handler: 'StreamHandler', args: '(sys.stdout,)', piped: true }

export const title = 'Standard output to a pipe'

export const work = `The records of \`file\`, to a standard output that another process reads. console.log and bare fs.writeSync get lines that were made beforehand;
pino's destination is synchronous.`

/** Ends the process right after the last call, and gives how many records the reader did not get. */
const lostAtExit = () =>
  inFolder(async (folder) => {
    const crew = startCrew(own, folder)
    await crew.write(RECORDS, { exit: true })
    await crew.end()
    checkRecords('logini, process.exit() after the last call', folder, { processes: 1, records: RECORDS })
    return 0
  })

export const run = async () => {
  const times = await race({
    [LIMIT]: { contender: 'bare', piped: true },
    [OWN]: own,
    'pino, sync': { contender: 'pino', piped: true },
    'console.log': { contender: 'console', piped: true },
  })
  const lost = await lostAtExit()
  return {
    tables: [raceTable(times, LIMIT)],
    goals: [
      ...fasterThan(times, OWN, ['console.log', 'pino, sync']),
      {
        goal: `nothing lost of ${RECORDS.toLocaleString('en')} records at process.exit()`,
        measured: lost,
        unit: 'lost',
        met: lost === 0,
      },
    ],
  }
}

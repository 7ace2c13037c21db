// One process, one file.
import { atMost, ratio } from './measure.mjs'
import { fasterThan, race, raceTable } from './race.mjs'

const LIMIT = 'bare fs.writeSync'
const OWN = 'logini'

export const title = 'One process, one file'

export const work = `A record is \`logger.info('request %d from %s', number, address)\`, configured by \`fileConfig\` with
\`%(asctime)s - %(name)s - %(levelname)s - %(message)s\`, and ends in one file. bare fs.writeSync writes lines of the same length that were
made beforehand. pino writes JSON with the same four fields, in one row with a number for the time (its default), in the other with
text; bunyan's has the host, the process and a version besides. bunyan, winston and log4js's \`file\` are asynchronous: their time ends when the
last record is in the file.`

export const run = async () => {
  const times = await race({
    [LIMIT]: { contender: 'bare' },
    [OWN]: { contender: 'logini', handler: 'FileHandler', args: "('app.log',)" },
    'pino, sync': { contender: 'pino' },
    'pino, sync, time as text': { contender: 'pino', isoTime: true },
    'log4js fileSync': { contender: 'log4js' },
    'log4js file': { contender: 'log4js', type: 'file' },
    winston: { contender: 'winston' },
    bunyan: { contender: 'bunyan' },
    CPython: { contender: 'cpython.py', handler: 'FileHandler', args: "('app.log',)" },
  })
  const peers = Object.keys(times).filter((label) => label !== LIMIT && label !== OWN)
  return {
    tables: [raceTable(times, LIMIT)],
    goals: [
      atMost('at most 1.35 times bare fs.writeSync', ratio(times[OWN], times[LIMIT]), 1.35),
      atMost('at most 0.7 times pino, sync', ratio(times[OWN], times['pino, sync']), 0.7),
      ...fasterThan(times, OWN, peers),
    ],
  }
}

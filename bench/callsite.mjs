// Records that tell where they come from.
import { fasterThan, race, raceTable } from './race.mjs'

const OWN = 'logini'
const handler = { handler: 'FileHandler', args: "('app.log',)" }
const format = '%(asctime)s - %(name)s - %(levelname)s - %(filename)s:%(lineno)d - %(message)s'

export const title = 'The place of the call'

export const work = `The records of \`file\`, with \`%(filename)s:%(lineno)d\` in the format; log4js with \`enableCallStack\`.`

export const run = async () => {
  const times = await race({
    'logini, no place': { contender: 'logini', ...handler },
    [OWN]: { contender: 'logini', ...handler, format },
    'log4js fileSync': { contender: 'log4js', callSite: true },
    CPython: { contender: 'cpython.py', ...handler, format },
  })
  return {
    tables: [raceTable(times, 'logini, no place')],
    goals: fasterThan(times, OWN, ['log4js fileSync', 'CPython']),
  }
}

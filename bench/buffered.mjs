// Records that are collected and written together.

import { lostAtExit } from './lost-at-exit.mjs'
import { atMost, ratio } from './measure.mjs'
import { race, raceTable } from './race.mjs'

const SYNC = 'logini, each written at once'
const OWN = 'logini, bufferBytes 4096'
const PEER = 'pino, sync: false, minLength 4096'
const file = { contender: 'logini', handler: 'FileHandler', args: "('app.log',)" }
const buffered = { ...file, kwargs: "{'bufferBytes': 4096}" }
const contenders = {
  [SYNC]: file,
  [OWN]: buffered,
  [PEER]: { contender: 'pino', sync: false, minLength: 4096 },
}

export const title = 'Collected records'

export const work = `The records of \`file\`, collected and written together: logini with \`bufferBytes\`, pino asynchronously. The calls alone, then until the last record is in the
file.`

export const run = async () => {
  const calls = await race(contenders, { until: 'called' })
  const whole = await race(contenders)
  const lost = await lostAtExit('logini', buffered)
  return {
    tables: [
      { title: 'the calls', ...raceTable(calls, PEER) },
      { title: 'until all is written', ...raceTable(whole, PEER) },
    ],
    goals: [
      atMost(`the calls: faster than ${PEER}`, ratio(calls[OWN], calls[PEER]), 1),
      atMost(`until all is written: faster than ${PEER}`, ratio(whole[OWN], whole[PEER]), 1),
      lost,
    ],
  }
}

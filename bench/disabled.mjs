// A call that is not enabled.
import { atMost, median } from './measure.mjs'
import { fasterThan, race, raceTable } from './race.mjs'

const EMPTY = 'a method that does nothing'
const OWN = 'logini'
const NAME = 'shop.web.orders.cart.items'

export const title = 'A call that is not enabled'

export const work = `\`logger.debug('request %d from %s', number, address)\` at level INFO, on the logger \`${NAME}\`. The time is of one turn of the loop around
the call.`

export const run = async () => {
  const spec = { loop: 'debug', name: NAME }
  const times = await race({
    [EMPTY]: { contender: 'nothing', ...spec },
    [OWN]: { contender: 'logini', handler: 'FileHandler', args: "('app.log',)", ...spec },
    pino: { contender: 'pino', ...spec },
    winston: { contender: 'winston', ...spec },
    log4js: { contender: 'log4js', ...spec },
  })
  const over = median(times[OWN].map((time, round) => time - times[EMPTY][round]))
  const table = raceTable(times, EMPTY)
  table.columns[1] = { title: 'ns a call', digits: 2 }
  return {
    tables: [table],
    goals: [
      { ...atMost(`within 2 ns of ${EMPTY}`, over, 2), unit: 'ns' },
      ...fasterThan(times, OWN, ['pino', 'winston', 'log4js']),
    ],
  }
}

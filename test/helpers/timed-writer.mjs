// A process that logs while the time passes, by a clock that it shares with others (see shared-clock): `fork` it with a job as
// JSON. It says 'ready', waits for 'go', writes, tells how many records it wrote, and ends.
import fs from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { recordText } from './log-record.mjs'

const BUILD = process.env.LOGINI_BUILD ?? new URL('../../dist/index.js', import.meta.url).href

/**
 * @typedef {object} TimedJob
 * @property {string} config - the path of the logging.ini
 * @property {string} writer - its name
 * @property {number} bytes - the payload of a record
 * @property {number} turn - how many records are written before the event loop gets its turn
 * @property {number} end - when it stops, in milliseconds since the epoch, by the clock
 * @property {{ step: number, records: number }} [striker] - puts the clock forward by so many milliseconds each time that it
 *   has written so many records; the others only look at it
 */

/**
 * @typedef {object} TimedReport
 * @property {number} written - how many records
 * @property {string[]} troubles - what `handleError` was told
 */

/** @type {TimedJob} */
const { config, writer, bytes, turn, end, striker } = JSON.parse(process.argv[2] ?? '')
const { default: logging } = await import(BUILD)
logging.config.fileConfig(config)
/** @type {string[]} */
const troubles = []
for (const handler of logging.root.handlers)
  handler.handleError = (/** @type {unknown} */ _record, /** @type {unknown} */ error) => troubles.push(String(error))

const go = new Promise((resolve) => process.once('message', resolve))
process.send?.('ready')
await go

let written = 0
while (Date.now() < end) {
  logging.info(recordText(writer, ++written, bytes))
  if (striker !== undefined && written % striker.records === 0) strike(striker.step)
  if (written % turn === 0) await nextTurn()
}
logging.info(recordText(writer, ++written, bytes))
process.send?.({ written, troubles })
process.disconnect()

/** @param {number} milliseconds */
function strike(milliseconds) {
  const clock = fs.openSync(process.env.LOGINI_TEST_CLOCK ?? '', 'r+')
  const ahead = new Float64Array(1)
  fs.readSync(clock, ahead)
  ahead[0] = (ahead[0] ?? 0) + milliseconds
  fs.writeSync(clock, ahead, 0, ahead.byteLength, 0)
  fs.closeSync(clock)
}

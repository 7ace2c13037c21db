// A process that logs when it is told to: `fork` it with the name of its writer, and the path of a ledger that gets the number
// of the last record whose logging call has returned. It answers every order.
import fs from 'node:fs'
import { recordText } from './log-record.mjs'

const BUILD = process.env.LOGINI_BUILD ?? new URL('../../dist/index.js', import.meta.url).href

const [writer = '', ledger = ''] = process.argv.slice(2)
const account = fs.openSync(ledger, 'w')
const { writeSync } = fs
const { default: logging } = await import(BUILD)
const logger = logging.getLogger(writer)

/** @type {string[]} */
let troubles = []
let number = 0

/**
 * @typedef {object} WriteReport
 * @property {string[]} troubles - the codes of what `handleError` was told, or what it was
 * @property {number} slowest - how long the slowest logging call took, in milliseconds
 */

/** What it can be told to do. */
const ORDERS = {
  /** Begins another log, and counts its records anew. @param {{ config: string }} order */
  configure({ config }) {
    number = 0
    fs.ftruncateSync(account)
    logging.config.fileConfig(config, { disable_existing_loggers: false })
    for (const handler of logging.root.handlers)
      handler.handleError = (/** @type {unknown} */ _record, /** @type {any} */ error) =>
        troubles.push(error?.code ?? String(error))
  },

  /** @param {{ count: number, bytes: number }} order @returns {WriteReport} */
  write({ count, bytes }) {
    troubles = []
    let slowest = 0
    for (let round = 0; round < count; round++) {
      const text = recordText(writer, ++number, bytes)
      const start = performance.now()
      logger.info(text)
      slowest = Math.max(slowest, performance.now() - start)
      writeSync(account, String(number), 0)
    }
    return { troubles, slowest }
  },

  /** Sets the system's clock, as the program sees it. @param {{ by: number }} order - in milliseconds */
  setClock({ by }) {
    const { now } = Date
    Date.now = () => now() + by
  },

  /** Has that clock stand still. */
  stopClock() {
    const time = Date.now()
    Date.now = () => time
  },

  /** Lets time go by that no clock shows but the one for durations. @param {{ milliseconds: number }} order */
  pass({ milliseconds }) {
    const now = performance.now.bind(performance)
    performance.now = () => now() + milliseconds
  },

  /** Takes all descriptors but some. @param {{ left: number }} order @returns {number} how many it has taken */
  exhaust({ left }) {
    try {
      for (;;) taken.push(fs.openSync('/dev/null', 'r'))
    } catch {
      for (let count = 0; count < left; count++) fs.closeSync(taken.pop() ?? -1)
    }
    return taken.length
  },

  /** Gives them back. */
  relieve() {
    for (const fd of taken.splice(0)) fs.closeSync(fd)
  },

  /** See fs-faults. @param {{ fault?: import('./fs-faults.mjs').FsFault }} order */
  arm({ fault }) {
    globalThis[Symbol.for('logini.test.arm')](fault)
  },

  close() {
    for (const handler of logging.root.handlers) handler.close()
  },

  /** Ends the process, as soon as nothing is left to do. */
  end() {
    setImmediate(() => process.disconnect())
  },
}

/** @type {number[]} */
const taken = []

process.on('message', (/** @type {{ order: keyof ORDERS }} */ message) => {
  const answer = ORDERS[message.order](message)
  process.send?.({ answer })
})
process.send?.('ready')

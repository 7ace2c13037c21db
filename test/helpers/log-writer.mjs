// A process that logs, as an application does: `fork` it with a job as JSON. It says 'ready', waits for 'go', writes its
// records, tells what it did, and ends.
import fs from 'node:fs'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { recordText } from './log-record.mjs'

const BUILD = process.env.LOGINI_BUILD ?? new URL('../../dist/index.js', import.meta.url).href

/**
 * @typedef {object} WriterJob
 * @property {string} config - the path of the logging.ini
 * @property {string[]} writers - the names of those that write: one writes in the process itself, each of several in a thread
 * @property {number} [count] - how many records each writes; without it, `milliseconds` decides
 * @property {number} [milliseconds] - for how long each writes; with a count, it goes slowly enough for that
 * @property {number[]} bytes - the payloads' sizes, in turn; a negative one stands for an empty record, which has no number
 * @property {'ascii' | 'wide' | 'lines'} alphabet
 * @property {number} [turn] - how many records are written before the event loop gets its turn; without it, all
 * @property {string} [ledger] - the folder for files with the number of the last record whose logging call has returned
 * @property {{ every: number, does: 'doRollover' | 'close' | 'fileConfig' }} [meanwhile] - what is done after so many records
 * @property {'exit' | 'throw'} [ending] - how the process ends after its last record, without a report; by default, when
 *   nothing is left to be done
 */

/**
 * @typedef {object} WriterReport
 * @property {Record<string, number>} written - how many records each has written
 * @property {number} blanks - how many empty ones
 * @property {string[]} troubles - what `handleError` was told
 */

if (isMainThread) await main(JSON.parse(process.argv[2] ?? ''))
else await thread(workerData.job, workerData.writer)

/** @param {WriterJob} job */
async function main(job) {
  const writes = job.writers.length === 1 ? await prepare(job, job.writers[0] ?? '') : await prepareThreads(job)
  const go = heard(process)
  process.send?.('ready')
  await go
  const report = await writes()
  process.send?.(report)
  process.disconnect()
}

/** @param {WriterJob} job */
async function prepareThreads(job) {
  const workers = job.writers.map(
    (writer) => new Worker(fileURLToPath(import.meta.url), { workerData: { job, writer } }),
  )
  await Promise.all(workers.map(heard))
  return async () => {
    const reports = workers.map(heard)
    for (const worker of workers) worker.postMessage('go')
    return (await Promise.all(reports)).reduce(sum)
  }
}

/** @param {WriterJob} job @param {string} writer */
async function thread(job, writer) {
  const write = await prepare(job, writer)
  const go = heard(parentPort)
  parentPort?.postMessage('ready')
  await go
  parentPort?.postMessage(await write())
}

/** @param {any} channel @returns {Promise<any>} */
function heard(channel) {
  return new Promise((resolve) => channel.once('message', resolve))
}

/** @param {WriterReport} a @param {WriterReport} b @returns {WriterReport} */
function sum(a, b) {
  return {
    written: { ...a.written, ...b.written },
    blanks: a.blanks + b.blanks,
    troubles: [...a.troubles, ...b.troubles],
  }
}

/** @param {WriterJob} job @param {string} writer */
async function prepare({ config, count, milliseconds = 0, bytes, alphabet, turn, ledger, meanwhile, ending }, writer) {
  const { default: logging } = await import(BUILD)
  /** @type {string[]} */
  const troubles = []
  const configure = () => {
    logging.config.fileConfig(config, { disable_existing_loggers: false })
    for (const handler of logging.root.handlers)
      handler.handleError = (/** @type {unknown} */ _record, /** @type {unknown} */ error) =>
        troubles.push(String(error))
  }
  configure()
  const logger = logging.getLogger(writer)
  const account = ledger === undefined ? undefined : fs.openSync(`${ledger}/${writer}.ledger`, 'w')

  const DEEDS = {
    doRollover: () => logging.root.handlers[0].doRollover(),
    close: () => logging.root.handlers[0].close(),
    fileConfig: configure,
  }

  return async () => {
    const start = performance.now()
    const end = start + milliseconds
    let number = 0
    let blanks = 0
    for (let round = 0; count === undefined ? performance.now() < end : round < count; round++) {
      const size = bytes[round % bytes.length] ?? 0
      if (size < 0) {
        logger.info('')
        blanks++
      } else {
        number++
        logger.info(recordText(writer, number, size, alphabet))
        if (account !== undefined) fs.writeSync(account, String(number), 0)
      }
      if (meanwhile !== undefined && (round + 1) % meanwhile.every === 0) DEEDS[meanwhile.does]()
      if (turn === undefined || (round + 1) % turn !== 0) continue
      const early = count === undefined ? 0 : start + (milliseconds * round) / count - performance.now()
      if (early > 0) await sleep(early)
      else await nextTurn()
    }
    for (const trouble of ending === undefined ? [] : troubles) process.stderr.write(`${trouble}\n`)
    if (ending === 'exit') process.exit()
    if (ending === 'throw') throw new Error('made to end')
    return { written: { [writer]: number }, blanks, troubles }
  }
}

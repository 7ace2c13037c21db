// A process that logs over the network: `fork` it with a job as JSON. It logs, says 'logged' with the number of milliseconds that took, and
// ends as the job says.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { isMainThread, Worker, workerData } from 'node:worker_threads'

const BUILD = process.env.LOGINI_BUILD ?? new URL('../../dist/index.js', import.meta.url).href

/**
 * @typedef {object} SenderJob
 * @property {string} handler - a class of `logging.handlers`
 * @property {unknown[]} args - its arguments
 * @property {number} records - how many records are logged: `record 0` and so on
 * @property {number} [turn] - after how many records the event loop gets its turn; without it, after all
 * @property {number} [pause] - how long it then has nothing to do, in milliseconds
 * @property {'exit' | 'late' | 'throw' | 'reject' | 'end' | 'shutdown' | 'busy'} ending - `process.exit(0)`, the same with one more record when everything
 *   is over, an error that nobody catches, one of a promise, nothing left to do, `await logging.shutdown()` and then SIGKILL, or five seconds
 *   without a turn of the event loop and then SIGKILL
 * @property {'thread'} [way] - a worker thread does it
 * @property {string} [copy] - a second copy of the package, which logs in turn with the first
 */

/** @type {SenderJob} */
const job = isMainThread ? JSON.parse(process.argv[2] ?? '') : workerData
if (isMainThread && job.way === 'thread') new Worker(new URL(import.meta.url), { workerData: job })
else await run()

async function run() {
  const { default: logging } = await import(BUILD)
  const copies = [logging]
  if (job.copy !== undefined) copies.push((await import(job.copy)).default)
  const Handler = (copies.at(-1) ?? logging).handlers[job.handler]
  logging.root.addHandler(new Handler(...job.args))
  logging.root.setLevel('INFO')
  const begin = performance.now()
  for (let count = 0; count < job.records; count++) {
    copies[count % copies.length].getLogger('app').info('record %d', count)
    if (job.turn === undefined || (count + 1) % job.turn > 0) continue
    if (job.pause === undefined) await nextTurn()
    else await new Promise((resolve) => setTimeout(resolve, job.pause))
  }
  if (isMainThread && process.connected) {
    process.send?.({ logged: performance.now() - begin, memory: process.memoryUsage().rss })
    process.channel?.unref()
  }
  await end(logging)
}

async function end(logging) {
  switch (job.ending) {
    case 'late':
      process.on('exit', () => logging.getLogger('app').info('record %d', job.records))
      process.exit(0)
      break
    case 'exit':
      process.exit(0)
      break
    case 'throw':
      throw new Error('nobody catches it')
    case 'reject':
      Promise.reject(new Error('nobody catches it'))
      break
    case 'shutdown':
      await logging.shutdown()
      process.kill(process.pid, 'SIGKILL')
      break
    case 'busy':
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5000)
      process.kill(process.pid, 'SIGKILL')
      break
  }
}

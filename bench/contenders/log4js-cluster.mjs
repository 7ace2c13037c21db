// log4js in a cluster: the workers send their records to the primary, which writes them. This is the primary, and started by it a worker.
import cluster from 'node:cluster'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { open as openLog } from './log4js.mjs'

const FIRST = 1_000_000

const hears = (worker, word) =>
  new Promise((resolve) => {
    worker.on('message', function listener(message) {
      if (message !== word) return
      worker.off('message', listener)
      resolve()
    })
  })

export const open = async ({ workers, ...settings }) => {
  const primary = openLog({ type: 'fileSync', ...settings })
  cluster.setupPrimary({ exec: fileURLToPath(import.meta.url), args: [JSON.stringify(settings)] })
  const crew = Array.from({ length: workers }, () => cluster.fork())
  await Promise.all(crew.map((worker) => hears(worker, 'ready')))
  const write = (_logger, records) =>
    Promise.all(
      crew.map((worker, at) => {
        worker.send({ records: Math.ceil(records / workers), host: `10.0.0.${at}` })
        return hears(worker, 'done')
      }),
    )
  const end = async () => {
    await primary.end()
    for (const worker of crew) worker.disconnect()
    await Promise.all(crew.map((worker) => once(worker, 'exit')))
  }
  return { logger: primary.logger, write, end }
}

if (cluster.isWorker) {
  const { logger } = openLog(JSON.parse(process.argv[2]))
  process.on('message', ({ records, host }) => {
    for (let at = FIRST; at < FIRST + records; at++) logger.info('request %d from %s', at, host)
    process.send('done')
  })
  process.send('ready')
}

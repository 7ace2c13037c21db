// One of the processes of processes.mjs and stalls.mjs: says `ready`, writes its records when told to, says how long it took.
import fs from 'node:fs'

const [kind, records, configuration] = process.argv.slice(2)
const line = '2026-01-01 12:00:00,123 - bench.web - INFO - request 123456 from 127.0.0.1\n'

const bare = () => {
  const fd = fs.openSync('bare.log', 'a')
  return () => fs.writeSync(fd, line)
}

const logini = async () => {
  const { default: logging } = await import('../dist/index.js')
  logging.config.fileConfig(configuration)
  const logger = logging.getLogger('bench.web')
  return (at) => logger.info('request %d from %s', at, '127.0.0.1')
}

const write = kind === 'bare' ? bare() : await logini()

/** How many calls took how long, in steps of a tenth of a decade from a microsecond on, and the longest, in milliseconds. */
const timedCalls = (count) => {
  const steps = new Array(80).fill(0)
  let longest = 0
  for (let at = 0; at < count; at++) {
    const start = performance.now()
    write(at)
    const took = performance.now() - start
    if (took > longest) longest = took
    steps[Math.min(79, Math.max(0, Math.floor(Math.log10(took * 1000) * 10)))]++
  }
  return { steps, longest }
}

process.once('message', ({ timed }) => {
  const start = performance.now()
  let calls
  if (timed) calls = timedCalls(Number(records))
  else for (let at = 0; at < Number(records); at++) write(at)
  process.send({ took: performance.now() - start, calls })
  process.disconnect()
})
process.send('ready')

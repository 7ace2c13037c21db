// One process of a contender: does what crew.mjs asks of it.
import fs from 'node:fs'
import readline from 'node:readline'

const { open } = await import(`./contenders/${process.argv[2]}.mjs`)

/** All numbers have as many digits: records of one contender are of one length. */
const FIRST = 1_000_000

/** As a server does, and some contenders need it: they write only while the program waits. */
const pause = () => new Promise((resolve) => setImmediate(resolve))

const loops = {
  info(logger, records, host) {
    for (let at = FIRST; at < FIRST + records; at++) logger.info('request %d from %s', at, host)
  },
  debug(logger, records, host) {
    for (let at = FIRST; at < FIRST + records; at++) logger.debug('request %d from %s', at, host)
  },
  async paced(logger, records, host) {
    for (let at = FIRST; at < FIRST + records; at++) {
      logger.info('request %d from %s', at, host)
      if (at % 100 === 0) await pause()
    }
  },
  /** How many calls took how long, in steps of a tenth of a decade from 100 ns on, and the longest, in milliseconds. */
  async timed(logger, records, host) {
    const steps = new Array(90).fill(0)
    let longest = 0
    for (let at = FIRST; at < FIRST + records; at++) {
      const start = performance.now()
      logger.info('request %d from %s', at, host)
      const took = performance.now() - start
      if (took > longest) longest = took
      steps[Math.min(89, Math.max(0, Math.floor(Math.log10(took * 10_000) * 10)))]++
      if (at % 100 === 0) await pause()
    }
    return { steps, longest }
  },
}

let opened
const tasks = {
  async open(settings) {
    opened = await open(settings)
  },
  /** Ends when the records are where they belong. */
  async write({ records, host, loop, exit }) {
    const { logger, write = loops[loop], end } = opened
    const start = Number(process.hrtime.bigint())
    const calls = await write(logger, records, host)
    const called = Number(process.hrtime.bigint())
    if (exit) process.exit()
    await end?.()
    return { start, called, end: Number(process.hrtime.bigint()), calls }
  },
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  const { task, ...request } = JSON.parse(line)
  fs.writeSync(3, `${JSON.stringify((await tasks[task](request)) ?? null)}\n`)
}

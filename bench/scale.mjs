// How the cost grows with the number of loggers, of handlers and of levels.
import { atMost, entry, IN_LINE, inFreshProcess, median, short } from './measure.mjs'

const ROUNDS = short ? 1 : 5
const LOGGERS = short ? [10, 100] : [10, 100, 1000, 10_000, 100_000]
const WIDTHS = short ? [1, 2] : [1, 2, 5, 10, 20, 50]
const CALLS = short ? 100 : 20_000

/** Nanoseconds that all of so many loggers take to be made, and to be called first and second. */
const loggersProbe = async (entry, count) => {
  const { default: logging } = await import(entry)
  const names = Array.from({ length: count }, (_, at) => `app.part${at % 100}.module${at}`)
  const time = (run) => {
    const start = process.hrtime.bigint()
    run()
    return Number(process.hrtime.bigint() - start)
  }
  logging.root.addHandler(new logging.NullHandler())
  logging.root.setLevel('INFO')
  const loggers = []
  const made = time(() => {
    for (const name of names) loggers.push(logging.getLogger(name))
  })
  const call = () => {
    for (const logger of loggers) logger.info('request %d from %s', 1, '10.0.0.0')
  }
  return { made, first: time(call), second: time(call), loggers: new Set(loggers).size }
}

/** Nanoseconds that a record takes with so many handlers on its way, each at a logger of its own or all at one. */
const handlersProbe = async (entry, handlers, depth, calls) => {
  const { default: logging } = await import(entry)
  const name = Array.from({ length: depth }, (_, at) => `level${at}`).join('.')
  let written = 0
  const stream = { write: () => written++ }
  for (let at = 0; at < handlers; at++) {
    const handler = new logging.StreamHandler(stream)
    handler.setFormatter(new logging.Formatter('%(asctime)s - %(name)s - %(levelname)s - %(message)s'))
    logging.root.addHandler(handler)
  }
  logging.root.setLevel('INFO')
  const logger = logging.getLogger(name)
  const run = () => {
    const start = process.hrtime.bigint()
    for (let at = 0; at < calls; at++) logger.info('request %d from %s', at, '10.0.0.0')
    return Number(process.hrtime.bigint() - start) / calls
  }
  run()
  const time = run()
  return { time, written: written / calls / 2 }
}

const medians = (probe, ...args) => {
  const rounds = Array.from({ length: ROUNDS }, () => inFreshProcess(probe, { args: [entry, ...args] }))
  return Object.fromEntries(Object.keys(rounds[0]).map((key) => [key, median(rounds.map((round) => round[key]))]))
}

const mustBe = (what, found, expected) => {
  if (found !== expected) throw new Error(`${what}: ${found}, not ${expected}`)
  if (short) console.log(`  ${what}: ${found}`)
}

/** Judges by how much more than in line with the first column another has grown from the first row to the last. */
const linear = (label, rows, column) => {
  const [from, to] = [rows[0], rows.at(-1)]
  const growth = to[column] / from[column] / (to[0] / from[0])
  return atMost(
    `${label}: from ${from[0].toLocaleString('en')} to ${to[0].toLocaleString('en')} at most in line`,
    growth,
    IN_LINE,
  )
}

const tableOf = (counted, rows) => ({
  columns: [{ title: counted }, { title: 'ns a record' }],
  rows,
  plot: { kind: 'curves', title: `ns a record, by ${counted}`, columns: [1] },
})

export const title = 'Scale'

export const work = `Many loggers (\`app.partN.moduleM\`, a NullHandler at the root), each made and called for the first and for the second time; then a record that so many
handlers write, each to a stream that does nothing, and one that comes from so many dotted levels below the handler. Each figure is from processes of its own.`

export const run = () => {
  const loggers = LOGGERS.map((count) => {
    const found = medians(loggersProbe, count)
    mustBe(`${count} loggers`, found.loggers, count)
    return [count, found.made / 1e6, found.first / 1e6, found.second / 1e6]
  })
  const handlers = WIDTHS.map((count) => {
    const found = medians(handlersProbe, count, 1, CALLS)
    mustBe(`${count} handlers, records each`, found.written, count)
    return [count, found.time]
  })
  const depths = WIDTHS.map((depth) => {
    const found = medians(handlersProbe, 1, depth, CALLS)
    mustBe(`${depth} levels, records`, found.written, 1)
    return [depth, found.time]
  })
  return {
    tables: [
      {
        columns: [
          { title: 'loggers' },
          ...['getLogger', 'the first call', 'the second call'].map((title) => ({ title: `${title}, ms`, digits: 2 })),
        ],
        rows: loggers,
        plot: { kind: 'curves', title: 'ms for so many loggers', columns: [1, 2, 3], logarithmic: true },
      },
      tableOf('handlers', handlers),
      tableOf('levels', depths),
    ],
    // In the first milliseconds code is compiled, and nothing collected: the curve is judged from where that no longer counts.
    goals: [
      linear('getLogger', loggers.slice(-2), 1),
      linear('the first call', loggers.slice(-2), 2),
      linear('handlers', handlers, 1),
      linear('levels', depths, 1),
    ],
  }
}

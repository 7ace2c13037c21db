// How long a call of logger.info takes, the longest included, while four processes fill a 50 MB file that is rotated and compressed.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { configurationOf, runCrew } from './crew.mjs'

const PROCESSES = 4
const RECORDS = 1_000_000
const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'logini-bench-')), 'work')

const { results } = await runCrew({
  folder,
  kind: 'logini',
  processes: PROCESSES,
  records: RECORDS,
  timed: true,
  configuration: configurationOf('handlers.ConcurrentRotatingFileHandler', "('app.log', 'a', 50_000_000, 20)").replace(
    'formatter=f',
    "kwargs={'use_gzip': True}\nformatter=f",
  ),
})
const steps = results[0].calls.steps.map((_, at) => results.reduce((sum, { calls }) => sum + calls.steps[at], 0))
const total = steps.reduce((sum, count) => sum + count, 0)
const upTo = (at) => 10 ** ((at + 1) / 10) / 1000
const quantile = (share) => {
  let seen = 0
  return upTo(
    steps.findIndex((count) => {
      seen += count
      return seen >= share * total
    }),
  )
}

console.log(
  `${total.toLocaleString('en')} calls by ${PROCESSES} processes; files: ${fs.readdirSync(folder).filter((name) => name.startsWith('app.log')).length}`,
)
for (let at = 0; at < steps.length; at += 5) {
  const count = steps.slice(at, at + 5).reduce((sum, value) => sum + value, 0)
  if (count > 0)
    console.log(
      `  up to ${upTo(at + 4)
        .toPrecision(2)
        .padStart(8)} ms  ${count.toLocaleString('en').padStart(11)}`,
    )
}
for (const share of [0.5, 0.99, 0.999, 0.9999])
  console.log(`  p${share * 100}  ${quantile(share).toPrecision(2)} ms or less`)
console.log(`  longest  ${Math.max(...results.map(({ calls }) => calls.longest)).toFixed(1)} ms`)
fs.rmSync(path.dirname(folder), { recursive: true })

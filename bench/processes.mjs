// Many processes, one file: the whole pipeline through ConcurrentRotatingFileHandler against the same number of processes that do
// bare fs.writeSync of lines of the same length to one O_APPEND file. Ratios within one run, medians of 5 rounds in turn.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { configurationOf, runCrew } from './crew.mjs'
import { median, save } from './measure.mjs'

const TOTAL = 400_000
const ROUNDS = 5
const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'logini-bench-')), 'work')

const rate = async (settings) => {
  const { took } = await runCrew({ folder, ...settings })
  return (settings.processes * settings.records) / (took / 1000)
}

const results = []

const compare = async (processes, maxBytes, backupCount) => {
  const records = Math.round(TOTAL / processes)
  const configuration = configurationOf(
    'handlers.ConcurrentRotatingFileHandler',
    `('app.log', 'a', ${maxBytes}, ${backupCount})`,
  )
  const rates = { bare: [], logini: [] }
  for (let round = 0; round < ROUNDS; round++) {
    rates.bare.push(await rate({ kind: 'bare', processes, records }))
    rates.logini.push(await rate({ kind: 'logini', processes, records, configuration }))
  }
  const ratio = median(rates.bare.map((bare, round) => rates.logini[round] / bare))
  results.push({ label: `${processes} processes, ${maxBytes.toLocaleString('en')} bytes`, value: ratio })
  const columns = [processes, maxBytes, Math.round(median(rates.bare)), Math.round(median(rates.logini))]
  console.log(
    `${columns.map((value) => value.toLocaleString('en').padStart(12)).join('')}${ratio.toFixed(2).padStart(8)}`,
  )
}

console.log('   processes    maxBytes  bare rec/s logini rec/s   ratio')
for (const processes of [1, 2, 4, 8]) await compare(processes, 50_000_000, 5)
await compare(4, 1_000_000, 5)
await compare(8, 10_240, 5)
save('processes', results)
fs.rmSync(path.dirname(folder), { recursive: true })

// Runs the benches that are named, or all: `npm run bench`, `npm run bench file tail`, `npm run bench -- --check`.
import fs from 'node:fs'
import { entry, short } from './measure.mjs'
import { print, save, writeDocs } from './report.mjs'

/** In the order of the documentation. */
const BENCHES = [
  'file',
  'rotating',
  'concurrent',
  'receiver',
  'disabled',
  'callsite',
  'stdout',
  'buffered',
  'startup',
  'scale',
  'config-size',
  'memory',
  'tail',
]

if (!fs.existsSync(entry))
  throw new Error(`There is no ${entry}: build the package first (npm run build in the folder above).`)
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
const unknown = named.filter((name) => !BENCHES.includes(name))
if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}. There are ${BENCHES.join(', ')}.`)

for (const name of named.length > 0 ? named : BENCHES) {
  const { title, work, run } = await import(`./${name}.mjs`)
  console.log(`\n${name}: ${title}`)
  const start = performance.now()
  const results = await run()
  if (short) continue
  print(results, Math.round((performance.now() - start) / 1000))
  save(name, { title, work, ...results })
}
if (!short) writeDocs(BENCHES)

// What the benches share. Figures are ratios within one run: the machine's speed drifts, what is measured in turn does not.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Milliseconds that a fresh Node.js process takes, from its start to its end. */
export const processTime = (args, cwd) => {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed: ${stderr}`)
  return Number(process.hrtime.bigint() - start) / 1e6
}

/** Runs each of the named functions in turn, `rounds` times over, and gives the median of what each returned. */
export const inTurn = (rounds, contenders) => {
  const results = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, run] of Object.entries(contenders)) results[name].push(run())
  return Object.fromEntries(Object.entries(results).map(([name, values]) => [name, median(values)]))
}

/** Keeps results for plot.mjs, in results/. */
export const save = (name, results) => {
  const folder = fileURLToPath(new URL('results/', import.meta.url))
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(`${folder}${name}.json`, JSON.stringify(results))
}

// What the benches share. Figures are ratios within one run: the machine's speed drifts, what is measured in turn does not.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** With `--check` a bench works little and judges no time, but proves that what it measures does the work. */
export const short = process.argv.includes('--check')

/** The build that is measured: another one than `dist/` by the environment's `LOGINI`. */
export const entry = path.resolve(process.env.LOGINI ?? fileURLToPath(new URL('../dist/index.js', import.meta.url)))

/** Where the benches are. */
export const here = fileURLToPath(new URL('.', import.meta.url))

/** Calls `work` with a new folder, which is gone afterwards. */
export const inFolder = async (work) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-bench-'))
  try {
    return await work(folder)
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** The median of what was `of` in each round, in terms of what was `over` in the same round. */
export const ratio = (of, over) => median(of.map((value, round) => value / over[round]))

/** Runs each of the named functions in turn, `rounds` times over, and gives what each returned. */
export const inTurn = (rounds, contenders) => {
  const results = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, run] of Object.entries(contenders)) results[name].push(run())
  return results
}

const freshProcess = (args, cwd) => {
  const { status, signal, stderr, stdout } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status ?? signal}: ${stderr}`)
  return stdout
}

/** Milliseconds that a fresh Node.js process takes, from its start to its end. */
export const processTime = (args, cwd) => {
  const start = process.hrtime.bigint()
  freshProcess(args, cwd)
  return Number(process.hrtime.bigint() - start) / 1e6
}

/** What `probe` returns when a fresh Node.js process calls it: it sees its arguments, and nothing of what is around it here. */
export const inFreshProcess = (probe, { args = [], flags = [], cwd = here } = {}) => {
  const script = `console.log(JSON.stringify(await (${probe})(...${JSON.stringify(args)})))`
  return JSON.parse(freshProcess([...flags, '--input-type=module', '-e', script], cwd))
}

/** A goal, and whether it is met. */
export const atMost = (goal, measured, limit) => ({ goal, measured, met: measured <= limit })
export const atLeast = (goal, measured, limit) => ({ goal, measured, met: measured >= limit })

/** By how much more than in line with a size something may seem to grow, for the noise of the machine. */
export const IN_LINE = 1.2

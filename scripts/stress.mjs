// Runs the stress suite as often as STRESS_ROUNDS says, once by default, and ends with 1 if it failed in any round. What is
// given is passed on: `STRESS_ROUNDS=20 npm run stress -- test/stress/lock.test.ts`.
import { spawnSync } from 'node:child_process'

const rounds = Number(process.env.STRESS_ROUNDS ?? 1)
const failed = []

for (let round = 1; round <= rounds; round++) {
  const start = performance.now()
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'vitest.stress.config.ts',
    ...process.argv.slice(2),
  ]
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (status !== 0) failed.push(round)
  const seconds = Math.round((performance.now() - start) / 1_000)
  console.log(`Round ${round} of ${rounds}: ${status === 0 ? 'no faults' : 'FAILED'}, ${seconds} s`)
}

if (failed.length > 0) console.log(`Failed: ${failed.length} of ${rounds} rounds (${failed.join(', ')})`)
process.exitCode = failed.length > 0 ? 1 : 0

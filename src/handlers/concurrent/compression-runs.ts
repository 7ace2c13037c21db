import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'
import { fsyncSync, pause } from '../files/fs-door.js'
import type { Step, Steps } from './compression-steps.js'

/** Between the steps of work that must not keep a process alive. */
const BREATH_MS = 1

/**
 * Runs the steps while the program goes on.
 *
 * @param keepsAlive - whether the process waits for them before it ends
 * @throws what the steps throw in the end, after they have cleared up
 */
export async function runInBackground(steps: Steps, keepsAlive: boolean): Promise<void> {
  for (let next = steps.next(); !next.done; ) {
    if (!keepsAlive) await sleep(BREATH_MS, undefined, { ref: false })
    next = await doInBackground(next.value, keepsAlive).then(
      (answer) => steps.next(answer),
      (error) => steps.throw(error),
    )
  }
}

/**
 * Runs the steps before it returns.
 *
 * @param deadline - ends them there, by `performance.now()`
 * @throws what the steps throw in the end, after they have cleared up
 */
export function runNow(steps: Steps, deadline: number): void {
  for (let next = steps.next(); !next.done; ) {
    if (performance.now() > deadline) {
      steps.return()
      return
    }
    let answer: Uint8Array | undefined
    try {
      answer = doNow(next.value)
    } catch (error) {
      next = steps.throw(error)
      continue
    }
    next = steps.next(answer)
  }
}

const compress = promisify(gzip)

async function doInBackground(step: Step, keepsAlive: boolean): Promise<Uint8Array | undefined> {
  switch (step.kind) {
    case 'compress':
      return compress(step.piece)
    case 'sync':
      await promisify(fs.fsync)(step.fd)
      return undefined
    case 'wait':
      await sleep(step.milliseconds, undefined, { ref: keepsAlive })
      return undefined
  }
}

function doNow(step: Step): Uint8Array | undefined {
  if (step.kind === 'compress') return gzipSync(step.piece)
  if (step.kind === 'sync') fsyncSync(step.fd)
  else pause(step.milliseconds)
  return undefined
}

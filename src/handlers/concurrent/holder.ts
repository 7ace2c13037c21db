import os from 'node:os'
import { threadId } from 'node:worker_threads'
import { hasCode } from '../files/error-code.js'
import { readFileSync, readlinkSync } from '../files/fs-door.js'

const HOST = `${os
  .hostname()
  .replace(/[^\w-]/g, '_')
  .slice(0, 64)}-${numberSpace()}`

// Two copies of this package may be loaded, and each counts.
let count = Math.floor(Math.random() * 2 ** 32)

// What Linux calls the space in which processes have their numbers: two containers may be on one machine, or be called the same, and
// the number of a process means another in each, or none.
function numberSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid').replace(/\D/g, '')
  } catch {
    return ''
  }
}

/** A name that no other holder of anything has: the machine, the process, the thread, and a number. It has no path in it. */
export function newHolder(): string {
  return `${HOST}.${process.pid}.${threadId}.${count++}`
}

/** Whether a holder is a process of this machine, and of the same container, that does not exist any more. */
export function isDead(holder: string): boolean {
  const pid = pidOf(holder)
  if (pid === undefined) return false
  try {
    process.kill(pid, 0)
    return stateOf(pid) === 'Z'
  } catch (error) {
    return hasCode(error, 'ESRCH')
  }
}

/** Whether a holder is known to be a process that was stopped (SIGSTOP) or is halted by a debugger. */
export function isStopped(holder: string): boolean {
  const pid = pidOf(holder)
  return pid !== undefined && /[Tt]/.test(stateOf(pid))
}

/** Whether a holder is known to be a process that exists and is not stopped, or another that got its number. */
export function isRunning(holder: string): boolean {
  return pidOf(holder) !== undefined && !isDead(holder) && !isStopped(holder)
}

function pidOf(holder: string): number | undefined {
  const [host, pid] = holder.split('.')
  return host === HOST ? Number(pid) : undefined
}

// The letter that Linux has for it; nothing elsewhere.
function stateOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`).toString('latin1')
    // The name before it is in parentheses, and may have some in it.
    return stat.charAt(stat.lastIndexOf(')') + 2)
  } catch {
    return ''
  }
}

import os from 'node:os'
import { threadId } from 'node:worker_threads'
import { hasCode } from '../files/error-code.js'
import { readdirSync, readFileSync, readlinkSync } from '../files/fs-door.js'

const NAME = os
  .hostname()
  .replace(/[^\w-]/g, '_')
  .slice(0, 64)
const HOST = `${NAME}-${numberSpace()}`

// Two copies of this package may be loaded, and each counts.
let count = Math.floor(Math.random() * 2 ** 32)

// Within what the number of a process means one process: two machines may be called the same, and so may containers. On Linux the
// start of the machine and the container; nothing elsewhere.
function numberSpace(): string {
  try {
    const start = readFileSync('/proc/sys/kernel/random/boot_id').toString('latin1').slice(0, 8)
    return `${start}-${readlinkSync('/proc/self/ns/pid').replace(/\D/g, '')}`
  } catch {
    return ''
  }
}

/** A name that no other holder of anything has: the machine, the process, the thread, and a number. It has no path in it. */
export function newHolder(): string {
  return `${HOST}.${process.pid}.${threadId}.${count++}`
}

/** Whether a holder is a process of this machine, and of the same container, of which nothing runs any more. */
export function isDead(holder: string): boolean {
  const pid = pidOf(holder)
  if (pid === undefined) return false
  try {
    process.kill(pid, 0)
    return stateOf(pid) === 'Z' && threadsOf(pid) < 2
  } catch (error) {
    return hasCode(error, 'ESRCH')
  }
}

/** Whether a holder is known to be a process that was stopped (SIGSTOP) or is halted by a debugger. */
export function isStopped(holder: string): boolean {
  const pid = pidOf(holder)
  return pid !== undefined && /[Tt]/.test(stateOf(pid))
}

function pidOf(holder: string): number | undefined {
  const [host, pid] = holder.split('.')
  return host === HOST ? Number(pid) : undefined
}

// While one of its threads is in the middle of a system call, a process that was killed is not gone.
function threadsOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/task`).length
  } catch {
    return 0
  }
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

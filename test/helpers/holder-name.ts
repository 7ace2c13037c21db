import { newHolder } from '../../src/handlers/concurrent/holder.js'

/** What a process of this machine is called as the holder of something. */
export function holderName(pid: number | undefined): string {
  return newHolder().replace(/\.\d+\.\d+\.\d+$/, `.${pid}.0.7`)
}

import type { MessagePort } from 'node:worker_threads'
import { isError } from '../../python/is-error.js'
import type { CourierTarget, Retry } from './target.js'

/**
 * What the thread of the application tells the courier's thread of one delivery. Text is a payload; for targets that take bytes each
 * character stands for one (Latin-1). Text is what goes from thread to thread at least cost.
 */
export type ToWorker = string | Order

/** What is done in its turn, when all payloads before it are delivered; but `retry`, `hurry` and `abandon` at once. */
export type Order =
  /** From here on payloads go there. */
  | { readonly order: 'target'; readonly target: CourierTarget }
  /** Tell when you are here. */
  | { readonly order: 'flush'; readonly id: number }
  /** Close the connection; the next payload opens another one. */
  | { readonly order: 'hangUp' }
  /** Wait like this between attempts. */
  | { readonly order: 'retry'; readonly retry: Retry }
  /** Somebody waits, as the end of the process does: do not wait long between attempts, or do so again. */
  | { readonly order: 'hurry'; readonly isOn: boolean }
  /** Give up what is not delivered. */
  | { readonly order: 'abandon' }

/** What comes back. */
export type FromWorker =
  /** Payloads were delivered or given up, in order; `failures` are those of them that were given up. Told in the mode `once` only. */
  | { readonly told: 'settled'; readonly count: number; readonly failures: readonly Failure[] }
  /** See the order. */
  | { readonly told: 'flushed'; readonly id: number }
  /** See the order. */
  | { readonly told: 'hungUp' }
  /** Nothing can be delivered now, and why; the next attempt is at that time, in seconds since the epoch. */
  | { readonly told: 'trouble'; readonly fault: Fault; readonly retryTime: number; readonly retryPeriod: number }
  /** It can be delivered again. */
  | { readonly told: 'recovered' }

/** A payload that was given up. */
export interface Failure {
  /** Which one of those just settled: 0 for the first. */
  readonly at: number
  readonly fault: Fault
}

/** An error, as it goes from thread to thread. */
export interface Fault {
  readonly name: string
  readonly message: string
  readonly stack: string | undefined
  readonly code: string | undefined
}

/** What the courier's thread is given for each delivery. */
export interface Opening {
  readonly port: MessagePort
  readonly target: CourierTarget
  readonly tally: SharedArrayBuffer
  readonly bell: SharedArrayBuffer
}

export function faultOf(error: unknown): Fault {
  if (!isError(error)) return { name: 'Error', message: String(error), stack: undefined, code: undefined }
  const { name, message, stack } = error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return { name, message, stack, code }
}

/** The error again. */
export function errorOf({ name, message, stack, code }: Fault): Error {
  const error = new Error(message)
  error.name = name
  if (stack !== undefined) error.stack = stack
  return code === undefined ? error : Object.assign(error, { code })
}

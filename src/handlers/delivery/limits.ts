import type { Parameter } from '../../python/call-arguments.js'
import { ValueError } from '../../python/errors.js'
import { numberOf } from '../number-of.js'

/** How much a network handler may hold back, and for how long: keyword arguments that Python does not have. */
export interface DeliveryOptions {
  /** How many records may be on their way. What comes on top is dropped and counted. Default 50,000. */
  maxQueuedRecords?: number
  /** How many bytes they may amount to. Default 33,554,432 (32 MiB). */
  maxQueuedBytes?: number
  /**
   * How long the end of the process waits for what is left, in seconds. As long as records keep arriving it waits on, but no longer than five times
   * that long in all. Default 2.
   */
  exitTimeout?: number
}

/** {@link DeliveryOptions} with their defaults. */
export type Limits = Required<DeliveryOptions>

/** The defaults. */
export const LIMITS: Limits = { maxQueuedRecords: 50_000, maxQueuedBytes: 2 ** 25, exitTimeout: 2 }

/** {@link DeliveryOptions} as parameters, to stand behind Python's. */
export const LIMIT_PARAMETERS: readonly Parameter[] = Object.entries(LIMITS).map(([name, value]) => [
  name,
  value,
  'by name only',
])

/**
 * The limits among bound arguments.
 *
 * @param values - in the order of {@link LIMIT_PARAMETERS}
 * @throws TypeError or ValueError for what is no such limit
 */
export function limitsOf(values: readonly unknown[]): Limits {
  const [maxQueuedRecords = 0, maxQueuedBytes = 0, exitTimeout = 0] = LIMIT_PARAMETERS.map(([name], at) => {
    const value = numberOf(values[at], name)
    if (value >= 0) return value
    throw new ValueError(`${name} must not be negative: ${value}`)
  })
  return { maxQueuedRecords, maxQueuedBytes, exitTimeout }
}

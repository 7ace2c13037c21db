import { ValueError } from '../../python/errors.js'

/** How much a receiver takes upon itself. What is 0 is no limit, where that is said. */
export interface ReceiverOptions {
  /** The largest frame, in bytes without its length; 1 MiB by default. */
  maxFrameBytes?: number
  /** How many connections may be open at the same time; 1,024 by default. */
  maxConnections?: number
  /** How many bytes the unfinished frames of all connections may take together; 64 MiB by default. */
  maxHeldBytes?: number
  /**
   * How long a frame may take from its first byte to its last, and a new connection to its first frame, in seconds; 30 by
   * default, 0 for no limit.
   */
  frameTimeout?: number
  /** After how long without a byte a connection is closed, in seconds; 0 by default: never. */
  idleTimeout?: number
}

/** The options with their defaults. */
export type ReceiverLimits = Readonly<Required<ReceiverOptions>>

/** The parameters for the options, in the order of {@link limitsFrom}. */
export const LIMIT_PARAMETERS = [
  ['maxFrameBytes', 1_048_576],
  ['maxConnections', 1024],
  ['maxHeldBytes', 67_108_864],
  ['frameTimeout', 30],
  ['idleTimeout', 0],
] as const

/**
 * The options out of bound arguments.
 *
 * @throws ValueError for one that is no number, or too small
 */
export function limitsFrom(values: readonly unknown[]): ReceiverLimits {
  const [maxFrameBytes, maxConnections, maxHeldBytes, frameTimeout, idleTimeout] = LIMIT_PARAMETERS.map(
    ([name], at) => {
      const least = name.endsWith('Timeout') ? 0 : 1
      const value = values[at]
      if (typeof value === 'number' && value >= least) return value
      throw new ValueError(`${name} must be a number of at least ${least}, not ${String(value)}`)
    },
  ) as [number, number, number, number, number]
  return { maxFrameBytes, maxConnections, maxHeldBytes, frameTimeout, idleTimeout }
}

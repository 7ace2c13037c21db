import { Unpickler } from './unpickler.js'

/** How far a pickle may go. The defaults are far beyond what a log record needs. */
export interface LoadsOptions {
  /** How many levels of lists, tuples, dicts and sets may hold each other; 1,000 by default. */
  readonly maxDepth?: number
  /** How many lists, tuples, dicts, sets and bytes there may be; 100,000 by default. */
  readonly maxObjects?: number
  /**
   * How large the data may be when everything that appears in several places is written out: a value counts one, a text or
   * bytes its length as well; 2^24 by default.
   */
  readonly maxExtent?: number
  /** How many bytes an int may have; 65,536 by default. */
  readonly maxIntegerBytes?: number
  /** Whether every int is a bigint, so that 2 and 2.0 can be told apart; by default only those that a number cannot hold. */
  readonly exact?: boolean
}

/**
 * The value that a pickle holds, if that is plain data: of any protocol, 0 to 5, by Python 2 or 3.
 *
 * None is `null`, a list an array, a tuple a {@link PyTuple}, a dict a Map, a set or frozenset a Set, bytes or a bytearray a
 * Uint8Array, an int a number, or a bigint where that would not be exact, a str of Python 2 text in UTF-8 or else Latin-1.
 *
 * Nothing can be executed, since nothing is ever looked up: classes, functions, persistent ids, extension codes and buffers
 * outside the pickle are errors. The five functions by which Python's older protocols make bytes and sets are known by
 * name and stand for just that. Values that hold themselves are refused, too. What stands behind the pickle is not looked at.
 *
 * @throws UnpicklingError that tells what was found and where
 * @see Python's `pickle.loads`
 */
export function loads(bytes: Uint8Array, options: LoadsOptions = {}): unknown {
  return new Unpickler(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), options).load()
}

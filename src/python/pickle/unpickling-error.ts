/**
 * What is wrong with a pickle: it ends too early, asks for more than plain data, is larger than allowed once read, or is no
 * pickle at all.
 */
export type UnpicklingFault = 'truncated' | 'forbidden' | 'too large' | 'malformed'

/**
 * A pickle that cannot be read, or may not.
 *
 * @see Python's `pickle.UnpicklingError`
 */
export class UnpicklingError extends Error {
  override name = 'UnpicklingError'
  readonly fault: UnpicklingFault
  /** The offset in the pickle, in bytes, of the step that failed. */
  readonly position: number

  constructor(fault: UnpicklingFault, position: number, what: string) {
    super(`${what} (at byte ${position} of the pickle)`)
    this.fault = fault
    this.position = position
  }
}

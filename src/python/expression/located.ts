import { isError } from '../is-error.js'

/** Errors that know where in the source of an expression they belong, so that a caret can be put there. */

/**
 * Notes the place of an error, unless a deeper part of the expression has noted it already.
 *
 * @param offset - the index in the source at which the faulty part starts
 * @returns the same error, to be thrown
 */
export function located<Thrown>(error: Thrown, offset: number): Thrown {
  // Not enumerable: an error that is printed shall not show it as a detail of its own.
  if (isError(error) && offsetOf(error) === undefined && Object.isExtensible(error))
    Object.defineProperty(error, 'offset', { value: offset, configurable: true })
  return error
}

/** The index in the expression's source at which an error arose, if it is known. */
export function offsetOf(error: unknown): number | undefined {
  if (!isError(error) || !Object.hasOwn(error, 'offset')) return undefined
  const { offset } = error as Error & { offset?: unknown }
  return typeof offset === 'number' ? offset : undefined
}

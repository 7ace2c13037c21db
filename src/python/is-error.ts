import { types } from 'node:util'

/** Whether it is an error. Under jest, which runs programs in a realm of their own, the system's errors are of another `Error`. */
export function isError(value: unknown): value is Error {
  return typeof value === 'object' && (value instanceof Error || types.isNativeError(value))
}

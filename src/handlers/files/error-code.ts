import { isError } from '../../python/is-error.js'

/** The system's code of an error, such as `ENOENT`; `undefined` if it has none. */
export function codeOf(error: unknown): string | undefined {
  return isError(error) && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Whether it is an error of the system with one of these codes. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  const code = codeOf(error)
  return code !== undefined && codes.includes(code)
}

import fs from 'node:fs'
import { isError } from '../python/is-error.js'
import { messageValues } from '../python/values.js'
import { stackAbove } from './call-site.js'
import type { LogRecord } from './record.js'

/**
 * Tells on stderr that a record could not be written, why, and which it was. The program goes on whatever happens here.
 *
 * The form is that of Python's `Handler.handleError`: from `--- Logging error ---` to `Arguments:`.
 */
export function reportLoggingError(record: LogRecord, error: unknown): void {
  const cause = text(() => causeText(error))
  const callStack = stackAbove(reportLoggingError, Number.POSITIVE_INFINITY).join('\n')
  writeToStderr(
    `--- Logging error ---\n${cause}\nCall stack:\n${callStack}\n` +
      `Message: ${line(() => messageValues.repr(record.msg))}\nArguments: ${line(() => argumentsText(record.args))}\n`,
  )
}

/** Writes to stderr at once; a stderr that is gone is nothing to fail for. */
export function writeToStderr(text: string): void {
  try {
    fs.writeSync(2, text)
  } catch {
    // There is nowhere left to say it.
  }
}

function causeText(error: unknown): string {
  if (!isError(error)) return `Error: ${messageValues.str(error)}`
  return typeof error.stack === 'string' ? error.stack : String(error)
}

function argumentsText(args: LogRecord['args']): string {
  if (!Array.isArray(args)) return args === null ? '()' : messageValues.repr(args)
  const shown = args.map((argument) => messageValues.repr(argument))
  return args.length === 1 ? `(${shown[0]},)` : `(${shown.join(', ')})`
}

// The value that cannot be shown may be the very reason for the report.
function text(show: () => string): string {
  try {
    return show()
  } catch (error) {
    return `<cannot be shown: ${isError(error) ? error.message : 'unknown reason'}>`
  }
}

function line(show: () => string): string {
  return text(show).replaceAll('\n', '\\n')
}

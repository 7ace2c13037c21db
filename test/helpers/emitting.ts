import type { Handler } from '../../src/core/handler.js'
import { type LogRecord, makeLogRecord } from '../../src/core/record.js'

/** A record that says something. */
export function say(msg: unknown, attributes: Record<string, unknown> = {}): LogRecord {
  return makeLogRecord({ name: 'test', levelno: 20, levelname: 'INFO', msg, args: [], ...attributes })
}

/** Has a handler keep the errors of its emits, as texts, in place of reporting them on stderr. */
export function errorsOf(handler: Handler): string[] {
  const errors: string[] = []
  handler.handleError = (_record, error) => {
    errors.push(String(error))
  }
  return errors
}

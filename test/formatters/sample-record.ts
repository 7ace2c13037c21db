import { type LogRecord, makeLogRecord } from '../../src/core/record.js'

/** A record with every attribute given, as it would come from a Python program. */
export function sampleRecord(attributes: Readonly<Record<string, unknown>> = {}): LogRecord {
  return makeLogRecord({
    name: 'app.core',
    levelno: 20,
    levelname: 'INFO',
    msg: 'hello %s',
    args: ['world'],
    created: 1_700_000_000.123456,
    msecs: 123,
    relativeCreated: 4321.625,
    process: 4242,
    processName: 'MainProcess',
    thread: 139_637_976,
    threadName: 'MainThread',
    pathname: '/srv/app/core.py',
    filename: 'core.py',
    module: 'core',
    lineno: 42,
    funcName: 'run',
    taskName: null,
    ...attributes,
  })
}

/** What a function returns, or the name and words of what it throws: `!ValueError: ...`. */
export function attempt(action: () => unknown): unknown {
  try {
    return action()
  } catch (error) {
    return error instanceof Error ? `!${error.name}: ${error.message}` : error
  }
}

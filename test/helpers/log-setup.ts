import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** What may stand in a handler's `kwargs`. */
export type PythonValue = string | number | boolean | null

/** A handler for many processes, as a logging.ini describes it. */
export interface LogSetup {
  /** Default ConcurrentRotatingFileHandler. */
  readonly handler?: 'ConcurrentRotatingFileHandler' | 'ConcurrentTimedRotatingFileHandler' | undefined
  /** The arguments but the file name. `{folder}` in a text stands for the test's own folder. */
  readonly kwargs: Readonly<Record<string, PythonValue>>
  /** Where the log's folder is made. Default: beside the configuration. */
  readonly disk?: string | undefined
}

/** A folder with a configuration, and with a folder for the log that has nothing else in it. */
export interface LogPlace {
  readonly folder: string
  /** The path of the log. */
  readonly base: string
  /** The path of the logging.ini. */
  readonly config: string
}

/** Makes a new folder with a logging.ini in it. That of a test that fails stays, to be looked at. */
export function makePlace({ handler = 'ConcurrentRotatingFileHandler', kwargs, disk }: LogSetup): LogPlace {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-stress-'))
  const logs = path.join(disk ?? folder, 'logs')
  fs.mkdirSync(logs)
  const place = { folder, base: path.join(logs, 'app.log'), config: path.join(folder, 'logging.ini') }
  const values = Object.entries({ filename: place.base, ...kwargs }).map(
    ([name, value]) => `'${name}': ${literal(value).replace('{folder}', folder)}`,
  )
  fs.writeFileSync(
    place.config,
    `[loggers]
keys=root
[handlers]
keys=file
[formatters]
keys=line
[logger_root]
level=DEBUG
handlers=file
[handler_file]
class=handlers.${handler}
formatter=line
kwargs={${values.join(', ')}}
[formatter_line]
format=%(message)s
`,
  )
  return place
}

/** Removes it with all that is in it. */
export function removePlace({ folder }: LogPlace): void {
  fs.rmSync(folder, { recursive: true, force: true })
}

function literal(value: PythonValue): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  return typeof value === 'number' ? String(value) : `'${value}'`
}

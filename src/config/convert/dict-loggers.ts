import { listedNames } from '../listed-names.js'
import { isNonZero } from '../python-int.js'
import type { IniReader } from './ini-to-dict.js'

type Logger = Map<string, unknown>

/** The root and the loggers of an INI file as `dictConfig` has them. */
export function dictLoggers(reader: IniReader): Map<'root' | 'loggers', unknown> {
  const root = loggerOf(reader, 'logger_root')
  const loggers = new Map<string, Logger>()
  for (const name of reader.names('loggers')) {
    if (name === 'root') continue
    const section = `logger_${name}`
    const qualname = reader.read(section, 'qualname')?.text ?? ''
    const logger = loggerOf(reader, section)
    // These are the root, too; a dictionary configures that last.
    if (qualname === '' || qualname === 'root') merge(root, logger)
    else {
      const propagate = reader.read(section, 'propagate')
      logger.set('propagate', propagate === undefined || isNonZero(propagate.text))
      const there = loggers.get(qualname)
      if (there === undefined) loggers.set(qualname, logger)
      else merge(there, logger)
    }
  }
  return new Map<'root' | 'loggers', unknown>([
    ['root', root],
    ['loggers', loggers],
  ])
}

function loggerOf({ read }: IniReader, section: string): Logger {
  const logger: Logger = new Map()
  const level = read(section, 'level')
  if (level !== undefined) logger.set('level', level.text)
  const handlers = listedNames(read(section, 'handlers')?.text ?? '')
  logger.set('handlers', [...new Set(handlers.map(({ name }) => name))])
  return logger
}

// A logger that is configured twice keeps its first level if the second time has none.
function merge(logger: Logger, again: Logger): void {
  for (const [key, value] of again) logger.set(key, value)
}

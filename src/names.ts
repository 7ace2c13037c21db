/** What `import logging` gives in Python, name for name. */

export { type BasicConfigOptions, basicConfig } from './config/basic-config.js'
export * as config from './config/index.js'
export {
  critical,
  debug,
  error,
  exception,
  fatal,
  info,
  log,
  warn,
  warning,
} from './config/root-functions.js'
export { LoggerAdapter } from './core/adapter.js'
export { Filter, Filterer, type FilterLike, type FilterResult } from './core/filter.js'
export { getHandlerByName, getHandlerNames, Handler } from './core/handler.js'
export type { LogOptions } from './core/keywords.js'
export {
  addLevelName,
  CRITICAL,
  DEBUG,
  ERROR,
  FATAL,
  getLevelName,
  getLevelNamesMapping,
  INFO,
  type Level,
  NOTSET,
  WARN,
  WARNING,
} from './core/levels.js'
export { Logger, RootLogger } from './core/logger.js'
export {
  disable,
  getLogger,
  getLoggerClass,
  Manager,
  PlaceHolder,
  root,
  setLoggerClass,
} from './core/manager.js'
export {
  getLogRecordFactory,
  LogRecord,
  type LogRecordFactory,
  type MessageArguments,
  makeLogRecord,
  setLogRecordFactory,
} from './core/record.js'
export { shutdown } from './core/shutdown.js'
export type { FormatterLike } from './core/state.js'
export {
  BASIC_FORMAT,
  BufferingFormatter,
  Formatter,
  PercentStyle,
  StrFormatStyle,
  StringTemplateStyle,
} from './formatters/index.js'
export { captureWarnings } from './handlers/capture-warnings.js'
export { FileHandler } from './handlers/file.js'
export * as handlers from './handlers/index.js'
export { NullHandler } from './handlers/null.js'
export { StreamHandler } from './handlers/stream.js'
export {
  KeyError,
  LookupError,
  UnicodeEncodeError,
  ValueError,
} from './python/errors.js'
export { gmtime, localtime, type StructTime } from './python/struct-time.js'

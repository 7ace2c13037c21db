import { Filter, Filterer } from '../core/filter.js'
import { Handler } from '../core/handler.js'
import { Logger } from '../core/logger.js'
import {
  BufferingFormatter,
  Formatter,
  PercentStyle,
  StrFormatStyle,
  StringTemplateStyle,
} from '../formatters/index.js'
import { FileHandler } from '../handlers/file.js'
import {
  BaseRotatingHandler,
  BufferingHandler,
  MemoryHandler,
  RotatingFileHandler,
  TimedRotatingFileHandler,
  WatchedFileHandler,
} from '../handlers/index.js'
import { NullHandler } from '../handlers/null.js'
import { StreamHandler } from '../handlers/stream.js'
import type { ConfigClass } from './classes.js'

/** The classes that Python's `logging` has under these names. */
const LOGGING: Readonly<Record<string, ConfigClass>> = {
  BufferingFormatter,
  FileHandler,
  Filter,
  Filterer,
  Formatter,
  Handler,
  Logger,
  NullHandler,
  PercentStyle,
  StrFormatStyle,
  StreamHandler,
  StringTemplateStyle,
}

/** The classes that Python's `logging.handlers` has under these names. */
const HANDLERS: Readonly<Record<string, ConfigClass>> = {
  BaseRotatingHandler,
  BufferingHandler,
  MemoryHandler,
  RotatingFileHandler,
  TimedRotatingFileHandler,
  WatchedFileHandler,
}

/** The classes that come with the package, by their full Python names. */
export const STANDARD_CLASSES: ReadonlyMap<string, ConfigClass> = new Map([
  ...Object.entries(LOGGING).map(([name, klass]): [string, ConfigClass] => [`logging.${name}`, klass]),
  ...Object.entries(HANDLERS).map(([name, klass]): [string, ConfigClass] => [`logging.handlers.${name}`, klass]),
])

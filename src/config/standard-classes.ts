import { Filter, Filterer } from '../core/filter.js'
import { Handler } from '../core/handler.js'
import { Logger } from '../core/logger.js'
import {
  BufferingFormatter,
  ColoredFormatter,
  Formatter,
  JsonFormatter,
  LevelFormatter,
  PercentStyle,
  StrFormatStyle,
  StringTemplateStyle,
  TTYColoredFormatter,
} from '../formatters/index.js'
import { FileHandler } from '../handlers/file.js'
import {
  BaseRotatingHandler,
  BufferingHandler,
  ConcurrentRotatingFileHandler,
  ConcurrentTimedRotatingFileHandler,
  DatagramHandler,
  HTTPHandler,
  MemoryHandler,
  NTEventLogHandler,
  QueueHandler,
  QueueListener,
  RotatingFileHandler,
  SMTPHandler,
  SocketHandler,
  SysLogHandler,
  TimedRotatingFileHandler,
  WatchedFileHandler,
} from '../handlers/index.js'
import { NullHandler } from '../handlers/null.js'
import { StreamHandler } from '../handlers/stream.js'
import { Queue } from '../python/queue.js'
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
  DatagramHandler,
  HTTPHandler,
  MemoryHandler,
  QueueHandler,
  QueueListener,
  NTEventLogHandler,
  RotatingFileHandler,
  SMTPHandler,
  SocketHandler,
  SysLogHandler,
  TimedRotatingFileHandler,
  WatchedFileHandler,
}

/** The classes of Python's package concurrent-log-handler, which puts them into `logging.handlers` too. */
const CONCURRENT: Readonly<Record<string, ConfigClass>> = {
  ConcurrentRotatingFileHandler,
  ConcurrentTimedRotatingFileHandler,
}

/** The modules that had or have them; the last one is the name that they are told by. */
const CONCURRENT_MODULES = ['cloghandler', 'concurrent_log_handler', 'logging.handlers']

/** The classes of Python's packages python-json-logger and colorlog, by their full names. */
const THIRD_PARTY: Readonly<Record<string, ConfigClass>> = {
  'colorlog.StreamHandler': StreamHandler,
  'colorlog.formatter.ColoredFormatter': ColoredFormatter,
  'colorlog.formatter.LevelFormatter': LevelFormatter,
  'colorlog.formatter.TTYColoredFormatter': TTYColoredFormatter,
  'colorlog.ColoredFormatter': ColoredFormatter,
  'colorlog.LevelFormatter': LevelFormatter,
  'colorlog.TTYColoredFormatter': TTYColoredFormatter,
  'pythonjsonlogger.jsonlogger.JsonFormatter': JsonFormatter,
  'pythonjsonlogger.json.JsonFormatter': JsonFormatter,
}

/** The classes that come with the package, by their full Python names; of those of one class the last is the one that it is told by. */
export const STANDARD_CLASSES: ReadonlyMap<string, ConfigClass> = new Map([
  ...Object.entries(THIRD_PARTY),
  ...Object.entries(LOGGING).map(([name, klass]): [string, ConfigClass] => [`logging.${name}`, klass]),
  ...Object.entries(HANDLERS).map(([name, klass]): [string, ConfigClass] => [`logging.handlers.${name}`, klass]),
  ['queue.SimpleQueue', Queue],
  ['queue.Queue', Queue],
  ...Object.entries(CONCURRENT).flatMap(([name, klass]) =>
    CONCURRENT_MODULES.map((module): [string, ConfigClass] => [`${module}.${name}`, klass]),
  ),
])

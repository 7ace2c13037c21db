/** What `import logging.handlers` gives in Python, name for name. */
import './stderr.js'

export { BaseRotatingHandler } from './base-rotating.js'
export { BufferingHandler } from './buffering.js'
export { ConcurrentRotatingFileHandler } from './concurrent/rotating-file.js'
export { ConcurrentTimedRotatingFileHandler } from './concurrent/timed-rotating-file.js'
export { MemoryHandler } from './memory.js'
export { RotatingFileHandler } from './rotating-file.js'
export { TimedRotatingFileHandler, type TimeOfDay } from './timed-rotating-file.js'
export { WatchedFileHandler } from './watched-file.js'

import type { Handler } from '../core/handler.js'
import type { Level } from '../core/levels.js'
import { root } from '../core/manager.js'
import { Formatter } from '../formatters/index.js'
import { STYLES } from '../formatters/styles.js'
import { FileHandler } from '../handlers/file.js'
import { StreamHandler, type TextStream } from '../handlers/stream.js'
import { ValueError } from '../python/errors.js'

/** What {@link basicConfig} accepts. */
export interface BasicConfigOptions {
  /** The file to log to; without it, the stream. */
  filename?: string | URL | null
  /** How the file is opened. Default 'a'. */
  filemode?: string
  /** The format of the records; by default the basic one of the style. `null` is the message alone. */
  format?: string | null
  /** The format of the time, as strftime has it. */
  datefmt?: string | null
  /** '%', '{' or '$'. Default '%'. */
  style?: string
  /** The root's level. By default it stays as it is. */
  level?: Level | null
  /** The stream to log to. Default stderr. */
  stream?: TextStream | null
  /** Handlers to give to the root; those without a formatter get the one made here. */
  handlers?: Iterable<Handler> | null
  /** Whether to remove and close the handlers that the root has. Default false: with handlers there, nothing is done. */
  force?: boolean
  /** The file's encoding. Default UTF-8. */
  encoding?: string | null
  /** What is done with characters that the encoding lacks. Default 'backslashreplace'. */
  errors?: string | null
}

const NAMES: ReadonlySet<string> = new Set([
  'filename',
  'filemode',
  'format',
  'datefmt',
  'style',
  'level',
  'stream',
  'handlers',
  'force',
  'encoding',
  'errors',
])

/**
 * Gives the root logger a handler and a format, unless it has a handler.
 *
 * @example `basicConfig({ filename: 'app.log', level: 'INFO', format: '%(asctime)s %(message)s' })`
 * @throws ValueError for arguments that exclude each other, an unknown style, format, level or argument
 * @see Python's `logging.basicConfig`
 */
export function basicConfig(options: BasicConfigOptions = {}): void {
  if (options.force) removeHandlers()
  if (root.handlers.length > 0) return
  refuseContradictions(options)
  const handlers = options.handlers ?? [makeHandler(options)]
  const formatter = makeFormatter(options)
  for (const handler of handlers) {
    if (handler.formatter === null) handler.setFormatter(formatter)
    root.addHandler(handler)
  }
  if (options.level !== undefined && options.level !== null) root.setLevel(options.level)
  // Checked last, as Python does: the root has its handlers by now.
  const unknown = Object.keys(options).filter((name) => !NAMES.has(name) || (name === 'filemode' && options.handlers))
  if (unknown.length > 0)
    throw new ValueError(`Unrecognised argument(s): ${unknown.join(', ')}; accepted: ${[...NAMES].join(', ')}`)
}

function removeHandlers(): void {
  for (const handler of [...root.handlers]) {
    root.removeHandler(handler)
    handler.close()
  }
}

function refuseContradictions({ handlers, stream, filename }: BasicConfigOptions): void {
  if (handlers === undefined || handlers === null) {
    if (stream !== undefined && filename !== undefined)
      throw new ValueError("'stream' and 'filename' should not be specified together")
  } else if (stream !== undefined || filename !== undefined)
    throw new ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
}

function makeHandler(options: BasicConfigOptions): Handler {
  const { filename, filemode = 'a', encoding = null, errors = 'backslashreplace', stream = null } = options
  if (!filename) return new StreamHandler(stream)
  return new FileHandler(filename, filemode, { encoding, errors: filemode.includes('b') ? null : errors })
}

function makeFormatter({ style = '%', format, datefmt = null }: BasicConfigOptions): Formatter {
  const known = STYLES.get(style)
  if (known === undefined) throw new ValueError(`Style must be one of: ${[...STYLES.keys()].join(',')}`)
  return new Formatter(format === undefined ? known.basicFormat : format, datefmt, style)
}

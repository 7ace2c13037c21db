import { parseFrame } from '../core/call-site.js'
import { getLogger } from '../core/manager.js'
import { readFileSync } from './files/fs-door.js'
import { NullHandler } from './null.js'

/** A longer line is no source that somebody wrote, but a bundle. */
const LONGEST_LINE = 200

type Listener = (warning: Error) => void

// What prints warnings to stderr as long as they are not captured: Node's own listener.
let printing: Listener | undefined

/**
 * Sends the warnings of the process (those of `process.emitWarning`, deprecations among them) to the logger `py.warnings` with
 * level WARNING, instead of to stderr; or no longer does so.
 *
 * The text has the form of Python's `warnings.formatwarning`: file, line, category, message, and the line of source if it
 * can be read. With `--no-deprecation` deprecations are left out, as Node does.
 *
 * @example `captureWarnings(true)`
 * @see Python's `logging.captureWarnings`
 */
export function captureWarnings(capture: boolean): void {
  const isCapturing = process.listeners('warning').includes(logWarning)
  if (capture && !isCapturing) {
    printing = process.listeners('warning').find((listener) => listener.name === 'onWarning')
    if (printing !== undefined) process.off('warning', printing)
    process.on('warning', logWarning)
  } else if (!capture && isCapturing) {
    process.off('warning', logWarning)
    if (printing !== undefined) process.prependListener('warning', printing)
    printing = undefined
  }
}

const logWarning: Listener = (warning) => {
  if (warning.name === 'DeprecationWarning' && process.noDeprecation) return
  const logger = getLogger('py.warnings')
  if (logger.handlers.length === 0) logger.addHandler(new NullHandler())
  logger.warning(formatWarning(warning))
}

function formatWarning(warning: Error): string {
  const { code, detail } = warning as { code?: unknown; detail?: unknown }
  const place = placeOf(warning)
  const head = place === undefined ? '' : `${place.pathname}:${place.lineno}: `
  const mark = typeof code === 'string' ? `[${code}] ` : ''
  const source = place === undefined ? undefined : sourceLine(place.pathname, place.lineno)
  const lines = [`${head}${warning.name}: ${mark}${warning.message}`]
  if (source !== undefined) lines.push(`  ${source}`)
  if (typeof detail === 'string') lines.push(detail)
  return `${lines.join('\n')}\n`
}

/** Where the warning was made: in the application rather than in Node. */
function placeOf(warning: Error): { pathname: string; lineno: number } | undefined {
  const { stack, message } = warning
  // An application's Error.prepareStackTrace may have made anything of it.
  const text = typeof stack === 'string' ? stack : ''
  // Whatever the message says, the frames stand below it.
  const frames = text
    .slice(Math.max(0, text.indexOf(message)) + message.length)
    .split('\n')
    .map(parseFrame)
    .filter((frame) => frame !== undefined)
  return frames.find((frame) => !frame.pathname.startsWith('node:')) ?? frames[0]
}

function sourceLine(file: string, number: number): string | undefined {
  try {
    const line = readFileSync(file).toString().split('\n', number)[number - 1]?.trim()
    return line !== undefined && line !== '' && line.length <= LONGEST_LINE ? line : undefined
  } catch {
    // A place that is no file, or one that only the source map knows.
    return undefined
  }
}

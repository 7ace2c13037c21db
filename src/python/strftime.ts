import { BoundedCache } from './bounded-cache.js'
import { ValueError } from './errors.js'
import { type Directive, parseDirective } from './strftime-directives.js'
import type { StructTime } from './struct-time.js'

const cache = new BoundedCache<Directive>(64, 1000)
/** No directive without a width writes more than fits in the buffer that the format's own length stands for. */
const LONGEST_HARMLESS_WIDTH = 255

/**
 * Writes a time as a format says: the directives of the C library of Linux in the C locale. Python's `time.strftime`.
 *
 * @param format - text with `%` directives: `%Y`, `%-d`, `%10Y`, `%^a`, `%Od`...; what is no directive stays as it is
 * @throws ValueError if the format has a NUL
 * @example strftime('%Y-%m-%d %H:%M:%S', localtime()) // '2024-02-29 03:04:05'
 */
export function strftime(format: string, time: StructTime): string {
  return compileStrftime(format)(time)
}

/** Prepares a format, so that writing many times in it is quick. The last hundred formats are remembered. */
export function compileStrftime(format: string): (time: StructTime) => string {
  const known = cache.get(format)
  if (known) return known
  const made = compile(format)
  cache.set(format, made)
  return made
}

function compile(format: string): Directive {
  if (format.includes('\0'))
    return () => {
      throw new ValueError('embedded null character')
    }
  const pieces: (string | Directive)[] = []
  const limit = bufferSize(format)
  let widest = 0
  let at = 0
  for (let next = format.indexOf('%'); next >= 0; next = format.indexOf('%', at)) {
    if (next > at) pieces.push(format.slice(at, next))
    const { piece, width, end } = parseDirective(format, next, limit)
    pieces.push(piece)
    widest = Math.max(widest, width)
    at = end
  }
  if (at < format.length) pieces.push(format.slice(at))
  const write = (time: StructTime): string => {
    let text = ''
    for (const piece of pieces) text += typeof piece === 'string' ? piece : piece(time)
    return text
  }
  if (widest <= LONGEST_HARMLESS_WIDTH) return write
  return (time) => {
    const text = write(time)
    return codePoints(text) < limit ? text : ''
  }
}

/** Python tries buffers up to this size (in code points); text that does not fit comes out empty. */
function bufferSize(format: string): number {
  const enough = 256 * codePoints(format)
  let size = 1024
  while (size < enough) size *= 2
  return size
}

function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

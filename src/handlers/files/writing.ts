import { Buffer } from 'node:buffer'
import fs from 'node:fs'
import { isError } from '../../python/is-error.js'
import { hasCode } from './error-code.js'
import { pause } from './pause.js'

/** First wait for a descriptor that takes nothing at the moment; each further wait is twice as long. */
const FIRST_PAUSE_MS = 0.05

/** The longest of these waits. */
const LONGEST_PAUSE_MS = 5

/** What writing throws: the system's error, with how much of the data had been written before it. */
export interface WriteError extends NodeJS.ErrnoException {
  /** Bytes that are in the file although the write failed; 0 if it is untouched. */
  bytesWritten: number
}

function mayTryAgain(error: unknown): boolean {
  return hasCode(error, 'EAGAIN', 'EWOULDBLOCK', 'EINTR')
}

/** Writes the rest of a piece of data whose first part the kernel took, or none of it. */
function writeRest(fd: number, data: Uint8Array, from: number): void {
  let written = from
  let wait = FIRST_PAUSE_MS
  while (written < data.length) {
    let count = 0
    try {
      count = fs.writeSync(fd, data, written, data.length - written)
    } catch (error) {
      if (!mayTryAgain(error)) throw isError(error) ? Object.assign(error, { bytesWritten: written }) : error
    }
    written += count
    if (count > 0) {
      wait = FIRST_PAUSE_MS
      continue
    }
    pause(wait)
    wait = Math.min(wait * 2, LONGEST_PAUSE_MS)
  }
}

/**
 * Writes all of the bytes at the descriptor's own position, with one `write(2)` unless the kernel takes less at a time.
 * Waits while a pipe is full, as a blocking descriptor would.
 *
 * @returns how many bytes it was
 * @throws WriteError, whose `code` is the system's (`ENOSPC`, `EPIPE`...)
 */
export function writeBytes(fd: number, bytes: Uint8Array): number {
  writeRest(fd, bytes, 0)
  return bytes.length
}

/**
 * Writes all of a text, as {@link writeBytes} does with bytes. The string itself is handed to Node, which saves a Buffer.
 *
 * @param encoding - one of Node's
 * @param size - how many bytes the text is in that encoding
 * @returns `size`
 * @throws WriteError
 */
export function writeText(fd: number, text: string, encoding: BufferEncoding, size: number): number {
  if (size === 0) return 0
  let written = 0
  try {
    // Naming the encoding that is meant anyway costs a twentieth of the whole call.
    written = encoding === 'utf8' ? fs.writeSync(fd, text) : fs.writeSync(fd, text, null, encoding)
  } catch (error) {
    if (!mayTryAgain(error)) throw isError(error) ? Object.assign(error, { bytesWritten: 0 }) : error
  }
  if (written < size) writeRest(fd, Buffer.from(text, encoding), written)
  return size
}

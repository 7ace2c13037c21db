import fs from 'node:fs'
import { pause } from './pause.js'

/** First wait for a descriptor that takes nothing at the moment; each further wait is twice as long. */
const FIRST_PAUSE_MS = 0.05

/** The longest of these waits. */
const LONGEST_PAUSE_MS = 5

/** What `writeAll` throws: the system's error, with how much of the data had been written before it. */
export interface WriteError extends NodeJS.ErrnoException {
  /** Bytes that are in the file although the write failed; 0 if it is untouched. */
  bytesWritten: number
}

function mayTryAgain(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'EAGAIN' || code === 'EWOULDBLOCK' || code === 'EINTR'
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
      if (!mayTryAgain(error)) throw error instanceof Error ? Object.assign(error, { bytesWritten: written }) : error
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
 * Writes all of the data at the descriptor's own position, with one `write(2)` unless the kernel takes less at a time.
 * Waits while a pipe is full, as a blocking descriptor would.
 *
 * @param data - text, or bytes as they are
 * @param encoding - of the text
 * @returns how many bytes it was
 * @throws WriteError, whose `code` is the system's (`ENOSPC`, `EPIPE`...)
 */
export function writeAll(fd: number, data: string | Uint8Array, encoding: BufferEncoding = 'utf8'): number {
  const size = typeof data === 'string' ? Buffer.byteLength(data, encoding) : data.length
  if (size === 0) return 0
  let written = 0
  try {
    // Naming the encoding that is meant anyway costs a twentieth of the whole call.
    const isPlain = typeof data !== 'string' || encoding === 'utf8'
    written = isPlain ? fs.writeSync(fd, data as string) : fs.writeSync(fd, data, null, encoding)
  } catch (error) {
    if (!mayTryAgain(error)) throw error instanceof Error ? Object.assign(error, { bytesWritten: 0 }) : error
  }
  if (written < size) writeRest(fd, typeof data === 'string' ? Buffer.from(data, encoding) : data, written)
  return size
}

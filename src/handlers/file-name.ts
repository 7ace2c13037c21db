import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** How a file may be named: a path, a path as bytes, or a `file:` URL. */
export type FileName = string | URL | Uint8Array

/**
 * The absolute path of a file.
 *
 * @throws TypeError for what does not name a file
 */
export function absolutePath(filename: unknown): string {
  return path.resolve(plainPath(filename))
}

function plainPath(filename: unknown): string {
  if (typeof filename === 'string') return filename
  if (filename instanceof URL) return fileURLToPath(filename)
  if (filename instanceof Uint8Array) return Buffer.from(filename).toString()
  throw new TypeError(`a file is named by a path or a file: URL, not by ${String(filename)}`)
}

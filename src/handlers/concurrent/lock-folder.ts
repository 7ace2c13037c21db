import path from 'node:path'
import { mkdirSync } from '../files/fs-door.js'

/**
 * The lock folder of a log: beside it, or in a folder for locks. It is named like the lock file of Python's
 * concurrent-log-handler, `.__app.lock` for `app.log`, with `.d` at the end, so that both may lie there.
 *
 * @param file - the log file, absolute
 * @param folder - the folder for locks; `null` for the log's own
 */
export function lockFolderOf(file: string, folder: string | null): string {
  return path.join(
    folder === null ? path.dirname(file) : path.resolve(folder),
    `.__${path.basename(file, '.log')}.lock.d`,
  )
}

/**
 * Makes a folder for locks, unless it is there.
 *
 * @param dress - is called with it when it has been made, to set its permissions
 * @throws the system's error
 */
export function makeFolderForLocks(folder: string, dress: (folder: string) => void): void {
  if (mkdirSync(folder, { recursive: true }) !== undefined) dress(folder)
}

import path from 'node:path'

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

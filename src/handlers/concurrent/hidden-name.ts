import path from 'node:path'

/** What the names begin with that are used beside a log for the time being. */
export function hiddenPrefix(file: string): string {
  return `.__${path.basename(file)}.`
}

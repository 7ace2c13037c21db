import path from 'node:path'
import { readdirSync } from './files/fs-door.js'

/**
 * The files beside a log file that were put away under a date, in the order of their names.
 *
 * @param baseFilename - the log file
 * @param date - what the date looks like
 * @param rename - what makes the name, without path, of `baseFilename.DATE`; by default it is left as it is
 * @throws Node's error if the folder cannot be read
 */
export function datedFiles(baseFilename: string, date: RegExp, rename?: (path: string) => string): string[] {
  const dir = path.dirname(baseFilename)
  const dateIn = dateFinder(baseFilename, date, rename)
  return readdirSync(dir)
    .filter((name) => dateIn(name) !== undefined)
    .map((name) => path.join(dir, name))
    .sort(byCodePoint)
}

/**
 * Makes what tells under which date a file was put away, by its name without path; `undefined` if it is no such file.
 *
 * @param baseFilename - the log file
 * @param date - what the date looks like
 * @param rename - what makes the name, without path, of `baseFilename.DATE`; by default it is left as it is
 */
export function dateFinder(
  baseFilename: string,
  date: RegExp,
  rename?: (path: string) => string,
): (name: string) => string | undefined {
  const flags = date.flags.replace(/[gy]/g, '')
  if (rename === undefined)
    return plainDate(`${path.basename(baseFilename)}.`, new RegExp(`^(?:${date.source})$`, flags))
  const anywhere = new RegExp(date.source, `${flags}g`)
  return (name) => candidates(name, anywhere).find((found) => rename(`${baseFilename}.${found}`) === name)
}

function plainDate(prefix: string, whole: RegExp): (name: string) => string | undefined {
  return (name) => {
    if (!name.startsWith(prefix)) return undefined
    const rest = name.slice(prefix.length)
    return whole.test(rest) ? rest : undefined
  }
}

/** Everything in a name that looks like a date, whether one overlaps another or not. */
function candidates(name: string, date: RegExp): string[] {
  const found: string[] = []
  date.lastIndex = 0
  for (let match = date.exec(name); match !== null; match = date.exec(name)) {
    found.push(match[0])
    date.lastIndex = match.index + 1
  }
  return found
}

// Python's order of texts, which is that of their UTF-8.
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

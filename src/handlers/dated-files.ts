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
  const { dir, base } = path.parse(baseFilename)
  const isDated = rename === undefined ? plainlyDated(base, date) : renamedFrom(baseFilename, date, rename)
  return readdirSync(dir)
    .filter(isDated)
    .map((name) => path.join(dir, name))
    .sort(byCodePoint)
}

function plainlyDated(base: string, date: RegExp): (name: string) => boolean {
  const whole = new RegExp(`^(?:${date.source})$`, date.flags.replace(/[gy]/g, ''))
  return (name) => name.startsWith(`${base}.`) && whole.test(name.slice(base.length + 1))
}

function renamedFrom(baseFilename: string, date: RegExp, rename: (path: string) => string): (name: string) => boolean {
  const anywhere = new RegExp(date.source, `${date.flags.replace(/[gy]/g, '')}g`)
  return (name) => candidates(name, anywhere).some((found) => rename(`${baseFilename}.${found}`) === name)
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

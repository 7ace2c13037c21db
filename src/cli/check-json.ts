import type { Fault } from '../config/config-error.js'
import type { CheckedFile } from './check.js'

/** The version of the document's shape; what is only added does not change it. */
const VERSION = 1
/** A longer line is left out: with every fault in it, it would be told again. */
const LONGEST_LINE = 1000

/** What was found in all files, as one JSON document; docs/cli.md describes it. */
export function asJson(checked: readonly CheckedFile[]): string {
  const files = checked.map(({ file, kind, faults, warnings }) => ({
    file,
    good: faults.length === 0,
    kind,
    faults: faults.map(plain),
    warnings: warnings.map(plain),
  }))
  return `${JSON.stringify({ version: VERSION, good: files.every(({ good }) => good), files }, null, 2)}\n`
}

// Named one by one, so that the document stays as it is described whatever becomes of the library's own objects.
function plain(fault: Fault) {
  const { severity, file, line, column, length, section, option, path, message, accepted, suggestion } = fault
  const sourceLine = fault.sourceLine !== null && fault.sourceLine.length <= LONGEST_LINE ? fault.sourceLine : null
  const where = { file, line, column, length, section, option, ...(path === undefined ? {} : { path }) }
  return { severity, ...where, message, accepted, suggestion, sourceLine }
}

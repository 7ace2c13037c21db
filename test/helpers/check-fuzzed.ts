import { type CheckResult, checkFileConfig, formatFault } from '../../src/config/index.js'

const DEFAULTS = new Map([
  ['logdir', '/var/log'],
  ['__proto__', 'x'],
])

/**
 * Checks a configuration and that what is said of it holds together: every fault is in the text, where it says.
 *
 * @throws Error for anything that does not hold, or if checking ends in anything but a result
 */
export function checkFuzzed(text: string): CheckResult {
  const result = checkFileConfig({ text, name: 'fuzz.ini' }, { defaults: DEFAULTS })
  const lines = text.split(/\r\n|\n|\r/)
  if ((result.kind === null) !== (result.faults.length === 0)) throw new Error(`of kind ${result.kind} without a fault`)
  for (const fault of [...result.faults, ...result.warnings]) {
    const { line, column, length, sourceLine, message } = fault
    const shown = line === 0 ? null : (lines[line - 1] ?? 'none')
    const isThere = line === 0 ? column === 0 : column >= 1 && column <= (shown?.length ?? 0) + 1
    if (!isThere || !isShownAs(shown, sourceLine) || length < 1 || message === '')
      throw new Error(`misplaced: ${JSON.stringify({ ...fault, shown })}`)
    formatFault(fault)
  }
  return result
}

/** Whether it is the line as it is shown: with stars in place of passwords. */
function isShownAs(line: string | null, shown: string | null): boolean {
  if (line === null || shown === null) return line === shown
  return line.length === shown.length && shown.split('').every((unit, at) => unit === '*' || unit === line[at])
}

import { writeToStderr } from '../core/error-report.js'
import type { Findings } from './findings.js'

/**
 * Prints what Python warns of when it evaluates an option, in Python's words. It does so even though the configuration
 * is accepted: most often the name of a file is not the one that was meant.
 */
export function printSyntaxWarnings(findings: Findings, section: string, option: string): void {
  let line = 1
  let at = 0
  let text = ''
  for (const { warning, source } of findings.syntaxWarnings(section, option)) {
    for (; at < warning.lineAt; at++) if (source.charCodeAt(at) === 10) line++
    text += `<string>:${line}: SyntaxWarning: ${warning.message}\n`
  }
  if (text !== '') writeToStderr(text)
}

/** Warns whoever checks a configuration of the same: of the first one in each option. */
export function adviseOnSyntax(findings: Findings): void {
  for (const [first] of findings.allSyntaxWarnings()) {
    if (first === undefined) continue
    const { warning, subject } = first
    const accepted = "\\\\ for a backslash, or a raw string such as r'C:\\logs'"
    findings.addWarning(subject(), { message: `${warning.message}: the backslash stays`, accepted })
  }
}

import { paintFault } from '../config/config-error.js'
import { type CheckedFile, isTrouble } from './check.js'
import { type Paint, paintPart } from './colors.js'

/** What was found in a file, for people to read: each fault and warning with its line, and how the file stands. */
export function asText(checked: CheckedFile, paint: Paint): string {
  const found = [...checked.faults, ...checked.warnings].sort((a, b) => a.line - b.line || a.column - b.column)
  const lines = found.map((fault) => paintFault(fault, (text, part) => paintPart(paint, text, part)))
  if (!isTrouble(checked)) lines.push(`${paint(`${checked.file}:`, 'bold')} ${standing(checked, paint)}`)
  return `${lines.join('\n')}\n`
}

function standing({ faults, warnings }: CheckedFile, paint: Paint): string {
  const warned = warnings.length > 0 ? `, ${paint(counted(warnings.length, 'warning'), 'yellow')}` : ''
  const verdict = faults.length > 0 ? paint(counted(faults.length, 'fault'), 'red') : paint('good', 'green')
  return verdict + warned
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

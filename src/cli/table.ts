import { codePointLength } from '../python/text.js'
import type { Paint, Style } from './colors.js'

/** What stands in a column: text, or text with an attribute. */
export type Cell = string | readonly [text: string, style: Style]

/**
 * Puts rows into columns, two spaces apart, each as wide as its widest text; nothing follows the last text of a row. What a
 * terminal would obey is replaced by spaces.
 */
export function inColumns(rows: readonly (readonly Cell[])[], paint: Paint): string[] {
  const widths: number[] = []
  for (const row of rows)
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, codePointLength(textOf(cell)))
    })
  return rows.map((row) => {
    const last = row.findLastIndex((cell) => textOf(cell) !== '')
    const cells = row.slice(0, last + 1).map((cell, at) => {
      const text = printable(textOf(cell))
      const room = at === last ? 0 : (widths[at] ?? 0) - codePointLength(text)
      return (typeof cell === 'string' ? text : paint(text, cell[1])) + ' '.repeat(room)
    })
    return cells.join('  ')
  })
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell[0]
}

/** A text with a space for each character that a terminal would obey, or that would change the line. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
}

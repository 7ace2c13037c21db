import type { FaultPart } from '../config/config-error.js'
import type { Host, Output } from './host.js'

/** Attributes of text on a terminal, as the numbers of the sequences that begin and end them. */
const STYLES = {
  bold: [1, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const

/** An attribute of text on a terminal. */
export type Style = keyof typeof STYLES

/** Gives a text an attribute, or leaves it as it is where there are no colours. */
export type Paint = (text: string, style: Style) => string

/** How the parts of a fault are shown; those that are not here are shown plain. */
const PARTS: Partial<Readonly<Record<FaultPart, Style>>> = {
  place: 'bold',
  warning: 'yellow',
  caret: 'red',
  hint: 'cyan',
}

/**
 * Whether an output gets colours: not with `NO_COLOR`, but with `FORCE_COLOR` (unless that is `0` or `false`), and else if
 * it is a terminal that is not `dumb`. Variables that are empty do not count.
 *
 * @see https://no-color.org
 */
export function hasColors(output: Output, { NO_COLOR, FORCE_COLOR, TERM }: Host['env']): boolean {
  if (NO_COLOR) return false
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return output.isTTY === true && TERM !== 'dumb'
}

/** What gives the texts for an output their colours. */
export function paintFor(output: Output, env: Host['env']): Paint {
  if (!hasColors(output, env)) return (text) => text
  return (text, style) => `\x1b[${STYLES[style][0]}m${text}\x1b[${STYLES[style][1]}m`
}

/** Gives a part of a fault its colour. */
export function paintPart(paint: Paint, text: string, part: FaultPart): string {
  const style = PARTS[part]
  return style === undefined ? text : paint(text, style)
}

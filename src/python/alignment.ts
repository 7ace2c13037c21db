import type { Alignment, FormatSpec } from './format-spec.js'
import { checkLength, codePointLength } from './text.js'

/**
 * Pads a text to the width of its format specification.
 *
 * @param head - the sign and prefix of a number, which stay in front when the alignment is `=`
 * @param align - the alignment to use, the specification's own or the default of the value's kind
 * @param limit - the longest result acceptable, in UTF-16 units
 * @throws OverflowError if the result would be longer than the limit
 */
export function aligned(head: string, body: string, spec: FormatSpec, align: Alignment, limit: number): string {
  const { width, fill = ' ' } = spec
  const text = head + body
  if (width === 0) return text
  const missing = width - codePointLength(text)
  if (missing <= 0) return text
  checkLength(text.length + missing * fill.length, limit)
  if (align === '<') return text + fill.repeat(missing)
  if (align === '>') return fill.repeat(missing) + text
  if (align === '=') return head + fill.repeat(missing) + body
  const before = Math.floor(missing / 2)
  return fill.repeat(before) + text + fill.repeat(missing - before)
}

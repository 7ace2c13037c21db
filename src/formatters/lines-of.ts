/** Where Python's str.splitlines ends a line, besides `\r\n`. */
const LINE_ENDS: ReadonlySet<string> = new Set('\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029')

/** The lines of a text without their ends. Python's `str.splitlines`. */
export function linesOf(text: string): string[] {
  const lines: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (!LINE_ENDS.has(text.charAt(at))) continue
    lines.push(text.slice(from, at))
    if (text.startsWith('\r\n', at)) at++
    from = at + 1
  }
  if (from < text.length) lines.push(text.slice(from))
  return lines
}

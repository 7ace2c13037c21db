/**
 * White space as Python's `str.strip()` and `\s` know it, which is not what JavaScript's `trim()` removes: U+001C to
 * U+001F and U+0085 count, the byte order mark U+FEFF does not.
 */

/** Whether Python's `str.isspace()` holds for the character with this code. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code >= 0x1c
  if (code < 0x85) return false
  if (code <= 0xa0) return code === 0x85 || code === 0xa0
  if (code < 0x1680) return false
  if (code <= 0x200a) return code === 0x1680 || code >= 0x2000
  return code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000
}

/** How many characters of white space the text begins with; its length when there is nothing else. */
export function indentOf(text: string): number {
  let at = 0
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return at
}

/** The text without the white space at its end. Python's `str.rstrip()`. */
export function stripEnd(text: string): string {
  let end = text.length
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--
  return end === text.length ? text : text.slice(0, end)
}

/** The text without the white space around it. Python's `str.strip()`. */
export function strip(text: string): string {
  const rest = stripEnd(text)
  const start = indentOf(rest)
  return start === 0 ? rest : rest.slice(start)
}

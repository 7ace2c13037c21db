/** Whether all characters are ASCII's. */
export function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are ASCII's, too.
  return /^[\x00-\x7f]*$/.test(text)
}

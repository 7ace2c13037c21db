/** One of some choices, counted round. */
export function pick<T>(choices: readonly T[], which: number): T {
  const choice = choices[which % choices.length]
  if (choice === undefined) throw new RangeError('there is nothing to choose from')
  return choice
}

/** A text with some of its characters replaced by others. */
export function replaced(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length)
}

/** A text after a change of its lines. */
export function withLines(text: string, change: (lines: string[]) => unknown): string {
  const lines = text.split('\n')
  change(lines)
  return lines.join('\n')
}

/** A text after a change of one line. */
export function changedLine(text: string, at: number, change: (line: string) => string): string {
  return withLines(text, (lines) => {
    lines[at % lines.length] = change(pick(lines, at))
  })
}

/** A text after a change of what stands behind the `=` or `:` of one line. */
export function changedValue(text: string, at: number, change: (value: string) => string): string {
  const lines = text.split('\n')
  const withValue = lines.flatMap((line, number) => (/[=:]/.test(line) ? [number] : []))
  if (withValue.length === 0) return text
  const number = pick(withValue, at)
  lines[number] = pick(lines, number).replace(
    /([=:]\s*)(.*)/s,
    (_, before: string, value: string) => before + change(value),
  )
  return lines.join('\n')
}

/** A text after a change of its sections, each with its head. */
export function withSections(text: string, change: (sections: string[]) => unknown): string {
  const sections = text.split(/^(?=\[)/m)
  change(sections)
  return sections.join('')
}

/** The words, stretches of white space, and other characters of a text. */
export function tokensOf(text: string): string[] {
  return text === '' ? [''] : (text.match(/\w+|\s+|[^\w\s]/gu) ?? [text])
}

/** A text after a change of its {@link tokensOf | tokens}. */
export function withTokens(text: string, change: (tokens: string[]) => unknown): string {
  const tokens = tokensOf(text)
  change(tokens)
  return tokens.join('')
}

/** What stands behind one of the `=` or `:` of a text. */
export function valueIn(text: string, which: number): string {
  const values = [...text.matchAll(/[=:](.*)/g)].map(([, value = '']) => value)
  return values.length === 0 ? '' : pick(values, which)
}

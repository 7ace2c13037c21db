import type { Span } from './document.js'

/** A text and its lines, for saying where in it something stands. */
export class Lines {
  readonly all: readonly string[]
  readonly #starts: number[] = [0]

  constructor(text: string) {
    this.all = text.split(/\r\n|\n|\r/)
    for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) this.#starts.push(index + end.length)
  }

  /** Where a part of the text stands; of one that goes over several lines, what is on the first. */
  span(start: number, end: number): Span {
    let line = 1
    let last = this.#starts.length
    while (line < last) {
      const middle = (line + last + 1) >> 1
      if ((this.#starts[middle - 1] ?? 0) <= start) line = middle
      else last = middle - 1
    }
    const lineStart = this.#starts[line - 1] ?? 0
    const lineEnd = lineStart + (this.all[line - 1]?.length ?? 0)
    return { line, column: start - lineStart + 1, length: Math.max(1, Math.min(end, lineEnd) - start) }
  }
}

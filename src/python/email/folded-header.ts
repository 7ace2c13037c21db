import { isAscii } from './ascii.js'
import { ENCODED_WORD_FRAME, encodedWord } from './encoded-word.js'

/** No line of a header is longer, the line end not counted, if it can be helped. */
const LONGEST_LINE = 78

const NOTHING = { text: '', afterEncoded: false }

/** A header while it is written: its lines so far, of which the last one grows. */
export class FoldedHeader {
  readonly #lines: string[] = []
  #line: string
  // What the line says from its last encoded word on: where that begins, and the text. Another one that follows is written
  // as one with it, for white space between encoded words does not count.
  #encodedAt: number | undefined
  #encodedText = ''
  // Where it ends.
  #encodedEnd = 0
  // White space at this line's start, and whether an encoded word stands before it: then one that follows has to hold it, for
  // between two of them it would be lost.
  #carried = NOTHING
  // A line that was begun for an encoded word has to be longer for another one to be written as one with it, unless only white
  // space stands between. It has no reason but that Python does so.
  #longEnough = 0

  /** @param start - what the first line begins with, as `Subject:` */
  constructor(start: string) {
    this.#line = start
  }

  /** All of it, with CRLF between the lines and none at the end. */
  get text(): string {
    return [...this.#lines, this.#line].join('\r\n')
  }

  /**
   * Appends text as it is, on a new line if need be and there is white space to break at.
   *
   * @returns whether there is room for it
   */
  append(text: string): boolean {
    const length = lengthOf(text)
    if (length <= this.#room) {
      this.#line += text
      this.#encodedText += text
      this.#carried = NOTHING
      return true
    }
    if (length + 1 > LONGEST_LINE) return false
    const blank = /[ \t]$/.exec(this.#line)?.[0] ?? ''
    if (blank === '' && !/^[ \t]/.test(text)) return false
    this.#line = this.#line.slice(0, this.#line.length - blank.length)
    const afterEncoded = this.#line.length === this.#encodedEnd
    this.#startLine(blank + text)
    if (/^[ \t]+$/.test(text)) this.#carried = { text: blank + text, afterEncoded }
    return true
  }

  /** Appends text though there is no room for it. */
  appendAnyway(text: string): void {
    this.#line += text
  }

  /** Appends text as encoded words, as many as it takes. */
  appendEncoded(text: string): void {
    const [, before = '', inner = '', after = ''] = /^([ \t]?)(.*?)([ \t]?)$/s.exec(text) ?? []
    if (this.#encodedAt === undefined || this.#standsApart) {
      this.#line += before
      this.#encodedAt = this.#line.length
      this.#encodedText = this.#carriedInto(text)
    } else {
      this.#line = this.#line.slice(0, this.#encodedAt)
      this.#encodedText += before
    }
    let characters = [...this.#encodedText, ...inner]
    while (characters.length > 0) {
      if (this.#room <= ENCODED_WORD_FRAME) {
        const { length } = this.#line
        this.#startLine(' ')
        this.#longEnough = length
        this.#encodedAt = this.#line.length
      }
      const taken = this.#thatFit(characters)
      this.#line += encodedWord(taken.join(''))
      this.#encodedEnd = this.#line.length
      this.#encodedText = taken.join('')
      characters = characters.slice(taken.length)
      if (characters.length > 0) {
        this.#startLine(' ')
        this.#encodedAt = this.#line.length
      }
    }
    this.#line += after
    this.#encodedText += after
  }

  // Python has them hold a single blank also where nothing would be lost.
  #carriedInto(word: string): string {
    const { text, afterEncoded } = this.#carried
    return afterEncoded || (text.length === 1 && !isAscii(word)) ? text : ''
  }

  get #standsApart(): boolean {
    return this.#line.length <= this.#longEnough && /[^ \t]/.test(this.#line.slice(this.#encodedEnd))
  }

  // How much of the text an encoded word on this line can hold; perhaps nothing, and an empty word is what Python writes then.
  #thatFit(characters: readonly string[]): string[] {
    const taken = characters.slice(0, this.#room - ENCODED_WORD_FRAME)
    while (encodedWord(taken.join('')).length > this.#room) taken.pop()
    return taken
  }

  get #room(): number {
    return LONGEST_LINE - lengthOf(this.#line)
  }

  #startLine(text: string): void {
    this.#lines.push(this.#line)
    this.#line = text
    this.#encodedAt = undefined
    this.#encodedEnd = 0
    this.#encodedText = ''
    this.#carried = NOTHING
    this.#longEnough = 0
  }
}

// Python counts characters, not UTF-16 units.
function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length++
  return length
}

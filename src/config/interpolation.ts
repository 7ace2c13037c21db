import { ValueError } from '../python/errors.js'
import type { IniDocument, IniOption } from './ini-document.js'
import { quoted } from './quoted.js'

/** How deep references may lead to values with references in them. Python's `configparser.MAX_INTERPOLATION_DEPTH`. */
const DEEPEST = 10

/**
 * How many characters all substitutions of one configuration may come to, so that a few lines that refer to each other
 * do not fill the memory. Python has no such limit.
 */
const MOST_CHARACTERS = 2 ** 24

/** As how many characters each piece of a value counts besides: also to substitute nothing again and again takes time. */
const PIECE = 8

/** What an option's value says can not be substituted. */
export class InterpolationError extends ValueError {
  override name = 'InterpolationError'
  /** The option whose value is at fault: the one that was read or one that it refers to. */
  readonly option: IniOption
  /** Where in the value of {@link option} the fault is. */
  readonly offset: number
  /** How many characters of the value it is about. */
  readonly length: number
  /** What is accepted there. */
  readonly accepted: string
  /** The name that is not there, if that is the fault. */
  readonly missing: string | null

  constructor(message: string, option: IniOption, piece: Piece, accepted: string, missing: string | null = null) {
    super(message)
    this.option = option
    this.offset = piece.start
    this.length = piece.end - piece.start
    this.accepted = accepted
    this.missing = missing
  }
}

interface Piece {
  readonly start: number
  readonly end: number
  /** What it stands for: itself (`null`) or the value of an option of that name. */
  readonly reference: string | null
  readonly text: string
}

/** From where to where in an expanded value a piece goes, and where in the value as written it begins. */
interface Span {
  readonly start: number
  readonly end: number
  readonly origin: number
  /** Whether it is as written, so that each of its characters has its own origin. */
  readonly isText: boolean
}

interface Expanded {
  readonly text: string
  /** How many levels of values with `%` it took. */
  readonly height: number
}

/**
 * Substitutes `%(name)s` and `%%` in the values of a configuration, as Python's `configparser.BasicInterpolation` does:
 * names are looked up in the section, in `[DEFAULT]` and in the defaults that were passed, whatever their case.
 */
export class Interpolation {
  /** The options that others have referred to. */
  readonly used = new Set<IniOption>()
  readonly #document: IniDocument
  readonly #expanded = new Map<string, Map<IniOption, Expanded>>()
  #characters = 0
  /** Those that were looked at last: the faults of an option come one after the other. */
  #spans: { readonly section: string; readonly option: IniOption; readonly spans: readonly Span[] } | undefined

  constructor(document: IniDocument) {
    this.#document = document
  }

  /**
   * The value of an option as a section reads it.
   *
   * @throws InterpolationError for a reference that is malformed, leads nowhere, or leads on too far
   */
  expand(section: string, option: IniOption): string {
    return option.value.includes('%') ? this.#expand(section, option, 1).text : option.value
  }

  /** Which character of the option's value led to a character of what {@link expand} gave for it. */
  originOf(section: string, option: IniOption, offset: number): number {
    const spans = this.#spansOf(section, option)
    let first = 0
    for (let end = spans.length; first < end; ) {
      const middle = (first + end) >> 1
      if (offset < (spans[middle]?.end ?? 0)) end = middle
      else first = middle + 1
    }
    const span = spans[first]
    if (span === undefined) return option.value.length
    return span.isText ? span.origin + offset - span.start : span.origin
  }

  #spansOf(section: string, option: IniOption): readonly Span[] {
    if (this.#spans?.section === section && this.#spans.option === option) return this.#spans.spans
    const spans: Span[] = []
    let end = 0
    for (const piece of piecesOf(option)) {
      const start = end
      end += this.#textOf(section, option, piece, 1).text.length
      spans.push({ start, end, origin: piece.start, isText: piece.reference === null && piece.text !== '%' })
    }
    this.#spans = { section, option, spans }
    return spans
  }

  #expand(section: string, option: IniOption, depth: number): Expanded {
    const known = this.#known(section)
    const there = known.get(option)
    if (there !== undefined && depth + there.height - 1 <= DEEPEST) return there
    let text = ''
    let height = 0
    for (const piece of piecesOf(option)) {
      const expanded = this.#textOf(section, option, piece, depth)
      this.#characters += expanded.text.length + PIECE
      if (this.#characters > MOST_CHARACTERS) {
        const message = `substituting gives more than ${MOST_CHARACTERS} characters`
        throw new InterpolationError(message, option, piece, 'values that do not multiply')
      }
      text += expanded.text
      height = Math.max(height, expanded.height)
    }
    const result = { text, height: height + 1 }
    known.set(option, result)
    return result
  }

  #textOf(section: string, option: IniOption, piece: Piece, depth: number): Expanded {
    if (piece.reference === null) return { text: piece.text, height: 0 }
    const target = this.#document.option(section, piece.reference.toLowerCase())
    if (target === undefined) {
      const message = `%(${piece.reference})s refers to no option of this section or of [DEFAULT]`
      throw new InterpolationError(
        message,
        option,
        piece,
        'the name of an option, or %% for a percent sign',
        piece.reference,
      )
    }
    this.used.add(target)
    if (!target.value.includes('%')) return { text: target.value, height: 0 }
    if (depth < DEEPEST) return this.#expand(section, target, depth + 1)
    const message = `${quoted(piece.text)} leads on through more than ${DEEPEST} values, or in a circle`
    throw new InterpolationError(message, option, piece, `references that end within ${DEEPEST} steps`)
  }

  #known(section: string): Map<IniOption, Expanded> {
    let known = this.#expanded.get(section)
    if (known === undefined) {
      known = new Map()
      this.#expanded.set(section, known)
    }
    return known
  }
}

/** Takes a value apart into text, `%%` (a piece with the text `%`) and references. */
function* piecesOf(option: IniOption): Generator<Piece> {
  const { value } = option
  let from = 0
  for (let start = value.indexOf('%'); start >= 0; start = value.indexOf('%', from)) {
    if (start > from) yield { start: from, end: start, reference: null, text: value.slice(from, start) }
    const piece = pieceAt(option, start)
    yield piece
    from = piece.end
  }
  if (from < value.length) yield { start: from, end: value.length, reference: null, text: value.slice(from) }
}

function pieceAt(option: IniOption, start: number): Piece {
  const { value } = option
  const next = value[start + 1]
  if (next === '%') return { start, end: start + 2, reference: null, text: '%' }
  const close = next === '(' ? value.indexOf(')', start) : -1
  if (close > start + 2 && value[close + 1] === 's') {
    const end = close + 2
    return { start, end, reference: value.slice(start + 2, close), text: value.slice(start, end) }
  }
  const piece = { start, end: start + (next === '(' ? 2 : 1), reference: null, text: '%' }
  const what = next === '(' ? "'%(' does not begin a reference" : "a lone '%'"
  throw new InterpolationError(what, option, piece, '%% for a percent sign, %(name)s for the value of another option')
}

/** Where something stands in a file. */
export interface Place {
  /** From 1; 0 for what stands in no file. */
  readonly line: number
  /** From 1, in UTF-16 units; 0 for what stands in no file. */
  readonly column: number
}

/** The place of what stands in no file. */
export const NOWHERE: Place = { line: 0, column: 0 }

/** An option of a section: its value as written, before anything is substituted in it. */
export class IniOption {
  /** In lower case, as Python knows options. */
  readonly name: string
  /** The value; one that goes over several lines has them joined by `\n`, without the white space around each. */
  readonly value: string
  /** Where the name stands. */
  readonly place: Place
  readonly #valuePlaces: readonly number[]
  #lineStarts: readonly number[] | undefined

  /**
   * @param valuePlaces - the line and the column at which each line of the value begins, one pair after the other; none
   *   for a value that stands in no file
   */
  constructor(name: string, value: string, place: Place, valuePlaces: readonly number[]) {
    this.name = name
    this.value = value
    this.place = place
    this.#valuePlaces = valuePlaces
  }

  /** Where a character of the value stands. */
  placeOf(offset: number): Place {
    if (this.#valuePlaces.length === 0) return NOWHERE
    this.#lineStarts ??= lineStartsOf(this.value)
    let row = 0
    for (let last = this.#lineStarts.length - 1; row < last; ) {
      const middle = (row + last + 1) >> 1
      if ((this.#lineStarts[middle] ?? 0) <= offset) row = middle
      else last = middle - 1
    }
    const column = (this.#valuePlaces[2 * row + 1] ?? 0) + offset - (this.#lineStarts[row] ?? 0)
    return { line: this.#valuePlaces[2 * row] ?? 0, column }
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return starts
}

/** A section with its own options; those that `[DEFAULT]` lends it are not among them. */
export class IniSection {
  /** As written between the brackets. */
  readonly name: string
  /** Where its first bracket stands. */
  readonly place: Place
  /** The options by their names, in the order of the file. */
  readonly options = new Map<string, IniOption>()

  constructor(name: string, place: Place) {
    this.name = name
    this.place = place
  }
}

/**
 * A configuration as sections and options, with the place of each in its file. What Python's `ConfigParser` holds once
 * it has read a file.
 */
export class IniDocument {
  /** The file's name as it was given. */
  readonly file: string
  /** The lines of the file; none for a configuration that was given as an object. */
  readonly lines: readonly string[]
  /** The sections by their names, in the order of the file, without `[DEFAULT]`. */
  readonly sections = new Map<string, IniSection>()
  /** The options that `[DEFAULT]` and the `defaults` argument of `fileConfig` lend to every section. */
  readonly defaults = new IniSection('DEFAULT', NOWHERE)

  constructor(file: string, lines: readonly string[]) {
    this.file = file
    this.lines = lines
  }

  /** The option of a section, its own or one that is lent to it. */
  option(section: string, name: string): IniOption | undefined {
    const own = this.sections.get(section)
    return own && (own.options.get(name) ?? this.defaults.options.get(name))
  }

  /** The names of all options that a section has, its own and those that are lent to it. */
  optionNames(section: string): Set<string> {
    return new Set([...(this.sections.get(section)?.options.keys() ?? []), ...this.defaults.options.keys()])
  }
}

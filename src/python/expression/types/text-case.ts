/** Upper, lower and title case as Python has them, where they differ from JavaScript's. */

/** The letters that are two in one, with a form for titles of their own. */
const titles: ReadonlyMap<string, string> = new Map(
  ['\u01c4\u01c5\u01c6', '\u01c7\u01c8\u01c9', '\u01ca\u01cb\u01cc', '\u01f1\u01f2\u01f3'].flatMap((forms) =>
    Array.from(forms, (form) => [form, forms.charAt(1)] as const),
  ),
)

const firstGeorgian = 'ა'
const lastGeorgian = 'ჿ'
const firstGreekWithIota = 'ᾀ'
const lastGreekWithIota = 'ῼ'

/** The letter at the start of a word in a title. */
function titleLetter(letter: string): string {
  const title = titles.get(letter)
  if (title !== undefined) return title
  // Georgian capitals stand in words that are all capitals, nowhere else.
  if (letter >= firstGeorgian && letter <= lastGeorgian) return letter
  const upper = letter.toUpperCase()
  if (upper.length <= letter.length || letter === 'ŉ') return upper
  // An iota below the letter stays there in a title.
  if (letter >= firstGreekWithIota && letter <= lastGreekWithIota && upper.endsWith('Ι'))
    return `${upper.slice(0, -1)}\u0345`.normalize('NFC')
  const [first = '', ...rest] = upper
  return first + rest.join('').toLowerCase()
}

const cased = /[\p{Lowercase}\p{Uppercase}\p{Lt}]/u

/** The characters of a text with the lower case that each has where it stands: a sigma at the end of a word has its own. */
function* withLower(text: string): Iterable<readonly [character: string, lower: string]> {
  const whole = text.toLowerCase()
  let at = 0
  for (const character of text) {
    const { length } = character.toLowerCase()
    yield [character, whole.slice(at, at + length)]
    at += length
  }
}

/** Python's `str.title`: the first of each run of letters with case in title case, the others in lower case. */
export function titled(text: string): string {
  let out = ''
  let isInside = false
  for (const [character, lower] of withLower(text)) {
    const wasInside = isInside
    isInside = cased.test(character)
    if (!isInside) out += character
    else out += wasInside ? lower : titleLetter(character)
  }
  return out
}

/** Python's `str.capitalize`. */
export function capitalized(text: string): string {
  const [first] = text
  if (first === undefined) return ''
  // Lower case depends on the neighbours, so the whole is converted and the first letter exchanged.
  return titleLetter(first) + text.toLowerCase().slice(first.toLowerCase().length)
}

/** Python's `str.swapcase`. */
export function swapped(text: string): string {
  let out = ''
  for (const [character, lower] of withLower(text)) {
    if (/\p{Uppercase}/u.test(character)) out += lower
    else out += /\p{Lowercase}/u.test(character) ? character.toUpperCase() : character
  }
  return out
}

const cherokee = /[\u13a0-\u13fd\uab70-\uabbf]/

/** Python's `str.casefold`: a form in which texts are equal that differ in case only. */
export function folded(text: string): string {
  let out = ''
  for (const character of text) {
    // Cherokee had capitals first, so these are what it folds to; the dotless i and the capital sharp s are exceptions too.
    if (cherokee.test(character)) out += character.toUpperCase()
    else if (character === 'ı') out += character
    else if (character === 'ẞ') out += 'ss'
    else for (const upper of character.toUpperCase()) out += upper.toLowerCase()
  }
  return out
}

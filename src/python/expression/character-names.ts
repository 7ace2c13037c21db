/** Characters by their Unicode names, as `\N{...}` asks for them. */
import { unicodeName } from '../codecs/unicode-names.js'

/** Names that end in their own code point, as those of Chinese characters: a hundred thousand that need no table. */
const numbered = /-([0-9A-F]{4,6})$/

let codePoints: Map<string, number> | undefined

/** Made when the first name is looked up: it goes through all of Unicode. */
function makeCodePoints(): Map<string, number> {
  const made = new Map<string, number>()
  for (let code = 0; code <= 0x10ffff; code++) {
    const name = unicodeName(code)
    if (name !== undefined && !numbered.test(name)) made.set(name, code)
  }
  return made
}

/** The character of a name, in capitals or not; undefined if none has it. Aliases, as of control characters, are not known. */
export function characterNamed(name: string): string | undefined {
  const wanted = name.toUpperCase()
  const hex = numbered.exec(wanted)?.[1]
  const code = hex === undefined ? undefined : Number.parseInt(hex, 16)
  if (code !== undefined && code <= 0x10ffff && unicodeName(code) === wanted) return String.fromCodePoint(code)
  codePoints ??= makeCodePoints()
  const found = codePoints.get(wanted)
  return found === undefined ? undefined : String.fromCodePoint(found)
}

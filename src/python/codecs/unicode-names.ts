import { brotliDecompressSync } from 'node:zlib'
import { UNICODE_NAMES } from './unicode-names-data.js'

interface NameTable {
  /** Characters whose name ends in their code point. */
  readonly ranges: readonly { readonly first: number; readonly last: number; readonly prefix: string }[]
  /** Names by code point. */
  readonly names: ReadonlyMap<number, string>
}

let table: NameTable | undefined

/** Reads the data, whose form scripts/unicode-names.mjs explains. */
function readTable(): NameTable {
  const text = brotliDecompressSync(Buffer.from(UNICODE_NAMES, 'base64')).toString('latin1')
  const [head = '', body = ''] = text.split('\n\n')
  const ranges = head.split('\n').map((line) => {
    const [first = '', last = '', ...prefix] = line.split(' ')
    return { first: Number.parseInt(first, 16), last: Number.parseInt(last, 16), prefix: prefix.join(' ') }
  })
  const names = new Map<number, string>()
  let codePoint = -1
  let words: string[] = []
  for (const line of body.split('\n')) {
    const at = line.search(/[^0-9]/)
    codePoint += Number(line.slice(0, at)) + 1
    const rest = line.slice(at + 1)
    words = words.slice(0, line.charCodeAt(at) - 0x40).concat(rest === '' ? [] : rest.split(' '))
    names.set(codePoint, words.join(' '))
  }
  return { ranges, names }
}

const FIRST_SYLLABLE = 0xac00
const LAST_SYLLABLE = 0xd7a3
const INITIALS = 'G GG N D DD R M B BB S SS  J JJ C K T P H'.split(' ')
const VOWELS = 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I'.split(' ')
const FINALS = ' G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H'.split(' ')

function syllableName(codePoint: number): string {
  const index = codePoint - FIRST_SYLLABLE
  const finals = FINALS.length
  const initial = INITIALS[Math.floor(index / finals / VOWELS.length)] ?? ''
  const vowel = VOWELS[Math.floor(index / finals) % VOWELS.length] ?? ''
  return `HANGUL SYLLABLE ${initial}${vowel}${FINALS[index % finals] ?? ''}`
}

/**
 * The name of a character, e.g. `LATIN SMALL LETTER E WITH ACUTE`. Python's `unicodedata.name`, Unicode 15.1.
 *
 * @returns `undefined` for a character without a name: controls, surrogates, private use
 */
export function unicodeName(codePoint: number): string | undefined {
  if (codePoint >= FIRST_SYLLABLE && codePoint <= LAST_SYLLABLE) return syllableName(codePoint)
  table ??= readTable()
  const range = table.ranges.find(({ first, last }) => codePoint >= first && codePoint <= last)
  if (range !== undefined) return range.prefix + codePoint.toString(16).toUpperCase()
  return table.names.get(codePoint)
}

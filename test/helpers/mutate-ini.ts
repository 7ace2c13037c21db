import { HOSTILE_EXPRESSIONS, HOSTILE_NAMES, ODD_CHARACTERS } from './hostile-texts.js'
import {
  changedLine,
  changedValue,
  pick,
  replaced,
  tokensOf,
  valueIn,
  withLines,
  withSections,
  withTokens,
} from './text-pieces.js'

/**
 * One change of a text. All but the kind are integers from 0 to 2**32 - 1, each taken modulo what there is to choose from, so
 * that a generator makes them easily and a shrinker makes them small.
 */
export interface Mutation {
  readonly kind: MutationKind
  /** Where: which character, line, section or token. */
  readonly at: number
  /** Where else, or how far. */
  readonly to: number
  /** What goes in, or how often. */
  readonly what: number
}

/** How often something is repeated or nested: mostly little, at times much. */
const TIMES = [2, 2, 3, 3, 5, 10, 20, 50, 200, 1000]
/** A text never grows beyond this many characters. */
const LONGEST = 50_000

type Change = (text: string, mutation: Mutation, others: readonly string[]) => string

const CHANGES = {
  // Characters
  dropCharacter: (text, { at }) => replaced(text, at % (text.length + 1), 1, ''),
  insertCharacter: (text, { at, what }) => replaced(text, at % (text.length + 1), 0, pick(ODD_CHARACTERS, what)),
  replaceCharacter: (text, { at, what }) => replaced(text, at % (text.length + 1), 1, pick(ODD_CHARACTERS, what)),
  flipBit: (text, { at, what }) => {
    const place = at % (text.length + 1)
    return replaced(text, place, 1, String.fromCharCode((text.charCodeAt(place) || 0) ^ (1 << (what % 8))))
  },
  cut: (text, { at, to }) => replaced(text, at % (text.length + 1), to % 40, ''),
  truncate: (text, { at }) => text.slice(0, at % (text.length + 1)),

  // Lines
  dropLine: (text, { at }) => withLines(text, (lines) => lines.splice(at % lines.length, 1)),
  doubleLine: (text, { at, to }) => withLines(text, (lines) => lines.splice(to % lines.length, 0, pick(lines, at))),
  swapLines: (text, { at, to }) =>
    withLines(text, (lines) => {
      const [one, other] = [at % lines.length, to % lines.length]
      lines.splice(one, 1, ...lines.splice(other, 1, pick(lines, one)))
    }),
  indentLine: (text, { at, what }) => changedLine(text, at, (line) => pick(['  ', '\t', '\v', '\xa0'], what) + line),
  joinLine: (text, { at }) =>
    withLines(text, (lines) => lines.splice(at % lines.length, 2, lines.slice(at % lines.length, 2).join(' '))),
  commentLine: (text, { at, what }) => changedLine(text, at, (line) => pick(['#', ';', ' ; ', 'rem '], what) + line),
  lineEnds: (text, { what }) => text.replaceAll('\n', pick(['\r\n', '\r', '\n\n', '\n \n', '\u2028'], what)),

  // Sections
  dropSection: (text, { at }) => withSections(text, (sections) => sections.splice(at % sections.length, 1)),
  doubleSection: (text, { at, to }) =>
    withSections(text, (sections) => sections.splice(to % sections.length, 0, pick(sections, at))),
  renameSection: (text, { at, what }) =>
    withSections(text, (sections) => {
      const place = at % sections.length
      sections[place] = pick(sections, place).replace(/\[.*\]/, () => `[${pick(HOSTILE_NAMES, what)}]`)
    }),

  // Options and values
  renameOption: (text, { at, what }) =>
    changedLine(text, at, (line) => line.replace(/^[^=:]*/, () => pick(HOSTILE_NAMES, what))),
  dropValue: (text, { at }) => changedLine(text, at, (line) => line.replace(/[=:].*/, '=')),
  hostileValue: (text, { at, what }) => changedValue(text, at, () => pick(HOSTILE_EXPRESSIONS, what)),
  hostileArgument: (text, { at, what }) => changedValue(text, at, () => `(${pick(HOSTILE_EXPRESSIONS, what)},)`),
  otherValue: (text, { at, to }, others) => changedValue(text, at, () => valueIn(pick([text, ...others], to), to)),
  reference: (text, { at, to }) =>
    changedValue(text, at, (value) => {
      const names = [...text.matchAll(/^([\w.-]+)[ \t]*[=:]/gm)].map(([, name = '']) => name)
      const place = to % (value.length + 1)
      return replaced(value, place, 0, `%(${pick([...names, 'missing'], to)})s`)
    }),
  lend: (text, { at, to, what }) => {
    const name = pick(['args', 'level', 'class', 'handlers', 'keys', 'format', 'x', ...HOSTILE_NAMES], at)
    return `${text}\n[DEFAULT]\n${name}=${valueIn(text, to)}%(${pick(['x', 'y', name], what)})s\nx=%(y)s%(y)s\ny=1\n`
  },
  multiply: (text, { at, what }) => {
    const steps = Array.from({ length: 4 + (what % 8) }, (_, step) => `b${step}=${`%(b${step + 1})s`.repeat(10)}\n`)
    return changedValue(`${text}\n[DEFAULT]\n${steps.join('')}b${steps.length}=1\n`, at, (value) => `${value}%(b0)s`)
  },

  // Tokens
  swapTokens: (text, { at, to }) =>
    withTokens(text, (tokens) => {
      const [one, other] = [at % tokens.length, to % tokens.length]
      tokens.splice(one, 1, ...tokens.splice(other, 1, pick(tokens, one)))
    }),
  dropToken: (text, { at }) => withTokens(text, (tokens) => tokens.splice(at % tokens.length, 1)),
  copyToken: (text, { at, to }) => withTokens(text, (tokens) => tokens.splice(to % tokens.length, 1, pick(tokens, at))),
  otherToken: (text, { at, to, what }, others) =>
    withTokens(text, (tokens) => tokens.splice(at % tokens.length, 1, pick(tokensOf(pick(others, what)), to))),
  hostileToken: (text, { at, what }) =>
    withTokens(text, (tokens) => tokens.splice(at % tokens.length, 1, pick(HOSTILE_NAMES, what))),

  // Much of it
  splice: (text, { at, to, what }, others) => {
    const other = pick(others, what)
    return text.slice(0, at % (text.length + 1)) + other.slice(to % (other.length + 1))
  },
  append: (text, { what }, others) => `${text}\n${pick(others, what)}`,
  repeatLine: (text, { at, what }) => changedLine(text, at, (line) => repeated(`${line}\n`, what)),
  repeatToken: (text, { at, what }) =>
    withTokens(text, (tokens) => tokens.splice(at % tokens.length, 1, repeated(pick(tokens, at), what))),
  repeatRange: (text, { at, to, what }) => {
    const place = at % (text.length + 1)
    return replaced(text, place, 0, repeated(text.slice(place, place + (to % 20) + 1), what))
  },
  nestValue: (text, { at, to, what }) =>
    changedValue(text, at, (value) => {
      const [open, close] = pick(NESTS, to)
      return repeated(open, what) + value + repeated(close, what)
    }),
} satisfies Record<string, Change>

/** What a {@link Mutation} does. */
export type MutationKind = keyof typeof CHANGES

/** All kinds of mutations. */
export const MUTATION_KINDS = Object.keys(CHANGES) as readonly MutationKind[]

const NESTS: readonly (readonly [open: string, close: string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['{1:', '}'],
  ["f'{", "}'"],
  ['-', ''],
  ['not ', ''],
  ['lambda:', ''],
  ['', '.x'],
  ['', '[0]'],
  ['', '()'],
  ['', '+1'],
  ['', ' if 1 else 0'],
  ['', ',x'],
  ['%(', ')s'],
]

/** Changes a text, one mutation after the other. @param others - texts to take pieces from */
export function mutateIni(text: string, mutations: readonly Mutation[], others: readonly string[]): string {
  let changed = text
  for (const mutation of mutations) {
    const change: Change = CHANGES[mutation.kind]
    changed = change(changed, mutation, others).slice(0, LONGEST)
  }
  return changed
}

/** An endless number of random mutations, the same ones for the same seed. */
export function* randomMutations(seed: number): Generator<Mutation, never> {
  const next = randomIntegers(seed)
  for (;;) yield { kind: pick(MUTATION_KINDS, next()), at: next(), to: next(), what: next() }
}

/** A generator of integers from 0 to 2**32 - 1: Marsaglia's xorshift, spread by a multiplication. */
export function randomIntegers(seed: number): () => number {
  let state = (seed >>> 0) * 2 + 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return Math.imul(state, 0x9e3779b1) >>> 0
  }
}

function repeated(text: string, which: number): string {
  return text.repeat(Math.min(pick(TIMES, which), Math.ceil(LONGEST / (text.length + 1))))
}

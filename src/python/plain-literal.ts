import { PyTuple } from './tuple.js'

/** An item and the comma behind it, or the end. */
const ITEM =
  /^[ \t]*('[^'\\\r\n\0\p{Surrogate}]*'|"[^"\\\r\n\0\p{Surrogate}]*"|-?(?:0|[1-9]\d{0,17})|None|True|False)[ \t]*(,|$)/u
const PARENTHESES = /^[ \t]*\((.*)\)[ \t]*$/s
const BLANK = /^[ \t]*$/
/** Whatever is longer is for the evaluator, which has a limit. */
const LONGEST = 4096

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['None', null],
  ['True', true],
  ['False', false],
])

/**
 * The value of an expression that is a tuple of plain literals, which most arguments are: strings without escapes, ints, None,
 * True and False. So the evaluator, which is large, need not be read for them.
 *
 * @returns an exact value as the evaluator gives it; `undefined` for every other expression
 * @example `plainTuple("('app.log', 'a', 512)")` gives the tuple `('app.log', 'a', 512n)`
 */
export function plainTuple(source: string): PyTuple | undefined {
  let rest = source.length > LONGEST ? undefined : PARENTHESES.exec(source)?.[1]
  if (rest === undefined) return undefined
  const items: unknown[] = []
  let hasComma = true
  while (!BLANK.test(rest)) {
    const [whole = '', item = '', comma]: readonly string[] = ITEM.exec(rest) ?? []
    if (whole === '') return undefined
    items.push(literal(item))
    hasComma = comma === ','
    rest = rest.slice(whole.length)
  }
  // Parentheses around one value make no tuple of it.
  return items.length === 1 && !hasComma ? undefined : PyTuple.from(items)
}

function literal(item: string): unknown {
  if (item.startsWith("'") || item.startsWith('"')) return item.slice(1, -1)
  return WORDS.has(item) ? WORDS.get(item) : BigInt(item)
}

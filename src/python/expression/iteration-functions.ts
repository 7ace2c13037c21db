/** The builtin functions that go through the items of their arguments. */
import { ValueError } from '../errors.js'
import { PyTuple } from '../tuple.js'
import { callValue } from './callable.js'
import { isOrdered, isTrue } from './compare.js'
import { iterate, toList } from './iterate.js'
import { PyIterator } from './objects.js'
import { binary } from './operators.js'
import type { Signature } from './signature.js'
import { asIndex } from './subscript.js'
import { typeName } from './type-name.js'

/** The functions by name, with their signatures. */
export const iterationFunctions: Readonly<
  Record<string, readonly [signature: Signature, run: (...args: unknown[]) => unknown]>
> = {
  all: [['/iterable'], (items) => find(items, (item) => !isTrue(item)) === undefined],
  any: [['/iterable'], (items) => find(items, isTrue) !== undefined],
  enumerate: [
    ['iterable', 'start?'],
    (items, start = 0n) => new PyIterator('enumerate', numbered(iterate(items), asIndex(start))),
  ],
  filter: [['/function', '/iterable'], (test, items) => new PyIterator('filter', filtered(test, iterate(items)))],
  map: [['/function', '*iterables'], (run, rows) => new PyIterator('map', mapped(run, listsOf(rows, 'map')))],
  max: [['*args', ':default?', ':key?'], (args, missing, key) => extreme('max', args, missing, key)],
  min: [['*args', ':default?', ':key?'], (args, missing, key) => extreme('min', args, missing, key)],
  reversed: [['/sequence'], (items) => new PyIterator('reversed', backwards(items))],
  sorted: [['/iterable', ':key?', ':reverse?'], sorted],
  sum: [['/iterable', 'start?'], sum],
  zip: [
    ['*iterables', ':strict?'],
    (rows, strict) => new PyIterator('zip', zipped(listsOf(rows, 'zip'), isTrue(strict))),
  ],
}

function find(items: unknown, test: (item: unknown) => boolean): { item: unknown } | undefined {
  for (const item of iterate(items)) if (test(item)) return { item }
  return undefined
}

function* numbered(items: Iterable<unknown>, start: bigint): Iterable<unknown> {
  let count = start
  for (const item of items) yield PyTuple.of(count++, item)
}

function* filtered(test: unknown, items: Iterable<unknown>): Iterable<unknown> {
  for (const item of items) if (isTrue(test === null ? item : callValue(test, [item]))) yield item
}

function listsOf(rows: unknown, callable: string): Iterator<unknown>[] {
  if (!Array.isArray(rows) || (callable === 'map' && rows.length === 0))
    throw new TypeError(`${callable}() must have at least two arguments.`)
  return rows.map((row) => iterate(row)[Symbol.iterator]())
}

/** The next item of each row; undefined as soon as one has none. */
function nextOfEach(rows: readonly Iterator<unknown>[]): { items: unknown[]; ended: number | undefined } {
  const items: unknown[] = []
  for (const [at, row] of rows.entries()) {
    const next = row.next()
    if (next.done) return { items, ended: at }
    items.push(next.value)
  }
  return { items, ended: rows.length === 0 ? 0 : undefined }
}

function* mapped(run: unknown, rows: readonly Iterator<unknown>[]): Iterable<unknown> {
  for (let { items, ended } = nextOfEach(rows); ended === undefined; { items, ended } = nextOfEach(rows))
    yield callValue(run, items)
}

function* zipped(rows: readonly Iterator<unknown>[], strict: boolean): Iterable<unknown> {
  let { items, ended } = nextOfEach(rows)
  while (ended === undefined) {
    yield PyTuple.from(items)
    ;({ items, ended } = nextOfEach(rows))
  }
  if (!strict || rows.length === 0) return
  if (ended > 0)
    throw new ValueError(
      `zip() argument ${ended + 1} is shorter than argument${ended > 1 ? 's' : ''} 1${ended > 1 ? `-${ended}` : ''}`,
    )
  const longer = rows.findIndex((row, at) => at > 0 && !row.next().done)
  if (longer > 0)
    throw new ValueError(
      `zip() argument ${longer + 1} is longer than argument${longer > 1 ? 's' : ''} 1${longer > 1 ? `-${longer}` : ''}`,
    )
}

function* backwards(items: unknown): Iterable<unknown> {
  yield* reversedList(items)
}

function reversedList(items: unknown): unknown[] {
  if (items instanceof Set || items instanceof PyIterator)
    throw new TypeError(`'${typeName(items)}' object is not reversible`)
  return toList(items).reverse()
}

function extreme(name: 'max' | 'min', args: unknown, missing: unknown, key: unknown): unknown {
  const given = args as readonly unknown[]
  if (given.length > 1 && missing !== undefined)
    throw new TypeError(`Cannot specify a default for ${name}() with multiple positional arguments`)
  const items = given.length === 1 ? toList(given[0]) : given
  if (given.length === 0) throw new TypeError(`${name} expected at least 1 argument, got 0`)
  if (items.length === 0) {
    if (missing === undefined) throw new ValueError(`${name}() iterable argument is empty`)
    return missing
  }
  const rank = (item: unknown) => (key === undefined || key === null ? item : callValue(key, [item]))
  let best = items[0]
  let bestRank = rank(best)
  for (const item of items.slice(1)) {
    const itemRank = rank(item)
    if (!isOrdered(name === 'max' ? '>' : '<', itemRank, bestRank)) continue
    best = item
    bestRank = itemRank
  }
  return best
}

function sorted(items: unknown, key: unknown, reverse: unknown): unknown[] {
  const ranked = toList(items).map((item) => ({
    item,
    rank: key === undefined || key === null ? item : callValue(key, [item]),
  }))
  const descending = isTrue(reverse)
  // Equal items stay in their order, also when it is reversed; so the comparison turns round, not the result.
  ranked.sort((left, right) => {
    if (isOrdered('<', left.rank, right.rank)) return descending ? 1 : -1
    return isOrdered('<', right.rank, left.rank) ? (descending ? -1 : 1) : 0
  })
  return ranked.map(({ item }) => item)
}

function sum(items: unknown, start: unknown = 0n): unknown {
  if (typeof start === 'string') throw new TypeError("sum() can't sum strings [use ''.join(seq) instead]")
  if (start instanceof Uint8Array) throw new TypeError("sum() can't sum bytes [use b''.join(seq) instead]")
  let total: unknown = start
  for (const item of iterate(items)) total = binary('+', total, item)
  return total
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dumps } from '../../../src/python/pickle/dumps.js'
import { FlatDict } from '../../../src/python/pickle/flat-dict.js'
import { loads } from '../../../src/python/pickle/loads.js'
import { PickleFloat } from '../../../src/python/pickle/pickle-float.js'
import { recordedPickles } from '../../helpers/recorded-pickles.js'

const flat = new FlatDict(10_000)

function entriesOf(pickle: Uint8Array): [string, unknown][] | undefined {
  if (!flat.read(Buffer.from(pickle))) return undefined
  return flat.keys.slice(0, flat.size).map((key, at) => [key, flat.values[at]])
}

const bytes = (latin1: string): Buffer => Buffer.from(latin1, 'latin1')

describe('FlatDict', () => {
  it('reads dicts of texts, numbers, None and bools', () => {
    const dict = {
      name: 'app.db',
      other: 'app.db',
      long: 'é'.repeat(100),
      none: null,
      yes: true,
      no: false,
      byte: 255,
      two: 65_535,
      four: 65_536,
      negative: -1,
      thread: 140_234_567_890_123,
      float: new PickleFloat(2),
      half: 0.5,
    }
    expect(entriesOf(dumps(dict))).toEqual(Object.entries({ ...dict, float: 2 }))
  })

  it.each([
    ['no dict', 'N.'],
    ['an empty dict', '}q\0.'],
    ['a dict of one entry', '}q\0X\x01\0\0\0aq\x01Ns.'],
    ['another protocol', '\x80\x02}q\0(X\x01\0\0\0aq\x01Nu.'],
    ['a list as a value', '}q\0(X\x01\0\0\0aq\x01]q\x02X\x01\0\0\0bq\x03Nu.'],
    ['a number as a key', '}q\0(K\x01Nu.'],
    ['the dict itself as a value', '}q\0(X\x01\0\0\0aq\x01h\0u.'],
    ['a function as a value', '}q\0(X\x01\0\0\0aq\x01cos\nsystem\nu.'],
    ['a negative long', '}q\0(X\x01\0\0\0aq\x01L-5L\nu.'],
    ['a long of many digits', '}q\0(X\x01\0\0\0aq\x01L1234567890123456L\nu.'],
    ['a long without digits', '}q\0(X\x01\0\0\0aq\x01LL\nu.'],
    ['an int of protocol 0', '}q\0(X\x01\0\0\0aq\x01I5\nu.'],
    ['text that is not UTF-8', '}q\0(X\x01\0\0\0aq\x01X\x01\0\0\0\xffq\x02u.'],
    ['text that is not kept', '}q\0(X\x01\0\0\0aK\x01u.'],
    ['text that is kept under another number', '}q\0(X\x01\0\0\0aq\x05K\x01u.'],
    ['a reference to nothing', '}q\0(X\x01\0\0\0aq\x01h\x02u.'],
    ['an end that is none', '}q\0(X\x01\0\0\0aq\x01Nu'],
    ['more than the dict', '}q\0(X\x01\0\0\0aq\x01Nu0N.'],
  ])('does not read %s', (_title, pickle) => {
    expect(entriesOf(bytes(pickle))).toBeUndefined()
  })

  it('does not read what is too long when written out', () => {
    const entries = Array.from({ length: 11 }, (_, at): [string, string] => [String(at), 'x'.repeat(1000)])
    expect(entriesOf(dumps(new Map(entries.slice(0, 9))))).toHaveLength(9)
    expect(entriesOf(dumps(new Map(entries)))).toBeUndefined()
  })

  it('does not take texts of one pickle for those of another', () => {
    expect(entriesOf(dumps({ a: 'x', b: 'x' }))).toBeDefined()
    expect(entriesOf(bytes('}q\0(X\x01\0\0\0aq\x01h\x02u.'))).toBeUndefined()
  })

  it('reads nothing of a pickle that ends early', () => {
    const pickle = dumps({
      a: 'text',
      b: 65_536,
      c: new PickleFloat(1),
      d: 140_234_567_890_123,
      e: true,
      f: 300,
      g: 'text',
    })
    for (let end = 0; end < pickle.length; end++) expect(entriesOf(pickle.subarray(0, end))).toBeUndefined()
    expect(entriesOf(pickle)).toHaveLength(7)
  })

  const recorded = recordedPickles.map(([title, one]) => [title, Buffer.from(one.pickles[1] ?? '', 'hex')] as const)

  it.each(recorded)('reads %s as loads does, or not', (_title, pickle) => {
    const entries = entriesOf(pickle)
    if (entries !== undefined) expect(new Map(entries)).toEqual(loads(pickle))
  })

  it('reads damaged pickles as loads does, or not', () => {
    const pickle = Buffer.from(
      dumps({ name: 'a', msg: 'text', levelno: 30, created: 1.5, thread: 2 ** 40, x: true, y: null }),
    )
    const damage = fc.array(fc.tuple(fc.nat(pickle.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(damage, (changes) => {
        const given = Buffer.from(pickle)
        for (const [at, byte] of changes) given[at] = byte
        const entries = entriesOf(given)
        if (entries !== undefined) expect(new Map(entries)).toEqual(loads(given))
      }),
      { numRuns: 3000 },
    )
  })
})

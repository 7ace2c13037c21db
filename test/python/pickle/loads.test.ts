import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dumps } from '../../../src/python/pickle/dumps.js'
import { loads } from '../../../src/python/pickle/loads.js'
import { PickleFloat } from '../../../src/python/pickle/pickle-float.js'
import { UnpicklingError, type UnpicklingFault } from '../../../src/python/pickle/unpickling-error.js'
import { PyTuple } from '../../../src/python/tuple.js'
import { fromRecorded, recordedPickles } from '../../helpers/recorded-pickles.js'

const bytes = (latin1: string): Buffer => Buffer.from(latin1, 'latin1')

function faultOf(latin1: string, options = {}): [UnpicklingFault, number, string] {
  try {
    loads(bytes(latin1), options)
  } catch (error) {
    if (error instanceof UnpicklingError) return [error.fault, error.position, error.message]
    throw error
  }
  throw new Error('nothing was wrong with it')
}

describe('loads', () => {
  const cases = recordedPickles.flatMap(([title, one]) =>
    one.pickles.map((pickle, protocol) => [`${title} in protocol ${protocol}`, one.value, pickle] as const),
  )
  it.each(cases)('reads %s', (_title, value, pickle) => {
    expect(loads(Buffer.from(pickle, 'hex'), { exact: true })).toStrictEqual(fromRecorded(value))
  })

  // What CPython makes of each was seen by running it.
  it.each([
    ['a bool of protocol 0', 'I01\n.', true],
    ['an int that only looks like one', 'I001\n.', 1],
    ['an int with a plus', 'I+5\n.', 5],
    ['a long without its letter', 'L5\n.', 5],
    ['a long that a number cannot hold', 'L9007199254740993\n.', 9007199254740993n],
    ['a negative long', 'L-5L\n.', -5],
    ['a long of no bytes', '\x8a\0.', 0],
    ['a long of a byte', '\x8a\x01\xff.', -1],
    ['a long with its length in four bytes', '\x8b\x01\0\0\0\x05.', 5],
    ['a float', 'F1e5\n.', 100_000],
    ['infinity', 'F-inf\n.', Number.NEGATIVE_INFINITY],
    ['infinity in full', 'FInfinity\n.', Number.POSITIVE_INFINITY],
    ['no number', 'Fnan\n.', Number.NaN],
    ['a str of Python 2', "S'ab\\n\\x41\\101\\q\\\\\\''\n.", "ab\nAA\\q\\'"],
    ['a str of Python 2 in double quotes', 'S"it\'s"\n.', "it's"],
    ['a str of Python 2 in UTF-8', 'U\x03a\xc3\xa9.', 'aé'],
    ['a str of Python 2 in nothing known', 'T\x02\0\0\0a\xe9.', 'aé'],
    ['text with escapes', 'V\\\\u0041\\u0041\\U0001f600\xe9\\q\n.', '\\\\u0041A\u{1f600}é\\q'],
    ['text with a lone surrogate', 'X\x03\0\0\0\xed\xa0\x80.', '\ud800'],
    ['text with a replacement character', 'X\x03\0\0\0\xef\xbf\xbd.', '\ufffd'],
    ['text with a length of eight bytes', '\x8d\x02\0\0\0\0\0\0\0hi.', 'hi'],
    ['bytes with a length of eight bytes', '\x8e\x02\0\0\0\0\0\0\0hi.', new Uint8Array([104, 105])],
    ['a list made from a mark', '(K\x01K\x02l.', [1, 2]],
    ['a dict made from a mark', '(X\x01\0\0\0aK\x02d.', new Map([['a', 2]])],
    ['a value on top of others', 'NK\x05.', 5],
    ['a value behind a mark', '(N.', null],
    ['a doubled value', 'N2\x86.', PyTuple.of(null, null)],
    ['a value after one that was dropped', 'K\x01K\x020.', 1],
    ['a value after a mark that was dropped', 'K\x01(0.', 1],
    ['a value after all that was behind a mark', 'K\x01(K\x02K\x031.', 1],
    ['a memo by lines', 'K\x07p5\n0g5\n.', 7],
    ['a memo that counts from one, as Python 2 does', '(K\x07q\x01K\x08q\x02h\x01h\x02t.', PyTuple.of(7, 8, 7, 8)],
    ['a memo with numbers far apart', 'K\x07r\xff\xff\xff\xffK\x08\x94\x860j\xff\xff\xff\xff.', 7],
    ['a frame', '\x95\x01\0\0\0\0\0\0\0N.', null],
    ['a set with the same item twice', '\x8f(K\x01K\x01\x90.', new Set([1])],
    [
      'bytes of Python 2 with a codec',
      'c__builtin__\nbytearray\n(X\x02\0\0\0\xc3\xa9X\x07\0\0\0latin-1tR.',
      new Uint8Array([0xe9]),
    ],
    ['a pickle with something behind it', 'N.trailing', null],
  ])('reads %s', (_title, pickle, expected) => {
    expect(loads(bytes(pickle))).toStrictEqual(expected)
  })

  it.each<[string, string, string, number]>([
    ['nothing', '', 'pickle data was truncated', 0],
    ['no end', 'N', 'pickle data was truncated', 1],
    ['a text that ends early', 'NX\x05\0\0\0a.', 'pickle data was truncated', 1],
    ['a length that ends early', 'X\x05\0', 'pickle data was truncated', 0],
    ['a text of 2^64 bytes', '\x8d\xff\xff\xff\xff\xff\xff\xff\xffa.', 'pickle data was truncated', 0],
    ['bytes of 2 GB', 'B\xff\xff\xff\x7fa.', 'pickle data was truncated', 0],
    ['a long of 2 GB', '\x8b\xff\xff\xff\x7fa.', 'pickle data was truncated', 0],
    ['a line without its end', 'I12.', 'pickle data was truncated', 0],
    ['a frame that ends early', '\x95\x05\0\0\0\0\0\0\0N.', 'pickle data was truncated', 0],
  ])('finds %s truncated', (_title, pickle, message, position) => {
    expect(faultOf(pickle)).toEqual(['truncated', position, `${message} (at byte ${position} of the pickle)`])
  })

  it.each<[string, string, string]>([
    ['a function of os', 'cos\nsystem\n(X\x02\0\0\0idtR.', "GLOBAL refers to the class or function 'os.system'"],
    [
      'a function by texts',
      '\x8c\x02os\x8c\x06system\x93.',
      "STACK_GLOBAL refers to the class or function 'os.system'",
    ],
    ['a builtin', 'c__builtin__\neval\n.', "GLOBAL refers to the class or function '__builtin__.eval'"],
    ['a property of JavaScript', 'c__proto__\nconstructor\n.', "'__proto__.constructor'"],
    ['a very long name', `c${'x'.repeat(200)}\ny\n.`, `'${'x'.repeat(80)}...'`],
    ['a name that would write into a terminal', 'c\x1b[2J\ny\n.', "'\\x1b[2J.y'"],
    ['a class by INST', '(i__main__\nEvil\n.', "INST refers to the class or function '__main__.Evil'"],
    ['a class by OBJ', '(No.', 'OBJ makes an object of a class'],
    ['a class by NEWOBJ', 'N)\x81.', 'NEWOBJ makes an object of a class'],
    ['a class by NEWOBJ_EX', 'N)}\x92.', 'NEWOBJ_EX makes an object of a class'],
    ['a call of a value', 'N)R.', 'REDUCE calls a function'],
    ['the state of an object', 'N}b.', 'BUILD sets the state of an object'],
    ['a persistent id', 'Pid\n.', 'PERSID refers to an object outside the pickle'],
    ['a binary persistent id', 'NQ.', 'BINPERSID refers to an object outside the pickle'],
    ['an extension code', '\x82\x01.', 'EXT1 refers to a registered class or function'],
    ['a long extension code', '\x84\x01\0\0\0.', 'EXT4 refers to a registered class or function'],
    ['a buffer', '\x97.', 'NEXT_BUFFER refers to a buffer outside the pickle'],
    ['a read-only buffer', 'N\x98.', 'READONLY_BUFFER refers to a buffer outside the pickle'],
    ['a function that is not called', 'cbuiltins\nset\n.', "the function 'builtins.set' is no plain data"],
    ['a function in a list', ']cbuiltins\nset\na.', "the function 'builtins.set' is no plain data"],
    ['a function as a key', '}cbuiltins\nset\nNs.', "the function 'builtins.set' is no plain data"],
  ])('refuses %s', (_title, pickle, message) => {
    const [fault, , text] = faultOf(pickle)
    expect(fault).toBe('forbidden')
    expect(text).toContain(message)
  })

  it('tells where it found what it refuses', () => {
    expect(() => loads(bytes('}X\x01\0\0\0acos\nsystem\n)Rs.'))).toThrow(
      "GLOBAL refers to the class or function 'os.system'; only plain data is accepted (at byte 7 of the pickle)",
    )
  })

  it.each([
    ['a stack without a value', '.'],
    ['a mark for a value', '(.'],
    ['too few values', 'K\x01\x86.'],
    ['a value below a mark', '](Na.'],
    ['no mark', 'Nt.'],
    ['an odd number of items', '}(NNNu.'],
    ['items of no dict', 'NNNs.'],
    ['items of no list', ')Na.'],
    ['items of no set', '](N\x90.'],
    ['a list as a key', '}]Ns.'],
    ['a dict as a key', '}}Ns.'],
    ['a list in a set', '\x8f(]\x90.'],
    ['a list in a frozenset', '(]\x91.'],
    ['a list in a set of protocol 2', 'cbuiltins\nset\n(]]atR.'],
    ['a memo without the number', 'h\0.'],
    ['a negative number for the memo', 'Np-1\n.'],
    ['a number beyond the memo', 'Np4294967296\n.'],
    ['no number for the memo', 'Npx\n.'],
    ['protocol 6', '\x80\x06N.'],
    ['a negative length', 'T\xff\xff\xff\xffab.'],
    ['a long of negative length', '\x8b\xff\xff\xff\xff.'],
    ['text that is not UTF-8', 'X\x01\0\0\0\xff.'],
    ['an unknown byte', '\xff.'],
    ['hexadecimal digits', 'I0x10\n.'],
    ['a long of 4301 digits', `L${'1'.repeat(4301)}L\n.`],
    ['a float with hexadecimal digits', 'F0x1p3\n.'],
    ['an escape that ends early', 'V\\u00\n.'],
    ['an escape beyond Unicode', 'V\\U00110000\n.'],
    ['a str without quotes', 'Sab\n.'],
    ['a str with one quote', "S'\n."],
    ['a str with half an escape', "S'\\x4'\n."],
    ['another codec', 'c_codecs\nencode\n(X\x01\0\0\0aX\x03\0\0\0hextR.'],
    ['text beyond Latin-1', 'c_codecs\nencode\n(X\x03\0\0\0\xe2\x82\xacX\x06\0\0\0latin1tR.'],
    ['a call without a tuple', 'cbuiltins\nset\n]R.'],
    ['names that are no text', 'K\x01K\x02\x93.'],
  ])('finds %s malformed', (_title, pickle) => {
    expect(faultOf(pickle)[0]).toBe('malformed')
  })

  it.each<[string, string, object]>([
    ['a list that holds itself', ']q\0h\0a.', {}],
    ['lists that hold each other', ']q\0]q\x01h\0aa.', {}],
    ['tuples of a thousand levels and one', `)${'\x85'.repeat(1000)}.`, {}],
    ['lists beyond the depth that is allowed', ']]]aa.', { maxDepth: 2 }],
    ['lists that hold the one before twice', `]q\0${'](h\0h\0eq\0'.repeat(60)}.`, {}],
    ['a long text many times over', `X\x10\x27\0\0${'x'.repeat(10_000)}q\0(${'h\0'.repeat(2000)}l.`, {}],
    ['bytes many times over', `B\x10\x27\0\0${'x'.repeat(10_000)}q\0(${'h\0'.repeat(2000)}l.`, {}],
    ['very many empty sets', `(${'\x8f'.repeat(100_001)}t.`, {}],
    ['a long beyond the size that is allowed', `\x8b\x0b\0\0\0${'x'.repeat(11)}.`, { maxIntegerBytes: 10 }],
  ])('refuses %s for its size', (_title, pickle, options) => {
    expect(faultOf(pickle, options)[0]).toBe('too large')
  })

  it('reads what is just within the limits', () => {
    expect(loads(bytes(`)${'\x85'.repeat(999)}.`))).toHaveLength(1)
    expect(loads(bytes(']]]aa.'), { maxDepth: 3 })).toEqual([[[]]])
    expect(loads(bytes(']](K\x01K\x02ea.'), { maxObjects: 2, maxExtent: 4 })).toEqual([[1, 2]])
    expect(faultOf(']](K\x01K\x02ea.', { maxExtent: 3 })[0]).toBe('too large')
    expect(faultOf(']](K\x01K\x02ea.', { maxObjects: 1 })[0]).toBe('too large')
    expect(loads(bytes(`\x8b\x0a\0\0\0${'\0'.repeat(9)}\x01.`), { maxIntegerBytes: 10 })).toBe(2n ** 72n)
  })

  it('takes keys that JavaScript gives a meaning for keys like others', () => {
    const read = loads(
      dumps(
        new Map<string, unknown>([
          ['__proto__', { polluted: true }],
          ['constructor', 1],
        ]),
      ),
    )
    expect(read).toEqual(
      new Map<string, unknown>([
        ['__proto__', new Map([['polluted', true]])],
        ['constructor', 1],
      ]),
    )
    expect('polluted' in {}).toBe(false)
  })

  it('makes a number of an int that a number can hold, unless every int is to be a bigint', () => {
    const pickle = dumps([1, 2 ** 40, 2n ** 70n, new PickleFloat(2)])
    expect(loads(pickle)).toEqual([1, 2 ** 40, 2n ** 70n, 2])
    expect(loads(pickle, { exact: true })).toEqual([1n, 2n ** 40n, 2n ** 70n, 2])
  })

  it('keeps nothing of the bytes it was given', () => {
    const given = bytes('C\x02ab.')
    const read = loads(given)
    given.fill(0)
    expect(read).toEqual(new Uint8Array([97, 98]))
  })
})

const plainData = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.oneof(
      fc.constantFrom(null, true, false),
      fc.string({ unit: 'binary' }),
      fc.string({ maxLength: 300 }),
      fc.integer().map(BigInt),
      fc.bigInt(),
      fc.double(),
      fc.uint8Array(),
    ),
    fc.array(tie('value')),
    fc.array(tie('value')).map((items) => PyTuple.from(items)),
    fc.array(fc.tuple(fc.string(), tie('value'))).map((entries) => new Map(entries)),
    fc.array(fc.string()).map((items) => new Set(items)),
  ),
})).value

function withFloats(value: unknown): unknown {
  if (typeof value === 'number') return new PickleFloat(value)
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, withFloats(item)]))
  if (value instanceof PyTuple) return PyTuple.from(value.map(withFloats))
  return Array.isArray(value) ? value.map(withFloats) : value
}

function readOrRefuse(pickle: Uint8Array): void {
  try {
    loads(pickle)
  } catch (error) {
    expect(error).toBeInstanceOf(UnpicklingError)
  }
}

describe('loads, whatever it is given', () => {
  it('reads what dumps wrote', () => {
    fc.assert(
      fc.property(plainData, (value) => {
        expect(loads(dumps(withFloats(value)), { exact: true })).toStrictEqual(value)
      }),
    )
  })

  it('reads random bytes or refuses them', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), readOrRefuse), { numRuns: 2000 })
  })

  it('reads damaged pickles or refuses them', () => {
    const pickles = recordedPickles.flatMap(([, one]) => one.pickles).filter((pickle) => pickle.length < 2000)
    const damage = fc.tuple(
      fc.constantFrom(...pickles),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
      fc.nat(),
    )
    fc.assert(
      fc.property(damage, ([pickle, changes, cut]) => {
        const given = Buffer.from(pickle, 'hex')
        for (const [at, byte] of changes) given[at % given.length] = byte
        readOrRefuse(given)
        readOrRefuse(given.subarray(0, cut % given.length))
      }),
      { numRuns: 2000 },
    )
  })
})

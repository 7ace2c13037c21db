/** Python's containers: list, tuple, dict, set, frozenset, bytes, range and the views of dicts. */
import { ValueError } from '../../errors.js'
import { PyTuple } from '../../tuple.js'
import { defineFunction, type Method, PyType } from '../callable.js'
import { isEqual } from '../compare.js'
import { frozenSetOf, PyDict, PyFrozenSet, setOf } from '../containers.js'
import { iterate, toList } from '../iterate.js'
import { DictView } from '../objects.js'
import { PyRange } from '../range.js'
import { repr } from '../repr.js'
import { spend } from '../session.js'
import type { Keywords } from '../signature.js'
import { asIndex } from '../subscript.js'
import { typeName } from '../type-name.js'
import { wantPlace } from './want.js'

const sequenceMethods: Readonly<Record<string, Method<readonly unknown[]>>> = {
  count: [['/value'], (self, value) => BigInt(self.filter((item) => isEqual(item, value)).length)],
  index: [
    ['/value', '/start?', '/stop?'],
    (self, value, start, stop) => {
      const from = wantPlace(start, 0, self.length)
      const found = self
        .slice(0, wantPlace(stop, self.length, self.length))
        .findIndex((item, at) => at >= from && isEqual(item, value))
      if (found < 0) throw new ValueError(`${repr(value)} is not in ${typeName(self)}`)
      return BigInt(found)
    },
  ],
}

/** The type `list`. Its methods that change it are left out: a configuration has no variable to keep it in. */
export const listType: PyType<unknown[]> = new PyType<unknown[]>({
  name: 'list',
  is: (value): value is unknown[] => Array.isArray(value) && !(value instanceof PyTuple),
  construct: defineFunction('list', ['/iterable?'], (iterable) => (iterable === undefined ? [] : toList(iterable))),
  methods: { ...sequenceMethods, copy: [[], toList] },
})

/** The type `tuple`. */
export const tupleType: PyType<PyTuple> = new PyType<PyTuple>({
  name: 'tuple',
  is: (value) => value instanceof PyTuple,
  construct: defineFunction('tuple', ['/iterable?'], (iterable) =>
    PyTuple.from(iterable === undefined ? [] : toList(iterable)),
  ),
  methods: sequenceMethods,
})

/** Python's `dict(mapping_or_pairs, **kwargs)`. */
function makeDict(source: unknown, kwargs: unknown): PyDict {
  const dict = new PyDict()
  if (source instanceof Map) for (const [key, value] of source) dict.set(key, value)
  else if (source !== undefined)
    toList(source).forEach((pair, at) => {
      const [key, value] = pairOf(pair, at)
      dict.set(key, value)
    })
  for (const [key, value] of kwargs as Keywords) dict.set(key, value)
  spend(dict.size)
  return dict
}

function pairOf(pair: unknown, at: number): unknown[] {
  let items: unknown[]
  try {
    items = toList(pair)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new TypeError(`cannot convert dictionary update sequence element #${at} to a sequence`)
  }
  if (items.length !== 2)
    throw new ValueError(`dictionary update sequence element #${at} has length ${items.length}; 2 is required`)
  return items
}

function view(
  part: DictView['part'],
  items: (dict: ReadonlyMap<unknown, unknown>) => unknown[],
): Method<ReadonlyMap<unknown, unknown>> {
  return [
    [],
    (self) => {
      spend(self.size)
      return new DictView(part, self, items(self))
    },
  ]
}

/** The type `dict`. */
export const dictType: PyType<ReadonlyMap<unknown, unknown>> = new PyType<ReadonlyMap<unknown, unknown>>({
  name: 'dict',
  is: (value): value is ReadonlyMap<unknown, unknown> => value instanceof Map,
  construct: defineFunction('dict', ['/source?', '**kwargs'], makeDict),
  methods: {
    copy: [[], (self) => makeDict(self, new Map())],
    get: [['/key', '/default?'], (self, key, missing = null) => (self.has(key) ? self.get(key) : missing)],
    items: view('items', (dict) => Array.from(dict, ([key, value]) => PyTuple.of(key, value))),
    keys: view('keys', (dict) => [...dict.keys()]),
    values: view('values', (dict) => [...dict.values()]),
  },
})

/** The type `set`. What its methods do, its operators do too. */
export const setType: PyType<ReadonlySet<unknown>> = new PyType<ReadonlySet<unknown>>({
  name: 'set',
  is: (value): value is ReadonlySet<unknown> => value instanceof Set && !(value instanceof PyFrozenSet),
  construct: defineFunction('set', ['/iterable?'], (iterable) =>
    setOf(iterable === undefined ? [] : iterate(iterable)),
  ),
  methods: {},
})

/** The type `frozenset`. */
export const frozenSetType: PyType<PyFrozenSet> = new PyType<PyFrozenSet>({
  name: 'frozenset',
  is: (value) => value instanceof PyFrozenSet,
  construct: defineFunction('frozenset', ['/iterable?'], (iterable) =>
    frozenSetOf(iterable === undefined ? [] : iterate(iterable)),
  ),
  methods: {},
})

/** The type `range`. */
export const rangeType: PyType<PyRange> = new PyType<PyRange>({
  name: 'range',
  is: (value) => value instanceof PyRange,
  construct: defineFunction('range', ['/start', '/stop?', '/step?'], (start, stop, step) => {
    const first = asIndex(start)
    const stride = step === undefined ? 1n : asIndex(step)
    return stop === undefined ? new PyRange(0n, first, 1n) : new PyRange(first, asIndex(stop), stride)
  }),
  methods: {},
  properties: { start: (self) => self.start, step: (self) => self.step, stop: (self) => self.stop },
})

import { describe, expect, test } from 'vitest'
import { BaseConfigurator } from '../../../src/config/dict/base-configurator.js'
import { toPlain } from '../../../src/config/dict/converting.js'
import { IndexError, KeyError, ValueError } from '../../../src/python/errors.js'

const config = () => ({
  texts: {
    a: 'text a',
    l: ['text l', { k: 'text k' }],
    1: 'one',
    d: { e: 'text e' },
    'a b': 'text ab',
    'a.b': 'dotted',
    é: 'accent',
    nul: null,
    self: 'cfg://texts.self',
    ref: 'cfg://texts.d',
    out: 'ext://logging.INFO',
  },
  n: 5,
  x: '%',
  9: 'nine',
  é: 'yes',
})

const convert = (reference: string) => toPlain(new BaseConfigurator(config()).convert(`cfg://${reference}`))

describe('cfg:// stands for', () => {
  test.each<[string, unknown]>([
    ['texts.a', 'text a'],
    ['texts.a[0]', 't'],
    ['texts.a[5]', 'a'],
    ['texts.l[0]', 'text l'],
    ['texts.l[0][1]', 'e'],
    ['texts.l[1].k', 'text k'],
    ['texts.l[00]', 'text l'],
    ['texts.l[\u0660]', 'text l'],
    ['texts.l[\u{1d7cf}].k', 'text k'],
    ['texts.1', 'one'],
    ['texts[a]', 'text a'],
    [' texts . a ', 'text a'],
    ['texts .a', 'text a'],
    ['texts. a', 'text a'],
    ['texts[d] [e]', 'text e'],
    ['texts.d.e', 'text e'],
    ['texts[a b]', 'text ab'],
    ['texts[a.b]', 'dotted'],
    ['texts.é', 'accent'],
    ['é', 'yes'],
    ['9', 'nine'],
    ['n', 5],
    ['x[0]', '%'],
    ['texts.nul', null],
    ['texts.l', ['text l', { k: 'text k' }]],
    ['texts.d', { e: 'text e' }],
    ['texts.ref', { e: 'text e' }],
    ['texts.ref.e', 'text e'],
    ['texts.out', 20],
  ])('%s', (reference, value) => expect(convert(reference)).toEqual(value))
})

describe('cfg:// is refused', () => {
  test.each<[string, new (message: string) => Error, string]>([
    ['', ValueError, "Unable to convert ''"],
    ['.a', ValueError, "Unable to convert '.a'"],
    ['texts.', ValueError, "Unable to convert 'texts.' at '.'"],
    ['texts..a', ValueError, "Unable to convert 'texts..a' at '..a'"],
    ['texts[', ValueError, "Unable to convert 'texts[' at '['"],
    ['texts[a', ValueError, "Unable to convert 'texts[a' at '[a'"],
    ['texts-a', ValueError, "Unable to convert 'texts-a' at '-a'"],
    ['nope', KeyError, "'nope'"],
    ['texts.nope', KeyError, "'nope'"],
    ['texts[]', KeyError, "''"],
    ['texts[1]', KeyError, '1'],
    ["texts['a']", KeyError, '"\'a\'"'],
    ['texts.constructor', KeyError, "'constructor'"],
    ['__proto__', KeyError, "'__proto__'"],
    ['texts.__proto__', KeyError, "'__proto__'"],
    ['texts.l.length', TypeError, 'list indices must be integers or slices, not str'],
    ['texts.l[ 0 ]', TypeError, 'list indices must be integers or slices, not str'],
    ['texts.l[-1]', TypeError, 'list indices must be integers or slices, not str'],
    ['texts.a.length', TypeError, "string indices must be integers, not 'str'"],
    ['n.x', TypeError, "'int' object is not subscriptable"],
    ['texts.nul.x', TypeError, "'NoneType' object is not subscriptable"],
    ['texts.l[7]', IndexError, 'list index out of range'],
    ['texts.a[9]', IndexError, 'string index out of range'],
    ['texts.self', ValueError, "'cfg://texts.self' refers to itself"],
  ])('%s', (reference, Kind, message) => {
    expect(() => convert(reference)).toThrow(Kind)
    expect(() => convert(reference)).toThrow(message)
  })
})

test('only what looks like a protocol that is known is converted', () => {
  const configurator = new BaseConfigurator({})
  for (const text of [
    'EXT://sys.stdout',
    ' ext://sys.stdout',
    'abc://x',
    'ext:/sys',
    '1://x',
    'constructor://x',
    'ext://a\nb',
  ])
    expect(configurator.convert(text)).toBe(text)
  expect(configurator.convert('ext://sys.stdout\n')).toBe(process.stdout)
})

test('what was converted once stays so, also for those who come by another way', () => {
  const configurator = new BaseConfigurator({ a: { b: 'cfg://c' }, c: { d: 1 } })
  const one = configurator.convert('cfg://a.b')
  expect(configurator.convert('cfg://c')).toBe(one)
})

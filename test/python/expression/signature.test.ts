import { describe, expect, it } from 'vitest'
import { bind } from '../../../src/python/expression/signature.js'

const keywords = (entries: Record<string, unknown>) => new Map(Object.entries(entries))

describe('bind', () => {
  it.each([
    [['a', 'b?'], [1], {}, [1, undefined]],
    [['a', 'b?'], [1], { b: 2 }, [1, 2]],
    [['a', 'b?'], [], { b: 2, a: 1 }, [1, 2]],
    [['/a', '*rest'], [1, 2, 3], {}, [1, [2, 3]]],
    [['*rest', ':key?'], [1, 2], { key: 3 }, [[1, 2], 3]],
    [['/a', '**kw'], [1], { a: 2, b: 3 }, [1, keywords({ a: 2, b: 3 })]],
    [['a?', ':b?'], [], {}, [undefined, undefined]],
    [['a?'], [null], {}, [null]],
  ])('%j with %j and %j', (signature, args, named, expected) => {
    expect(bind('f()', signature, args, keywords(named))).toEqual(expected)
  })

  it.each([
    [['a'], [], {}, "f() missing required argument 'a'"],
    [['a'], [1, 2], {}, 'f() takes at most 1 positional arguments (2 given)'],
    [['a', ':b?'], [1, 2], {}, 'f() takes at most 1 positional arguments (2 given)'],
    [['a'], [1], { a: 2 }, "f() got multiple values for argument 'a'"],
    [['/a?'], [], { a: 2 }, "f() got an unexpected keyword argument 'a'"],
    [['a'], [1], { b: 2 }, "f() got an unexpected keyword argument 'b'"],
    [['*rest'], [1], { rest: 2 }, "f() got an unexpected keyword argument 'rest'"],
  ])('%j refuses %j and %j', (signature, args, named, message) => {
    expect(() => bind('f()', signature, args, keywords(named))).toThrow(new TypeError(message))
  })
})

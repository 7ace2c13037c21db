import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeLogRecord } from '../../src/core/record.js'
import { framedPickle, plainAttributes } from '../../src/handlers/record-pickle.js'
import { loads } from '../../src/python/pickle/loads.js'
import { say } from '../helpers/emitting.js'

const recorded: { title: string; attributes: Record<string, unknown>; frame: string }[] = JSON.parse(
  fs.readFileSync(new URL('../../fixtures/handlers/socket-pickles.json', import.meta.url), 'utf8'),
)

describe('what is sent is what CPython sends', () => {
  it.each(recorded)('$title', ({ attributes, frame }) => {
    expect(Buffer.from(framedPickle(makeLogRecord(attributes))).toString('hex')).toBe(frame)
  })
})

describe('of values that Python does not have the text is sent', () => {
  it.each([
    ['a date', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['an error', new Error('no'), 'no'],
    ['a function', function run() {}, '[Function: run]'],
    ['a symbol', Symbol('s'), 'Symbol(s)'],
    ['nothing', undefined, null],
    ['a date within', { at: [new Date(0)] }, new Map([['at', ['1970-01-01T00:00:00.000Z']]])],
    ['keys that Python cannot hash', new Map([[[1], 2]]), new Map([['[1]', 2]])],
    ['a large number', 2n ** 70n, 2n ** 70n],
    ['bytes', new Uint8Array([0, 255]), new Uint8Array([0, 255])],
    ['a set', new Set(['a', new Date(0)]), new Set(['a', '1970-01-01T00:00:00.000Z'])],
  ])('%s', (_, value, sent) => {
    const attributes = loads(framedPickle(say('x', { value })).subarray(4)) as Map<string, unknown>
    expect(attributes.get('value')).toEqual(sent)
  })

  it('and values that hold themselves, or each other too deeply, come to an end', () => {
    const loop: unknown[] = []
    loop.push(loop)
    const deep: unknown[] = []
    let last = deep
    for (let depth = 0; depth < 5000; depth++) {
      const inner: unknown[] = []
      last.push(inner)
      last = inner
    }
    const attributes = loads(framedPickle(say('x', { loop, deep })).subarray(4)) as Map<string, unknown>
    expect(attributes.get('loop')).toEqual(['[...]'])
    expect(JSON.stringify(attributes.get('deep'))).toMatch(/^\[{100}"\[\.\.\.\]"\]{100}$/)
  })
})

it('the record stays as it is', () => {
  const error = new Error('no')
  const record = say('%s', { args: ['x'], exc_info: error })
  record.message = 'x'
  const attributes = plainAttributes(record)
  expect([
    attributes.get('msg'),
    attributes.get('args'),
    attributes.get('exc_info'),
    attributes.has('message'),
  ]).toEqual([...['x', null, null, false]])
  expect([record.msg, record.args, record.exc_info, record.message]).toEqual(['%s', ['x'], error, 'x'])
})

import { describe, expect, it } from 'vitest'
import { getLogger } from '../../src/core/manager.js'
import { shutdown } from '../../src/core/shutdown.js'
import { MemoryHandler } from '../../src/handlers/memory.js'
import { errorsOf, say } from '../helpers/emitting.js'
import { ListHandler } from '../helpers/list-handler.js'

const shown = ({ capacity, flushLevel, target, flushOnClose }: MemoryHandler) => [
  ...[capacity, flushLevel, target, flushOnClose],
]
const call = (...args: unknown[]): MemoryHandler => Reflect.construct(MemoryHandler, args)

describe('the arguments', () => {
  it('have Python’s order, names and defaults', () => {
    const target = new ListHandler()
    expect(shown(new MemoryHandler(5))).toEqual([5, 40, null, true])
    expect(shown(new MemoryHandler(5, 30, target, false))).toEqual([5, 30, target, false])
    expect(shown(new MemoryHandler({ capacity: 5, target }))).toEqual([5, 40, target, true])
  })

  it('are refused if there are too few or others', () => {
    expect(() => call()).toThrow("MemoryHandler() missing required argument: 'capacity'")
    expect(() => call(5, { flushlevel: 30 })).toThrow("unexpected keyword argument 'flushlevel'")
  })

  it.each([
    [['5'], "capacity must be a number, not '5'"],
    [[null], 'capacity must be a number, not null'],
    [[{}, {}], 'capacity must be a number, not [object Object]'],
    [[5, 'ERROR'], "flushLevel must be a number, not 'ERROR'"],
    [[5, null], 'flushLevel must be a number, not null'],
  ])('of a wrong type are found out with the first record, which is kept: %j', (args, message) => {
    const handler = call(...args)
    const errors = errorsOf(handler)
    handler.emit(say('x'))
    expect([errors, handler.buffer.length]).toEqual([[`TypeError: ${message}`], 1])
  })
})

describe('the records go to the target', () => {
  // How many reach the target of five, as Python 3.13 has it.
  it.each([
    [0, 5],
    [-1, 5],
    [1, 5],
    [2, 4],
    [2.5, 3],
    [6, 0],
  ])('when there are %j', (capacity, count) => {
    const target = new ListHandler()
    const handler = new MemoryHandler(capacity, 40, target)
    for (let at = 0; at < 5; at++) handler.handle(say(at))
    expect(target.records.length).toBe(count)
    handler.close()
    expect(target.messages).toEqual(['0', '1', '2', '3', '4'])
  })

  it('when one is serious', () => {
    const target = new ListHandler()
    const handler = new MemoryHandler(100, 35, target)
    for (const levelno of [10, 34, 35, 20, 50, 30]) handler.handle(say(levelno, { levelno }))
    expect(target.messages).toEqual(['10', '34', '35', '20', '50'])
  })

  it('whatever its level, but not its filters', () => {
    const target = new ListHandler('CRITICAL')
    target.addFilter((record) => record.msg !== 'no')
    const handler = new MemoryHandler(2, 40, target)
    handler.handle(say('yes'))
    handler.handle(say('no'))
    expect(target.messages).toEqual(['yes'])
  })

  it('once there is one', () => {
    const handler = new MemoryHandler(2)
    for (let at = 0; at < 5; at++) handler.handle(say(at))
    handler.flush()
    expect(handler.buffer.length).toBe(5)
    const target = new ListHandler()
    handler.setTarget(target)
    handler.flush()
    expect([handler.buffer.length, target.records.length]).toEqual([0, 5])
  })

  it('also those that it logs itself meanwhile, each once', () => {
    const handler = new MemoryHandler(2, 40)
    class Chatty extends ListHandler {
      override emit(record: Parameters<ListHandler['emit']>[0]): void {
        super.emit(record)
        if (this.records.length < 5) handler.handle(say(`about ${record.msg}`, { levelno: 50 }))
      }
    }
    const target = new Chatty()
    handler.setTarget(target)
    handler.handle(say('a'))
    handler.handle(say('b'))
    expect(target.messages).toEqual(['a', 'b', 'about a', 'about b', 'about about a', 'about about b'])
    expect(handler.buffer).toEqual([])
  })

  it('and not without end if it logs about each of them', () => {
    const handler = new MemoryHandler(2, 40)
    handler.setTarget(handler)
    for (const at of [1, 2, 3]) handler.handle(say(at))
    expect(handler.buffer.map(({ msg }) => msg)).toEqual([1, 2, 3])
    handler.close()
    expect(handler.target).toBeNull()
  })

  it('all but those that it throws at', () => {
    class Picky extends ListHandler {
      override emit(record: Parameters<ListHandler['emit']>[0]): void {
        if (record.msg === 2) throw new Error('not that one')
        super.emit(record)
      }
    }
    const target = new Picky()
    const handler = new MemoryHandler(3, 40, target)
    const errors = errorsOf(handler)
    for (const at of [1, 2, 3]) handler.handle(say(at))
    expect([target.messages, errors, handler.buffer]).toEqual([['1', '3'], ['Error: not that one'], []])
  })

  it('with the place they were logged at', () => {
    const target = new ListHandler()
    const logger = getLogger('memory.place')
    logger.addHandler(new MemoryHandler(100, 40, target))
    logger.propagate = false
    const somewhere = () => logger.warning('here')
    somewhere()
    const flushes = () => logger.error('flush')
    flushes()
    expect(target.records.map((record) => [record.funcName, record.filename])).toEqual([
      ['somewhere', 'memory.test.ts'],
      ['flushes', 'memory.test.ts'],
    ])
  })
})

describe('closing', () => {
  it('hands over what is left and lets go of the target', () => {
    const target = new ListHandler()
    const handler = new MemoryHandler(100, 40, target)
    handler.handle(say('left'))
    handler.close()
    expect([target.messages, handler.target]).toEqual([['left'], null])
    handler.handle(say('late', { levelno: 50 }))
    expect([target.messages, handler.buffer.length]).toEqual([['left'], 1])
  })

  it('may leave it', () => {
    const target = new ListHandler()
    const handler = new MemoryHandler(100, 40, target, false)
    handler.handle(say('lost'))
    shutdown([new WeakRef(handler)])
    expect([target.messages, handler.target, handler.buffer.length]).toEqual([[], null, 1])
  })
})

import { describe, expect, it } from 'vitest'
import { Empty, Full, Queue } from '../../src/python/queue.js'

describe('Queue', () => {
  it('gives items in the order in which they came', () => {
    const queue = new Queue<number>()
    for (let item = 0; item < 5000; item++) queue.put(item)
    const first = Array.from({ length: 3000 }, () => queue.get())
    queue.put_nowait(5000)
    const rest = Array.from({ length: 2001 }, () => queue.get_nowait())
    expect([...first, ...rest]).toEqual(Array.from({ length: 5001 }, (_, item) => item))
    expect(queue.empty()).toBe(true)
  })

  it('takes no more than it may have', () => {
    const queue = new Queue<string>(1)
    queue.put('one')
    expect([queue.full(), queue.qsize()]).toEqual([true, 1])
    expect(() => queue.put('two')).toThrow(Full)
    expect(queue.get()).toBe('one')
    expect(queue.full()).toBe(false)
  })

  it('has nothing when it is empty', () => {
    expect(() => new Queue().get_nowait()).toThrow(Empty)
  })

  it('tells that something was put in', () => {
    const queue = new Queue<string>()
    const seen: number[] = []
    queue.onput = () => seen.push(queue.qsize())
    queue.put('one')
    queue.put('two')
    expect(seen).toEqual([1, 2])
  })
})

import fc from 'fast-check'
import { describe, expect, it, test as property } from 'vitest'
import { Queue } from '../../../src/handlers/delivery/queue.js'

const contents = <T>(queue: Queue<T>) => Array.from({ length: queue.length }, (_, at) => queue.at(at))

describe('a queue', () => {
  it('gives items in the order in which they came', () => {
    const queue = new Queue<number>()
    for (let item = 0; item < 5; item++) queue.push(item)
    queue.drop(2)
    queue.push(5)
    expect([contents(queue), queue.at(4)]).toEqual([[2, 3, 4, 5], undefined])
  })

  it('takes back what was taken', () => {
    const queue = new Queue<number>()
    for (let item = 0; item < 3; item++) queue.push(item)
    const taken = queue.takeAll()
    queue.push(3)
    queue.prepend(taken)
    expect(contents(queue)).toEqual([0, 1, 2, 3])
  })

  property('is what an array is', () => {
    const step = fc.oneof(
      fc.nat(3000).map((count) => ({ push: count })),
      fc.nat(3000).map((count) => ({ drop: count })),
      fc.nat(5).map((count) => ({ prepend: count })),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const queue = new Queue<number>()
        let model: number[] = []
        let next = 0
        for (const each of steps) {
          if ('push' in each)
            for (let count = 0; count < each.push; count++) {
              queue.push(next)
              model.push(next++)
            }
          else if ('drop' in each) {
            queue.drop(each.drop)
            model = model.slice(each.drop)
          } else {
            const items = Array.from({ length: each.prepend }, () => next++)
            queue.prepend(items)
            model = [...items, ...model]
          }
          expect(queue.length).toBe(model.length)
          expect([queue.at(0), queue.at(model.length - 1)]).toEqual([model[0], model.at(-1)])
        }
        expect(contents(queue)).toEqual(model)
      }),
      { numRuns: 50 },
    )
  })
})

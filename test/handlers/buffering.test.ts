import { expect, it } from 'vitest'
import { BufferingHandler } from '../../src/handlers/buffering.js'
import { say } from '../helpers/emitting.js'

it('takes a capacity, by place or by name', () => {
  expect([new BufferingHandler(3).capacity, new BufferingHandler({ capacity: 3 }).capacity]).toEqual([3, 3])
  expect(() => Reflect.construct(BufferingHandler, [])).toThrow("missing required argument: 'capacity'")
})

it('forgets the records when there are enough, and when it is closed', () => {
  const handler = new BufferingHandler(2)
  const { buffer } = handler
  const lengths = [1, 2, 3].map((at) => {
    handler.handle(say(at))
    return buffer.length
  })
  handler.close()
  expect([...lengths, buffer.length]).toEqual([1, 0, 1, 0])
})

it('leaves it to a subclass what to do with them', () => {
  class Counting extends BufferingHandler {
    readonly counts: number[] = []
    override shouldFlush(): boolean {
      return this.buffer.length === 3
    }
    override flush(): void {
      this.counts.push(this.buffer.length)
      super.flush()
    }
  }
  const handler = new Counting(1)
  for (const at of [1, 2, 3, 4]) handler.handle(say(at))
  handler.close()
  expect(handler.counts).toEqual([3, 1])
})

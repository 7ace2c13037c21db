import { expect, it } from 'vitest'
import { Flushes } from '../../../src/handlers/delivery/flushes.js'
import { Patience } from '../../../src/handlers/delivery/patience.js'

const patience = (limit: number) => new Patience(limit, () => 1)

it('each wait ends when it is told of, the others go on', async () => {
  const flushes = new Flushes()
  const ids: number[] = []
  const [first, second, third] = [1, 2, 3].map(() => flushes.wait(patience(60_000), (id) => ids.push(id)))
  const [one = 0, two = 0] = ids
  flushes.done(two, true)
  expect(await second).toBe(true)
  flushes.done(two, false)
  flushes.done(one, false)
  expect(await first).toBe(false)
  flushes.allDone(true)
  expect(await third).toBe(true)
  expect(new Set(ids).size).toBe(3)
})

it('a wait ends by itself when patience is over', async () => {
  expect(await new Flushes().wait(patience(5), () => {})).toBe(false)
  expect(await new Flushes().wait(patience(0), () => {})).toBe(false)
})

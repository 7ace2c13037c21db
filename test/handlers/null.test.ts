import { expect, it } from 'vitest'
import { emitsAtOnce } from '../../src/core/handler.js'
import { NullHandler } from '../../src/handlers/null.js'
import { say } from '../helpers/emitting.js'

it('does nothing, not even filter', () => {
  const handler = new NullHandler()
  handler.addFilter(() => {
    throw new Error('asked')
  })
  expect([handler.handle(say('x')), handler.emit(say('x')), handler.level]).toEqual([false, undefined, 0])
  expect(emitsAtOnce.has(handler.emit)).toBe(true)
})

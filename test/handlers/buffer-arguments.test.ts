import { describe, expect, it } from 'vitest'
import type { Handler } from '../../src/core/handler.js'
import { state } from '../../src/core/state.js'
import { ConcurrentRotatingFileHandler } from '../../src/handlers/concurrent/rotating-file.js'
import { ConcurrentTimedRotatingFileHandler } from '../../src/handlers/concurrent/timed-rotating-file.js'
import { FileHandler } from '../../src/handlers/file.js'
import { RotatingFileHandler } from '../../src/handlers/rotating-file.js'
import { TimedRotatingFileHandler } from '../../src/handlers/timed-rotating-file.js'
import { WatchedFileHandler } from '../../src/handlers/watched-file.js'
import { useTempFolder } from '../helpers/temp-folder.js'

const folder = useTempFolder()

describe.each([
  [FileHandler, 5],
  [WatchedFileHandler, 5],
  [RotatingFileHandler, 7],
  [TimedRotatingFileHandler, 9],
  [ConcurrentRotatingFileHandler, 16],
  [ConcurrentTimedRotatingFileHandler, 19],
])('%o', (klass, positional) => {
  const call = (...args: unknown[]): FileHandler => Reflect.construct(klass, [folder.at('a.log'), ...args])
  const shown = (handler: FileHandler) => {
    handler.close()
    return [handler.bufferBytes, handler.bufferMilliseconds]
  }

  it('takes the limits of a buffer by name', () => {
    expect(shown(call())).toEqual([0, 1000])
    expect(shown(call({ bufferBytes: 4096 }))).toEqual([4096, 1000])
    expect(shown(call({ bufferBytes: 2 ** 28, bufferMilliseconds: 0 }))).toEqual([2 ** 28, 0])
  })

  it('does not take them by place', () => {
    const given = Array.from({ length: positional }, () => undefined)
    expect(() => call(...given)).toThrow(`takes at most ${positional} positional arguments (filename, `)
  })

  it.each([
    [{ bufferBytes: -1 }, 'bufferBytes must be from 0 to 268435456, not -1'],
    [{ bufferBytes: 2 ** 28 + 1 }, 'bufferBytes must be from 0 to 268435456, not 268435457'],
    [{ bufferBytes: Number.NaN }, 'not NaN'],
    [{ bufferBytes: '4096' }, "bufferBytes must be a number, not '4096'"],
    [{ bufferBytes: null }, 'bufferBytes must be a number, not null'],
    [{ bufferMilliseconds: -1 }, 'bufferMilliseconds must be from 0 to 2147483647, not -1'],
    [{ bufferMilliseconds: 2 ** 31 }, 'bufferMilliseconds must be from 0 to 2147483647'],
  ])('refuses %j', (options, message) => {
    const before = new Set<WeakRef<Handler>>(state.handlerList)
    expect(() => call(options)).toThrow(message)
    expect(new Set(state.handlerList)).toEqual(before)
    expect(folder.all()).toEqual({})
  })
})

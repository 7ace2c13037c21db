import { afterEach, beforeEach, expect, test } from 'vitest'
import { configureByIni } from '../../src/config/file-config.js'
import { closeQuietly, unusedHandlers } from '../../src/config/unused-handlers.js'
import { Handler } from '../../src/core/handler.js'
import { getLogger, root } from '../../src/core/manager.js'
import { MemoryHandler } from '../../src/handlers/memory.js'
import { freshLogging } from '../helpers/fresh-logging.js'
import { useTempFolder } from '../helpers/temp-folder.js'

const folder = useTempFolder()

beforeEach(freshLogging)
afterEach(freshLogging)

test('used are those of loggers, and all that these pass records on to', () => {
  const [own, first, last, listened, unused] = [1, 2, 3, 4, 5].map(() => new Handler())
  const inner = new MemoryHandler(5, { target: last as Handler })
  const outer = new MemoryHandler(5, { target: inner })
  const queued = Object.assign(new Handler(), { listener: { handlers: [listened] } })
  root.addHandler(outer)
  getLogger('a.b').addHandler(own as Handler)
  getLogger('a').addHandler(queued)
  const made = [own, first, last, listened, unused, inner, outer, queued] as Handler[]
  expect(unusedHandlers(made)).toEqual([first, unused])
  expect(unusedHandlers([])).toEqual([])
})

test('handlers that pass records on to each other end somewhere', () => {
  const one = new MemoryHandler(5)
  const other = new MemoryHandler(5, { target: one })
  one.setTarget(other)
  root.addHandler(one)
  expect(unusedHandlers([one, other])).toEqual([])
  one.setTarget(null)
})

test('the last of several that stand one behind the other gets its records', () => {
  const section = (name: string, more: string) => `[handler_${name}]\n${more}\n`
  configureByIni(
    {
      text:
        '[loggers]\nkeys=root\n[handlers]\nkeys=one,two,file\n[formatters]\nkeys=\n[logger_root]\nhandlers=one\n' +
        section('one', 'class=handlers.MemoryHandler\nargs=(1,)\ntarget=two') +
        section('two', 'class=handlers.MemoryHandler\nargs=(1,)\ntarget=file') +
        section('file', `class=FileHandler\nargs=(${JSON.stringify(folder.at('a.log'))}, 'w')`),
    },
    {},
  )
  root.error('written')
  expect(folder.read('a.log')).toBe('written\n')
})

test('closing goes on when it fails', () => {
  const closed: string[] = []
  class Failing extends Handler {
    override close(): void {
      closed.push(this.name ?? '')
      throw new Error('can not be closed')
    }
  }
  const handlers = ['one', 'two'].map((name) => Object.assign(new Failing(), { name }))
  closeQuietly(handlers)
  expect(closed).toEqual(['one', 'two'])
  freshLoggingOf(handlers)
})

// They would fail again when the process ends.
function freshLoggingOf(handlers: readonly Handler[]): void {
  for (const handler of handlers) Handler.prototype.close.call(handler)
}

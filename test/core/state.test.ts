import { afterEach, expect, test, vi } from 'vitest'
import { getLogger, root } from '../../src/core/manager.js'
import { LogRecord } from '../../src/core/record.js'
import { freshLogging } from '../helpers/fresh-logging.js'
import { ListHandler } from '../helpers/list-handler.js'

afterEach(() => {
  freshLogging()
  vi.resetModules()
})

/** Loads the package once more, as a program has it that depends on it twice. */
async function otherCopy() {
  vi.resetModules()
  const [core, config, logger] = await Promise.all([
    import('../../src/core/manager.js'),
    import('../../src/config/index.js'),
    import('../../src/core/logger.js'),
  ])
  return { ...core, ...config, ...logger }
}

test('two copies of the package share the loggers', async () => {
  const other = await otherCopy()
  expect(other.PlaceHolder.prototype).not.toBe((await otherCopy()).PlaceHolder.prototype)
  expect(other.root).toBe(root)
  expect(other.getLogger('shared.one')).toBe(getLogger('shared.one'))
})

test('a copy knows the place holders of another', async () => {
  const below = getLogger('held.by.place')
  const other = await otherCopy()
  other.fileConfig({
    loggers: { keys: 'root' },
    logger_root: { handlers: '' },
    handlers: { keys: '' },
    formatters: { keys: '' },
  })
  expect(below.disabled).toBe(true)
  expect(root.manager.loggerDict.get('held.by')).not.toHaveProperty('disabled')
  expect(other.getLogger('held.by')).toBe(below.parent)
})

test('a copy knows the loggers of a class of another', async () => {
  const other = await otherCopy()
  class Mine extends other.Logger {}
  other.setLoggerClass(Mine)
  try {
    const mine = getLogger('mine.one')
    expect(mine).toBeInstanceOf(Mine)
    expect(getLogger('mine.one')).toBe(mine)
    expect(getLogger('mine').getChildren()).toEqual(new Set([mine]))
  } finally {
    other.setLoggerClass(other.Logger)
  }
})

test('a copy takes the records that a filter of another puts in place', async () => {
  await otherCopy()
  const { makeLogRecord } = await import('../../src/core/record.js')
  const handler = new ListHandler()
  handler.addFilter(() => makeLogRecord({ msg: 'replaced' }) as never)
  handler.handle(new LogRecord('shared', 20, '', 0, 'x', [], null))
  expect(handler.messages).toEqual(['replaced'])
})

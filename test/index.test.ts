import { afterEach, beforeEach, expect, test } from 'vitest'
import logging, * as names from '../src/index.js'
import { freshLogging } from './helpers/fresh-logging.js'
import { ListHandler } from './helpers/list-handler.js'
import { runProgram } from './helpers/run-program.js'

beforeEach(freshLogging)
afterEach(freshLogging)

test('the default export has all that the namespace has', () => {
  const { default: same, ...rest } = names
  expect(same).toBe(logging)
  expect(logging).toMatchObject(rest)
})

test('what is assigned on the default export counts', () => {
  const { lastResort, logThreads } = logging
  const handler = new ListHandler()
  try {
    logging.lastResort = handler
    logging.logThreads = false
    logging.getLogger('without.handlers').warning('x')
    expect(handler.last).toMatchObject({ msg: 'x', thread: null, threadName: null })
  } finally {
    Object.assign(logging, { lastResort, logThreads })
  }
})

test('bundled classes keep the names that handlers and loggers show', () => {
  const { stdout } = runProgram(`
    import * as core from './core/logger.js'
    import { getLogger } from './core/manager.js'
    import * as records from './core/record.js'
    import * as formatters from './formatters/index.js'
    import * as handlers from './handlers/index.js'
    import * as streams from './handlers/file.js'
    const found = { ...core, ...records, ...formatters, ...handlers, ...streams }
    for (const [name, value] of Object.entries(found))
      if (typeof value === 'function' && /^class\\b/.test(String(value)) && value.name !== name) console.log(name, value.name)
    console.log(String(getLogger('a')))
  `)
  expect(stdout).toBe('<Logger a (WARNING)>\n')
})

test('a process that has logged to files ends by itself', () => {
  const { stdout, status } = runProgram(`
    import fs from 'node:fs'
    import { root } from './core/manager.js'
    import { captureWarnings } from './handlers/capture-warnings.js'
    import { FileHandler } from './handlers/file.js'
    import * as handlers from './handlers/index.js'
    root.addHandler(new FileHandler('file.log'))
    root.addHandler(new handlers.WatchedFileHandler('watched.log'))
    root.addHandler(new handlers.RotatingFileHandler('rotating.log', { maxBytes: 10, backupCount: 1 }))
    root.addHandler(new handlers.TimedRotatingFileHandler('timed.log', 's'))
    root.addHandler(new handlers.MemoryHandler(10, 40, new FileHandler('memory.log')))
    captureWarnings(true)
    root.warning('first')
    process.on('exit', () => console.log(fs.readdirSync('.').filter((name) => name.endsWith('.log')).join(' ')))
  `)
  expect([stdout, status]).toEqual(['file.log memory.log rotating.log timed.log watched.log\n', 0])
})

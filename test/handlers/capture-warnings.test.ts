import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getLogger } from '../../src/core/manager.js'
import { captureWarnings } from '../../src/handlers/capture-warnings.js'
import { NullHandler } from '../../src/handlers/null.js'
import { ListHandler } from '../helpers/list-handler.js'
import { runProgram } from '../helpers/run-program.js'

const logger = getLogger('py.warnings')
let list: ListHandler

beforeEach(() => {
  list = new ListHandler()
  logger.addHandler(list)
  captureWarnings(true)
})

afterEach(() => {
  captureWarnings(false)
  logger.handlers = []
})

/** Warnings come when the running code is done. */
const come = () => new Promise<void>((resolve) => setImmediate(resolve))

const file = fileURLToPath(import.meta.url)

describe('the record', () => {
  it('is Python’s: file, line, category, message, line of source', async () => {
    const { stack = '' } = new Error('where is this?')
    process.emitWarning('100% %s')
    await come()
    const line = Number(/:(\d+):\d+\)?$/m.exec(stack)?.[1]) + 1
    expect(list.messages).toEqual([`${file}:${line}: Warning: 100% %s\n  process.emitWarning('100% %s')\n`])
    expect([list.last.name, list.last.levelname, list.last.args]).toEqual(['py.warnings', 'WARNING', []])
  })

  it('has what else Node knows: code and details', async () => {
    process.emitWarning('soon gone', { type: 'DeprecationWarning', code: 'DEP_X', detail: 'some\ndetail' })
    await come()
    expect(list.messages[0]).toMatch(
      /^\S+:\d+: DeprecationWarning: \[DEP_X\] soon gone\n {2}process\.emit.*\nsome\ndetail\n$/,
    )
  })

  it.each([
    ['without a place', undefined, 'Warning: text\n'],
    ['with a stack that is no text', ['frames'], 'Warning: text\n'],
    ['without a place, but with one in its message', 'Warning: text', 'Warning: text\n'],
    [
      'from a file that is not there',
      'Warning: text\n    at run (/not/there.js:3:7)',
      '/not/there.js:3: Warning: text\n',
    ],
    ['from Node itself', 'Warning: text\n    at node:buffer:191:11', 'node:buffer:191: Warning: text\n'],
    [
      'from Node for the application',
      'Warning: text\n    at node:buffer:191:11\n    at /a.js:5:1',
      '/a.js:5: Warning: text\n',
    ],
  ])('may be %s', async (_, stack, text) => {
    const warning = Object.assign(new Error('text'), { name: 'Warning', stack })
    process.emitWarning(warning)
    await come()
    expect(list.messages).toEqual([text])
  })

  it('does not take its place from the message', async () => {
    const message = 'text\n    at fake (/fake.js:1:1)'
    process.emitWarning(
      Object.assign(new Error(message), { name: 'Warning', stack: `Warning: ${message}\n    at /a.js:5:1` }),
    )
    await come()
    expect(list.messages).toEqual([`/a.js:5: Warning: ${message}\n`])
  })

  it('leaves out deprecations if Node does', () => {
    process.noDeprecation = true
    process.emit('warning', Object.assign(new Error('old'), { name: 'DeprecationWarning' }))
    process.emit('warning', new Error('new'))
    process.noDeprecation = false
    expect(list.messages.map((text) => text.split('\n')[0]?.replace(/.*: /, ''))).toEqual(['new'])
  })
})

it('gives the logger a handler that does nothing, if it has none', () => {
  logger.handlers = []
  process.emit('warning', new Error('text'))
  process.emit('warning', new Error('text'))
  expect(logger.handlers).toEqual([expect.any(NullHandler)])
})

it('captures once, however often it is asked, until it is told not to', () => {
  captureWarnings(true)
  process.emit('warning', new Error('one'))
  captureWarnings(false)
  captureWarnings(false)
  const without = process.listenerCount('warning')
  captureWarnings(true)
  captureWarnings(false)
  expect([list.records.length, process.listenerCount('warning')]).toEqual([1, without])
})

it('takes them from stderr, and gives them back', () => {
  const { stdout, stderr } = runProgram(`
    import { getLogger } from './core/manager.js'
    import { StreamHandler } from './handlers/stream.js'
    import { captureWarnings } from './handlers/capture-warnings.js'

    const done = () => new Promise((resolve) => setImmediate(resolve))
    getLogger('py.warnings').addHandler(new StreamHandler(process.stdout))
    process.emitWarning('first')
    await done()
    captureWarnings(true)
    process.emitWarning('second')
    await done()
    captureWarnings(false)
    process.emitWarning('third')
    await done()
    console.log(process.listeners('warning').length)
  `)
  expect(stdout).toMatch(/^\S+program\.mjs:\d+: Warning: second\n {2}process\.emitWarning\("second"\);\n\n1\n$/)
  expect(stderr.match(/Warning: \w+/g)).toEqual(['Warning: first', 'Warning: third'])
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Logger } from '../../../src/core/logger.js'
import { getLogger, manager, root, setLoggerClass } from '../../../src/core/manager.js'
import { makeLogRecord } from '../../../src/core/record.js'
import { dispatch } from '../../../src/handlers/receivers/dispatch.js'
import { freshLogging } from '../../helpers/fresh-logging.js'
import { ListHandler } from '../../helpers/list-handler.js'

const send = (name: string, levelno = 30): void => dispatch(makeLogRecord({ name, levelno, msg: name }))

beforeEach(freshLogging)
afterEach(() => setLoggerClass(Logger))

function listening(name?: string): ListHandler {
  const handler = new ListHandler()
  getLogger(name).addHandler(handler)
  return handler
}

describe('dispatch', () => {
  it('hands a record to the handlers of its logger and those above', () => {
    const [top, app, db] = [listening(), listening('app'), listening('app.db')]
    for (const name of ['app.db', 'app', 'other', 'root', '']) send(name)
    expect([top.messages, app.messages, db.messages]).toEqual([
      ['app.db', 'app', 'other', 'root', ''],
      ['app.db', 'app'],
      ['app.db'],
    ])
  })

  it('does not look at the levels of loggers, only of handlers', () => {
    const handler = listening('app')
    getLogger('app').setLevel('CRITICAL')
    send('app', 10)
    handler.setLevel('ERROR')
    send('app', 30)
    send('app', 40)
    expect(handler.records.map(({ levelno }) => levelno)).toEqual([10, 40])
  })

  it('makes no loggers', () => {
    const handler = listening('app')
    getLogger('app.a.b.c')
    for (const name of ['app.x.y', 'app.a', 'app.a.b', 'app.a.b.c.d', 'app..odd', 'apple']) send(name)
    expect(handler.messages).toEqual(['app.x.y', 'app.a', 'app.a.b', 'app.a.b.c.d'])
    expect([...manager.loggerDict.keys()].sort()).toEqual(['app', 'app.a', 'app.a.b', 'app.a.b.c'])
  })

  it('asks the filters of a logger that is there, and not those of loggers above', () => {
    const handler = listening('app')
    getLogger('app').addFilter(() => false)
    send('app')
    send('app.below')
    expect(handler.messages).toEqual(['app.below'])
  })

  it('goes by propagate and disabled as loggers do', () => {
    const [top, app] = [listening(), listening('app')]
    getLogger('app').propagate = false
    getLogger('app.off').disabled = true
    for (const name of ['app.off', 'app.off.below', 'app.x']) send(name)
    expect([top.messages, app.messages]).toEqual([[], ['app.off.below', 'app.x']])
  })

  it('makes the loggers of a class of one’s own', () => {
    class Counting extends Logger {
      handled: string[] = []
      override handle(record: Parameters<Logger['handle']>[0]): void {
        this.handled.push(record.name)
      }
    }
    setLoggerClass(Counting)
    send('mine')
    expect((manager.loggerDict.get('mine') as Counting).handled).toEqual(['mine'])
    expect(root.handlers).toEqual([])
  })
})

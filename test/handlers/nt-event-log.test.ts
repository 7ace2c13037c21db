import { afterEach, describe, expect, it, vi } from 'vitest'
import { type EventLogUtility, NTEventLogHandler } from '../../src/handlers/nt-event-log.js'
import { errorsOf, say } from '../helpers/emitting.js'
import { runProgram } from '../helpers/run-program.js'

const call = (...args: unknown[]): NTEventLogHandler => Reflect.construct(NTEventLogHandler, args)
const platform = Object.getOwnPropertyDescriptor(process, 'platform')

// What it says is looked at in a process of its own.
vi.spyOn(process.stdout, 'write').mockReturnValue(true)

afterEach(() => {
  if (platform !== undefined) Object.defineProperty(process, 'platform', platform)
})

it('has Python’s arguments', () => {
  const shown = ({ appname, dllname, logtype }: NTEventLogHandler) => [appname, dllname, logtype]
  expect(shown(call('app'))).toEqual(['app', null, 'Application'])
  expect(shown(call('app', 'a.dll', 'System'))).toEqual(['app', 'a.dll', 'System'])
  expect(() => call()).toThrow("missing required argument: 'appname'")
  expect(() => call('a', 'b', 'c', 'd')).toThrow('takes at most 3 arguments')
})

it('says once that there is no event log, where Python says it, and lets everything else go on', () => {
  const { stdout, stderr, status } = runProgram(`
    import { StreamHandler } from './handlers/stream.js'
    import { NTEventLogHandler } from './handlers/nt-event-log.js'
    import { root } from './core/manager.js'
    root.addHandler(new NTEventLogHandler('app'))
    root.addHandler(new StreamHandler(process.stdout))
    root.warning('one')
    root.warning('two')
  `)
  const warning = 'The Python Win32 extensions for NT (service, event logging) appear not to be available.'
  expect([stdout, stderr, status]).toEqual([`${warning}\none\ntwo\n`, '', 0])
})

describe('with something to write events by', () => {
  // As Python 3.13 has them.
  it.each([
    [5, 1],
    [10, 4],
    [15, 1],
    [20, 4],
    [30, 2],
    [40, 1],
    [50, 1],
  ])('a record of level %i is an event of type %i', (levelno, type) => {
    const events: Parameters<EventLogUtility['ReportEvent']>[] = []
    const handler = call('app')
    handler._welu = { ReportEvent: (...event) => events.push(event) }
    handler.emit(say('text', { levelno }))
    expect(events).toEqual([['app', 1, 0, type, ['text']]])
  })

  it('what goes wrong is reported', () => {
    const handler = call('app')
    const errors = errorsOf(handler)
    handler._welu = {
      ReportEvent: () => {
        throw new Error('full')
      },
    }
    handler.emit(say('text'))
    expect(errors).toEqual(['Error: full'])
  })
})

it('on Windows it is reported, once, that there is nothing to write events by', () => {
  Object.defineProperty(process, 'platform', { value: 'win32' })
  const handler = call('app')
  const errors = errorsOf(handler)
  handler.emit(say('one'))
  handler.emit(say('two'))
  expect(errors).toEqual([expect.stringContaining('Set the handler’s _welu to an object with ReportEvent(')])
})

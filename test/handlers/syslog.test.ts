import { describe, expect, it } from 'vitest'
import { SysLogHandler } from '../../src/handlers/syslog.js'
import { KeyError, ValueError } from '../../src/python/errors.js'
import { useCourierFile } from '../helpers/courier-file.js'
import { errorsOf, say } from '../helpers/emitting.js'
import { recordedSendings, sentBy } from '../helpers/recorded-network.js'

useCourierFile()

const call = (...args: unknown[]): SysLogHandler => Reflect.construct(SysLogHandler, args)
const shown = ({ address, facility, socktype, unixsocket, ident, append_nul }: SysLogHandler) => [
  ...[address, facility, socktype, unixsocket, ident, append_nul],
]
const LOCAL = ['127.0.0.1', 514]

describe('the arguments', () => {
  it('have Python’s order, names and defaults', () => {
    expect(shown(call())).toEqual([['localhost', 514], 1, 2, false, '', true])
    expect(shown(call('/dev/log', 'local0'))).toEqual(['/dev/log', 'local0', null, true, '', true])
    expect(shown(call(LOCAL, 23, 1))).toEqual([LOCAL, 23, 1, false, '', true])
    expect(shown(call({ address: '/dev/log', facility: 3, socktype: 2 }))).toEqual(['/dev/log', 3, 2, true, '', true])
    expect(call({ timeout: 2 }).timeout).toBe(2)
  })

  it.each([
    [[LOCAL, 0], 2],
    [[LOCAL, 1, null], 2],
    [[LOCAL, 1, 0], 2],
    [[['127.0.0.1', '514']], 2],
    [[['127.0.0.1', 'syslog']], 2],
    [[['127.0.0.1', 99999]], 2],
    [[['127.0.0.1', null]], 2],
    [[[null, 514]], 2],
    [[['nobody.invalid', 514]], 2],
    [['/nowhere'], null],
    [[''], null],
    [['/nowhere', 1, 7], 7],
  ])('are taken as Python takes them, without looking anything up: %j', (args, socktype) => {
    expect(call(...args).socktype).toBe(socktype)
  })

  it.each([
    [[LOCAL, 1, 2, 5], TypeError, 'SysLogHandler() takes at most 3 positional arguments'],
    [[null], TypeError, 'address must be text or a pair of host and port, not null'],
    [[5], TypeError, 'address must be text'],
    [[['127.0.0.1']], ValueError, 'address must be a pair of host and port, not 1 values'],
    [[['127.0.0.1', 514, 6]], ValueError, 'not 3 values'],
    [[['127.0.0.1', 'x']], ValueError, "the port must be a number or the name of a service, not 'x'"],
    [[['127.0.0.1', -1]], ValueError, 'not -1'],
    [[['127.0.0.1', 5.5]], ValueError, 'not 5.5'],
    [[['127.0.0.1', true]], ValueError, 'not true'],
    [[['', 514]], ValueError, 'the host must be a name or an address, not empty'],
    [[LOCAL, 1, 'x'], TypeError, 'socktype must be a number, not x'],
    [[LOCAL, 1, 9], ValueError, 'socktype must be socket.SOCK_DGRAM (2) or socket.SOCK_STREAM (1), not 9'],
    [['/dev/log', 1, 'x'], TypeError, 'socktype must be a number'],
    [[{ timeout: 0 }], ValueError, 'timeout must be more than 0 seconds: 0'],
  ])('are refused as Python refuses them: %j', (args, error, message) => {
    expect(() => call(...args)).toThrow(error)
    expect(() => call(...args)).toThrow(message)
  })
})

describe('the numbers', () => {
  it('are those of the class and of each handler', () => {
    expect([SysLogHandler.LOG_EMERG, SysLogHandler.LOG_DEBUG, SysLogHandler.LOG_LOCAL7]).toEqual([0, 7, 23])
    expect(call().LOG_AUTHPRIV).toBe(10)
    expect(SysLogHandler.facility_names.local7).toBe(23)
    expect(call().priority_names.panic).toBe(0)
  })

  // As Python 3.13 has them.
  it.each([
    ['local3', 7, 159],
    [1, 'err', 11],
    ['kern', 'emerg', 0],
    ['solaris-cron', 'warn', 124],
    [-1, 3, -5],
    [2 ** 40, 1, 8796093022209],
  ])('of facility %j and priority %j together are %j', (facility, priority, number) => {
    expect(call().encodePriority(facility, priority)).toBe(number)
  })

  it.each([
    ['nope', 1, KeyError],
    ['LOCAL0', 1, KeyError],
    ['toString', 1, KeyError],
    [1, 'nope', KeyError],
    [1.5, 2, TypeError],
    [null, 1, TypeError],
    [1, null, TypeError],
  ])('are refused: %j, %j', (facility, priority, error) => {
    expect(() => Reflect.apply(SysLogHandler.prototype.encodePriority, call(), [facility, priority])).toThrow(error)
  })

  it('of a level are found by its name; of any other it is a warning', () => {
    const handler = call()
    expect(['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'].map((name) => handler.mapPriority(name))).toEqual([
      ...['debug', 'info', 'warning', 'error', 'critical'],
    ])
    expect(['NOTSET', 'Level 5', 'toString', ''].map((name) => handler.mapPriority(name))).toEqual(
      Array(4).fill('warning'),
    )
  })

  it('of a subclass may be others', () => {
    class Mapped extends SysLogHandler {
      override priority_map = { NOTICE: 'notice' }
    }
    const handler = new Mapped('/dev/log')
    expect([handler.mapPriority('NOTICE'), handler.mapPriority('ERROR')]).toEqual(['notice', 'warning'])
  })
})

it.each(recordedSendings('SysLogHandler'))(
  'sends byte for byte what Python sends: $args $attributes',
  async (recorded) => {
    const sent = await sentBy(SysLogHandler, recorded, recorded.args.length < 3 ? 'datagrams' : 'stream')
    expect(sent).toBe(recorded.sent)
  },
)

it.each([
  ['nope', 'KeyError: '],
  [null, 'TypeError: '],
])('a facility that is none is found out with the first record: %j', (facility, error) => {
  const handler = call(LOCAL, facility)
  const errors = errorsOf(handler)
  handler.emit(say('x'))
  expect(errors.map((text) => text.slice(0, error.length))).toEqual([error])
})

it('half a surrogate pair is reported', () => {
  const handler = call(LOCAL)
  const errors = errorsOf(handler)
  handler.emit(say('a\ud83d'))
  expect(errors.join()).toContain('UnicodeEncodeError')
})

import http from 'node:http'
import https from 'node:https'
import { afterEach, describe, expect, it } from 'vitest'
import { HTTPHandler } from '../../src/handlers/http.js'
import { AttributeError, ValueError } from '../../src/python/errors.js'
import { certificate } from '../helpers/certificate.js'
import { useCourierFile } from '../helpers/courier-file.js'
import { errorsOf, say } from '../helpers/emitting.js'
import { recordedSendings, sentBy } from '../helpers/recorded-network.js'

useCourierFile()

const call = (...args: unknown[]): HTTPHandler => Reflect.construct(HTTPHandler, args)
const shown = ({ host, url, method, secure, credentials, context }: HTTPHandler) => [
  ...[host, url, method, secure, credentials, context],
]

describe('the arguments', () => {
  it('have Python’s order, names and defaults', () => {
    expect(shown(call('h:1', '/u'))).toEqual(['h:1', '/u', 'GET', false, null, null])
    expect(shown(call('h', '/u', 'post', true, ['u', 'p']))).toEqual(['h', '/u', 'POST', true, ['u', 'p'], null])
    const context = { ca: 'x' }
    expect(shown(call('h', '/u', { secure: true, context }))).toEqual(['h', '/u', 'GET', true, null, context])
    expect([call('h', '/u').timeout, call('h', '/u', { timeout: null }).timeout]).toEqual([10, null])
  })

  it.each([
    [['h', 'u', 'Put'], ValueError, 'method must be GET or POST'],
    [['h', 'u', ''], ValueError, 'method must be GET or POST'],
    [['h', 'u', null], AttributeError, 'method must be text, not null'],
    [['h', 'u', { context: {} }], ValueError, 'context parameter only makes sense with secure=True'],
    [['h'], TypeError, "missing required argument: 'url'"],
    [['h', 'u', 'GET', false, null, null, 5], TypeError, 'HTTPHandler() takes at most 6 positional arguments'],
    [['h', 'u', { timeout: 0 }], ValueError, 'timeout must be more than 0 seconds'],
  ])('are refused as Python refuses them: %j', (args, error, message) => {
    expect(() => call(...args)).toThrow(error)
    expect(() => call(...args)).toThrow(message)
  })
})

it.each(recordedSendings('HTTPHandler'))('sends byte for byte what Python sends: $args', async (recorded) => {
  expect(await sentBy(HTTPHandler, recorded, 'http')).toBe(recorded.sent)
})

it.each([
  [['a:b', '/x'], "ValueError: nonnumeric port: 'b'"],
  [['a b', '/x'], "ValueError: URL can't contain control characters. 'a b' (found at least ' ')"],
  [['a\r\nX: y', '/x'], "ValueError: URL can't contain control characters. 'a\\r\\nX' (found at least '\\r')"],
  [['app:secret@a:80', '/x'], 'ValueError: host must not have a user or a password in it; those are credentials'],
  [['localhost', '/a\r\nX: y'], "ValueError: URL can't contain control characters. '/a\\r\\nX: y?name="],
  [['localhost', '/a b'], "ValueError: URL can't contain control characters. '/a b?name="],
  [['localhost', '/ü'], "ValueError: the URL '/ü?name="],
  [[null, '/x'], 'TypeError: host must be text, not null'],
  [['localhost', null], 'TypeError: url must be text, not null'],
  [['localhost', '/x', 'GET', false, ['only one']], 'TypeError: not enough arguments for format string'],
])('what cannot be sent is reported with each record: %j', (args, message) => {
  const handler = call(...args)
  const errors = errorsOf(handler)
  handler.emit(say('x'))
  expect(errors.map((error) => error.slice(0, message.length))).toEqual([message])
})

describe('a web server', () => {
  const servers: http.Server[] = []
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections()
      server.close()
    }
  })

  async function serve(answer: http.RequestListener, isSecure = false): Promise<string> {
    const server = isSecure ? https.createServer(certificate, answer) : http.createServer(answer)
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (typeof address !== 'object' || address === null) throw new Error('it has no port')
    return `127.0.0.1:${address.port}`
  }

  async function logged(handler: HTTPHandler, count: number): Promise<string[]> {
    const errors = errorsOf(handler)
    for (let at = 0; at < count; at++) handler.handle(say(`record ${at}`))
    handler.close()
    await handler.delivered()
    return errors
  }

  it('may answer what it likes, and close the connection or not', async () => {
    const seen: string[] = []
    const sockets = new Set<unknown>()
    const host = await serve((request, response) => {
      seen.push(new URL(request.url ?? '', 'http://x').searchParams.get('msg') ?? '')
      sockets.add(request.socket)
      response.statusCode = [200, 404, 500][seen.length % 3] ?? 200
      if (seen.length % 4 === 0) response.setHeader('Connection', 'close')
      response.end('x'.repeat(seen.length * 1000))
    })
    const errors = await logged(new HTTPHandler(host, '/log', { exitTimeout: 10 }), 20)
    expect(errors).toEqual([])
    expect(seen).toEqual(Array.from({ length: 20 }, (_, at) => `record ${at}`))
    expect(sockets.size).toBe(5)
  })

  it('that does not answer in time costs the record, and no other', async () => {
    const seen: string[] = []
    const host = await serve((request, response) => {
      const message = new URL(request.url ?? '', 'http://x').searchParams.get('msg') ?? ''
      seen.push(message)
      if (message !== 'record 1') response.end()
    })
    const errors = await logged(new HTTPHandler(host, '/log', { timeout: 0.2, exitTimeout: 10 }), 3)
    expect(errors).toEqual(['Error: no answer within 0.2 seconds'])
    expect(seen).toEqual(['record 0', 'record 1', 'record 2'])
  })

  describe('that closes a connection without an answer', () => {
    async function log(times: number): Promise<{ errors: string[]; seen: string[] }> {
      const seen: string[] = []
      const host = await serve((request, response) => {
        seen.push(new URL(request.url ?? '', 'http://x').searchParams.get('msg') ?? '')
        if (seen.length <= times) request.socket.destroy()
        else response.setHeader('Connection', 'close').end()
      })
      const errors = await logged(new HTTPHandler(host, '/log', { exitTimeout: 10 }), 2)
      return { errors: errors.filter((error) => !error.includes('cannot be reached')), seen }
    }

    it('gets the request once more', async () => {
      expect(await log(1)).toEqual({ errors: [], seen: ['record 0', 'record 0', 'record 1'] })
    })

    it('does not get it a third time: it is reported', async () => {
      const { errors, seen } = await log(2)
      expect([errors, seen]).toEqual([['Error: socket hang up'], ['record 0', 'record 0', 'record 1']])
    })
  })

  it('that answers without end does not hold up the next record', async () => {
    const seen: string[] = []
    const host = await serve((request, response) => {
      seen.push(request.method ?? '')
      response.write('x'.repeat(100_000))
    })
    const errors = await logged(new HTTPHandler(host, '/log', 'POST', { exitTimeout: 10 }), 3)
    expect([errors, seen]).toEqual([[], ['POST', 'POST', 'POST']])
  })

  it('gets what mapLogRecord says, at the host that getConnection says', async () => {
    const seen: string[] = []
    const host = await serve((request, response) => {
      seen.push(`${request.url} ${request.headers.host}`)
      response.end()
    })
    class Mapped extends HTTPHandler {
      override mapLogRecord(record: Parameters<HTTPHandler['mapLogRecord']>[0]) {
        return new Map<string, unknown>([
          ['m', record.getMessage()],
          ['n', null],
        ])
      }
      override getConnection(_host: string, secure: boolean) {
        return super.getConnection(host, secure)
      }
    }
    await logged(new Mapped('elsewhere.invalid', '/log', { exitTimeout: 10 }), 1)
    expect(seen).toEqual([`/log?m=record+0&n=None ${host}`])
  })

  it('is spoken to encrypted, and has to be who it says', async () => {
    const seen: string[] = []
    const host = await serve((request, response) => {
      seen.push(`${request.method} ${request.headers.host}`)
      response.end()
    }, true)
    const context = { ca: certificate.cert }
    expect(await logged(new HTTPHandler(host, '/log', 'POST', true, { context, exitTimeout: 10 }), 3)).toEqual([])
    expect(seen).toEqual(Array(3).fill(`POST ${host}`))
    const errors = await logged(new HTTPHandler(host, '/log', 'POST', true, { exitTimeout: 0.5 }), 1)
    expect(errors.map((error) => /self-signed certificate/.test(error))).toEqual([true, true])
    expect(seen).toHaveLength(3)
  })

  it('that is not there is reported once, and gets the records when it is', async () => {
    const host = await serve(() => {})
    const [closed] = servers.splice(0)
    await new Promise((resolve) => closed?.close(resolve))
    const handler = new HTTPHandler(host, '/log', { exitTimeout: 20 })
    const errors = errorsOf(handler)
    for (let at = 0; at < 5; at++) handler.handle(say(`record ${at}`))
    while (errors.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    const seen: string[] = []
    const server = http.createServer((request, response) => {
      seen.push(new URL(request.url ?? '', 'http://x').searchParams.get('msg') ?? '')
      response.end()
    })
    servers.push(server)
    server.listen(Number(host.split(':')[1]), '127.0.0.1')
    handler.close()
    await handler.delivered()
    expect(seen).toEqual(Array.from({ length: 5 }, (_, at) => `record ${at}`))
    expect(errors).toEqual([
      expect.stringMatching(
        /^DeliveryError: 127.0.0.1:\d+ cannot be reached, \d records? waits?: connect ECONNREFUSED/,
      ),
    ])
  })
})

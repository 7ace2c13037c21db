import { afterEach, describe, expect, it } from 'vitest'
import { DatagramHandler } from '../../src/handlers/datagram.js'
import { SocketHandler } from '../../src/handlers/socket.js'
import { loads } from '../../src/python/pickle/loads.js'
import { useCourierFile } from '../helpers/courier-file.js'
import { DatagramServer } from '../helpers/datagram-server.js'
import { errorsOf, say } from '../helpers/emitting.js'
import { useTempFolder } from '../helpers/temp-folder.js'

useCourierFile()
const folder = useTempFolder()
const PAUSE = new Int32Array(new SharedArrayBuffer(4))
let server: DatagramServer | undefined
let handler: DatagramHandler | undefined
const call = (...args: unknown[]): DatagramHandler => Reflect.construct(DatagramHandler, args)

// Too long to be asked for.
const NOBODY = `${'x'.repeat(64)}.invalid`

afterEach(async () => {
  server?.close()
  handler?.close()
  await handler?.delivered()
  server = undefined
  handler = undefined
})

describe('the arguments', () => {
  it('have Python’s order and names', () => {
    const { host, port, address, sock, closeOnError } = new DatagramHandler('localhost', 9021)
    expect([host, port, address, sock, closeOnError]).toEqual(['localhost', 9021, ['localhost', 9021], null, false])
    expect(new DatagramHandler({ host: '/dev/x', port: null }).address).toBe('/dev/x')
    expect(new DatagramHandler('localhost', 9021)).toBeInstanceOf(SocketHandler)
  })

  it('are refused if there are too few', () => {
    expect(() => call('localhost')).toThrow("DatagramHandler() missing required argument: 'port'")
  })
})

it('each record is a datagram, also to a name', async () => {
  server = await DatagramServer.listen()
  handler = new DatagramHandler('localhost', server.port)
  for (const message of ['one', 'two \u{1f600}', '']) handler.handle(say(message))
  await server.until(3)
  expect(server.received.map((data) => (loads(data.subarray(4)) as Map<string, unknown>).get('msg'))).toEqual([
    ...['one', 'two \u{1f600}', ''],
  ])
})

it('shutdown waits on as long as the receiver at a unix socket takes records, however slow it is', async () => {
  server = await DatagramServer.listen(folder.at('socket'), () => Atomics.wait(PAUSE, 0, 0, 10))
  handler = new DatagramHandler(folder.at('socket'), null, { exitTimeout: 0.6 })
  const errors = errorsOf(handler)
  for (let count = 0; count < 100; count++) handler.handle(say(`${count}`))
  await handler.delivered()
  await server.until(100)
  expect([server.received.length, errors]).toEqual([100, []])
})

it('a record that is too long for a datagram is reported, and the others arrive', async () => {
  server = await DatagramServer.listen()
  handler = new DatagramHandler('127.0.0.1', server.port)
  const reports: unknown[] = []
  handler.handleError = (record, error) => reports.push([record.msg, (error as NodeJS.ErrnoException).code])
  const long = 'x'.repeat(70_000)
  for (const message of ['one', long, 'two']) handler.handle(say(message))
  await handler.flush()
  await server.until(2)
  expect([server.received.length, reports]).toEqual([2, [[long, 'EMSGSIZE']]])
})

it('a name that nobody has is reported for each record', async () => {
  handler = new DatagramHandler(NOBODY, 9021)
  const errors = errorsOf(handler)
  handler.handle(say('one'))
  handler.handle(say('two'))
  await handler.flush()
  expect(errors).toHaveLength(2)
})

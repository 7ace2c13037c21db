import Module, { createRequire } from 'node:module'
import net from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { SysLogHandler, type SysLogOptions } from '../../../src/handlers/syslog.js'
import { useCourierFile } from '../../helpers/courier-file.js'
import { errorsOf, say } from '../../helpers/emitting.js'
import { useTempFolder } from '../../helpers/temp-folder.js'

useCourierFile()
const folder = useTempFolder()

interface UnixDatagramSocket {
  bind(path: string): void
  close(): void
}
const unix: { createSocket(type: 'unix_dgram', listener: (data: Buffer) => void): UnixDatagramSocket } = createRequire(
  import.meta.url,
)('unix-dgram')

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

function receiver(name: string): { got: string[]; close(): void } {
  const got: string[] = []
  const socket = unix.createSocket('unix_dgram', (data) => got.push(data.toString()))
  socket.bind(folder.at(name))
  let isOpen = true
  const close = () => {
    if (isOpen) socket.close()
    isOpen = false
  }
  open.push(close)
  return { got, close }
}

function handlerAt(name: string, options: SysLogOptions = {}): { handler: SysLogHandler; errors: string[] } {
  const handler = new SysLogHandler(folder.at(name), { exitTimeout: 10, ...options })
  return { handler, errors: errorsOf(handler) }
}

/** Resolves when so many are there; the expectation afterwards tells of those that are missing. */
async function arrived(got: readonly string[], count: number): Promise<void> {
  const end = performance.now() + 5000
  while (got.length < count && performance.now() < end) await delay(5)
}

const sent = (...messages: string[]) => messages.map((message) => `<14>${message}\0`)

it('datagrams arrive before the logging call returns, as far as the receiver takes them', async () => {
  const { got } = receiver('log')
  const { handler, errors } = handlerAt('log')
  handler.handle(say('one'))
  handler.handle(say('two é'))
  await handler.flush()
  await arrived(got, 2)
  expect([got, errors]).toEqual([sent('one', 'two é'), []])
})

it('many more than the receiver queues arrive in order', async () => {
  const { got } = receiver('log')
  const { handler, errors } = handlerAt('log')
  const messages = Array.from({ length: 500 }, (_, at) => `record ${at}`)
  for (const message of messages) handler.handle(say(message))
  handler.close()
  await handler.delivered()
  await arrived(got, 500)
  expect([got, errors]).toEqual([sent(...messages), []])
})

it('a receiver that is not there is reported once, and gets everything when it is', async () => {
  const { handler, errors } = handlerAt('log')
  for (const message of ['one', 'two', 'three']) handler.handle(say(message))
  expect(errors).toEqual([
    `DeliveryError: ${folder.at('log')} cannot be reached, 1 record waits: send ENOENT ${folder.at('log')}`,
  ])
  const { got } = receiver('log')
  await handler.delivered()
  await arrived(got, 3)
  expect([got, errors.length]).toEqual([sent('one', 'two', 'three'), 1])
})

it('a receiver that never comes costs the records, and that is told', async () => {
  const { handler, errors } = handlerAt('log', { exitTimeout: 0.1 })
  for (const message of ['one', 'two']) handler.handle(say(message))
  await handler.delivered()
  expect(errors.slice(1)).toEqual([
    `DeliveryError: 2 records not delivered to ${folder.at('log')} in time: send ENOENT ${folder.at('log')}`,
  ])
})

it('what there is no room for is dropped, and counted', async () => {
  const { handler, errors } = handlerAt('log', { maxQueuedRecords: 3 })
  for (let at = 0; at < 8; at++) handler.handle(say(`record ${at}`))
  const { got } = receiver('log')
  await handler.delivered()
  await arrived(got, 3)
  expect(got).toEqual(sent('record 0', 'record 1', 'record 2'))
  expect(errors.slice(1)).toEqual([
    expect.stringMatching(/no room for more on the way to .*, where 3 records of \d+ bytes wait/),
    expect.stringMatching(/5 records were dropped on the way to .* for lack of room/),
  ])
})

it('a datagram that is too long costs itself, and no other', async () => {
  const { got } = receiver('log')
  const { handler, errors } = handlerAt('log')
  for (const message of ['one', 'x'.repeat(2 ** 20), 'two']) handler.handle(say(message))
  await handler.delivered()
  await arrived(got, 2)
  expect(got).toEqual(sent('one', 'two'))
  expect(errors).toEqual([`Error: send EMSGSIZE ${folder.at('log')}`])
})

async function streamServer(name: string): Promise<{ text: string }> {
  const got = { text: '' }
  const server = net.createServer((socket) =>
    socket.on('data', (data) => {
      got.text += data
    }),
  )
  await new Promise<void>((resolve) => server.listen(folder.at(name), resolve))
  open.push(() => server.close())
  return got
}

describe('a socket for streams', () => {
  it('is found out', async () => {
    const got = await streamServer('log')
    const { handler, errors } = handlerAt('log')
    for (const message of ['one', 'two', 'three']) handler.handle(say(message))
    handler.close()
    await handler.delivered()
    expect([got.text, errors]).toEqual([sent('one', 'two', 'three').join(''), []])
  })

  it('is refused if datagrams are asked for', async () => {
    const got = await streamServer('log')
    const { handler, errors } = handlerAt('log', { socktype: 2 })
    handler.handle(say('one'))
    expect([got.text, errors]).toEqual(['', [`Error: send EPROTOTYPE ${folder.at('log')}`]])
  })
})

it('goes elsewhere when the address is set', async () => {
  const [one, two] = [receiver('one'), receiver('two')]
  const { handler } = handlerAt('one')
  handler.handle(say('first'))
  handler.address = folder.at('two')
  handler.handle(say('second'))
  await handler.delivered()
  await Promise.all([one, two].map(({ got }) => arrived(got, 1)))
  expect([one.got, two.got]).toEqual([sent('first'), sent('second')])
})

it('without the package, that it is needed is told of a socket for datagrams, and only of that', async () => {
  receiver('log')
  const modules = Module as unknown as { _load(request: string, ...rest: unknown[]): unknown }
  const load = modules._load
  modules._load = (request, ...rest) => {
    if (request === 'unix-dgram') throw Object.assign(new Error('not there'), { code: 'MODULE_NOT_FOUND' })
    return load(request, ...rest)
  }
  open.push(() => {
    modules._load = load
  })
  const needed = 'datagrams to a unix socket need the package unix-dgram, which cannot be loaded'
  const { handler, errors } = handlerAt('log', { exitTimeout: 0.3 })
  handler.handle(say('one'))
  await handler.delivered()
  expect(errors).toEqual([
    expect.stringContaining(`cannot be reached, 1 record waits: ${needed}`),
    expect.stringContaining(`1 record not delivered to ${folder.at('log')} in time: ${needed}`),
  ])
  const stream = await streamServer('stream')
  const other = handlerAt('stream')
  other.handler.handle(say('one'))
  await other.handler.delivered()
  expect([stream.text, other.errors]).toEqual([sent('one').join(''), []])
})

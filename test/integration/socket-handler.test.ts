import fs from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { Child, endChildren } from '../helpers/child.js'
import { FrameServer } from '../helpers/frame-server.js'
import type { SenderJob } from '../helpers/log-sender.mjs'
import { useTempFolder } from '../helpers/temp-folder.js'

const BUILD = new URL(process.env.LOGINI_BUILD ?? '../../dist/index.js', import.meta.url)
const folder = useTempFolder()
const servers: FrameServer[] = []

async function serve(address?: number | string): Promise<FrameServer> {
  const server = await FrameServer.listen(address)
  servers.push(server)
  return server
}

function send(server: FrameServer | string | number, job: Partial<SenderJob>, options: object = {}): Child {
  const at = server instanceof FrameServer ? server.port : server
  const args = typeof at === 'string' ? [at, null, options] : ['127.0.0.1', at, options]
  return new Child('log-sender.mjs', [
    JSON.stringify({ handler: 'SocketHandler', args, records: 1000, ending: 'end', ...job }),
  ])
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `record ${at}`)

afterEach(async () => {
  await endChildren()
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

describe('1,000 records arrive, in order and once, however the process ends', () => {
  it.each<[SenderJob['ending'], number]>([
    ['exit', 0],
    ['throw', 1],
    ['reject', 1],
    ['end', 0],
  ])('%s', async (ending, code) => {
    const server = await serve()
    const ended = await send(server, { ending }).ended
    expect([server.messages, ended.code]).toEqual([numbered(1000), code])
  })

  it('also over a unix socket', async () => {
    const server = await serve(folder.at('socket'))
    await send(folder.at('socket'), { ending: 'exit' }).ended
    expect(server.messages).toEqual(numbered(1000))
  })

  it('also from a worker thread', async () => {
    const server = await serve()
    await send(server, { way: 'thread' }).ended
    expect(server.messages).toEqual(numbered(1000))
  })

  it('also from two copies of the package, over one connection each handler', async () => {
    const server = await serve()
    // Where it finds the packages that it needs.
    const copied = fs.mkdtempSync(fileURLToPath(new URL('../../node_modules/.logini-copy-', import.meta.url)))
    fs.cpSync(fileURLToPath(new URL('.', BUILD)), copied, { recursive: true })
    try {
      await send(server, { copy: pathToFileURL(`${copied}/index.js`).href, ending: 'exit' }).ended
    } finally {
      fs.rmSync(copied, { recursive: true })
    }
    expect([server.messages, server.connections]).toEqual([numbered(1000), 1])
  })
})

it('a record that is logged when everything is over arrives, too', async () => {
  const server = await serve()
  await send(server, { ending: 'late' }).ended
  expect(server.messages).toEqual(numbered(1001))
})

it('shutdown() can be waited for: the records have arrived then', async () => {
  const server = await serve()
  const { signal } = await send(server, { ending: 'shutdown' }).ended
  expect([server.messages, signal]).toEqual([numbered(1000), 'SIGKILL'])
})

it('records arrive while the event loop stands still', async () => {
  const server = await serve()
  const child = send(server, { ending: 'busy' })
  await server.received(1000)
  child.kill('SIGKILL')
  expect(server.messages).toEqual(numbered(1000))
})

describe('a process is not kept alive', () => {
  it('by a server that is there', async () => {
    const server = await serve()
    const child = send(server, { records: 1 })
    await child.message()
    const logged = performance.now()
    await child.ended
    expect(performance.now() - logged).toBeLessThan(1500)
  })

  it.each(['exit', 'throw', 'end'] as const)(
    'beyond the limit by one that is not, and tells what is lost: %s',
    async (ending) => {
      const server = await serve()
      const { port } = server
      await server.close()
      const child = send(port, { records: 37, ending }, { exitTimeout: 0.5 })
      await child.message()
      const logged = performance.now()
      const { stderr } = await child.ended
      expect(performance.now() - logged).toBeLessThan(2000)
      expect(stderr).toContain(`37 records not delivered to 127.0.0.1:${port} in time: connect ECONNREFUSED`)
      expect(stderr.match(/--- Logging error ---/g)).toHaveLength(1)
    },
  )
})

describe('a server that is gone for a while gets every record', () => {
  // Each connection brings its records in order; what the first one may not have read comes again.
  function expectAll(first: FrameServer, second: FrameServer): void {
    const all = numbered(20_000)
    expect(first.messages).toEqual(all.slice(0, first.messages.length))
    expect(second.messages).toEqual(all.slice(-second.messages.length))
    expect(first.messages.length + second.messages.length).toBeGreaterThanOrEqual(20_000)
  }

  it('when it is back after five seconds', async () => {
    const server = await serve()
    const child = send(server, { records: 20_000, turn: 20, pause: 8 }, { exitTimeout: 10 })
    await server.received(5000)
    const { port } = server
    await server.close()
    await delay(5000)
    const again = await serve(port)
    const { memory } = await child.message<{ memory: number }>()
    await child.ended
    expect(memory).toBeLessThan(2 ** 28)
    expectAll(server, again)
  }, 60_000)

  it('when it was cut off in the middle of a flood', async () => {
    const server = await serve()
    const child = send(server, { records: 20_000 }, { exitTimeout: 20 })
    await server.received(3000)
    const { port } = server
    await server.close()
    const again = await serve(port)
    await child.ended
    expectAll(server, again)
  }, 60_000)
})

it('a receiver that closes connections with records unread gets every record', async () => {
  const server = await serve()
  const child = send(server, { records: 20_000, turn: 20, pause: 2 }, { exitTimeout: 20 })
  for (const count of [2000, 6000, 10_000]) {
    await server.received(count)
    await server.leave()
  }
  await child.ended
  const numbers = server.messages.map((message) => Number(String(message).slice('record '.length)))
  expect([server.connections > 1, [...new Set(numbers)].sort((a, b) => a - b)]).toEqual([
    true,
    Array.from({ length: 20_000 }, (_, at) => at),
  ])
}, 60_000)

it('memory stays within bounds when the server is gone for good, and what is dropped is told once', async () => {
  const server = await serve()
  const { port } = server
  await server.close()
  const limits = { maxQueuedRecords: 2000, exitTimeout: 0.2 }
  const few = send(port, { records: 10_000, turn: 100 }, limits)
  const many = send(port, { records: 200_000, turn: 100 }, limits)
  const [first, second] = [await few.message<{ memory: number }>(), await many.message<{ memory: number }>()]
  expect(second.memory - first.memory).toBeLessThan(2 ** 26)
  const { stderr } = await many.ended
  expect(stderr.match(/DeliveryError: .*/g)).toEqual([
    expect.stringMatching(/^DeliveryError: no room for more on the way to 127.0.0.1:\d+, where 2000 records/),
    expect.stringMatching(/^DeliveryError: 2000 records not delivered to/),
    expect.stringMatching(/^DeliveryError: 198000 records were dropped on the way to/),
  ])
}, 60_000)

it('a child process has a delivery of its own', async () => {
  const server = await serve()
  const ended = await Promise.all([send(server, {}).ended, send(server, {}).ended])
  expect(ended.map(({ code }) => code)).toEqual([0, 0])
  const processes = [...new Set(server.records.map((record) => record.get('process')))]
  const messagesOf = (pid: unknown) =>
    server.records.filter((record) => record.get('process') === pid).map((record) => record.get('msg'))
  expect(processes.map(messagesOf)).toEqual([numbered(1000), numbered(1000)])
})

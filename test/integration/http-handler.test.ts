import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { Child, endChildren } from '../helpers/child.js'
import type { SenderJob } from '../helpers/log-sender.mjs'

/** A web server that keeps the records that it gets. */
class RecordServer {
  readonly messages: string[] = []
  #server: http.Server | undefined
  port = 0

  async start(): Promise<void> {
    this.#server = http.createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      const form = new URLSearchParams(request.method === 'POST' ? body : request.url?.split('?')[1])
      this.messages.push(`${form.get('msg')} ${form.get('args')}`)
      response.end('thanks')
    })
    await new Promise<void>((resolve) => this.#server?.listen(this.port, '127.0.0.1', resolve))
    this.port = (this.#server.address() as AddressInfo).port
  }

  /** It answers what it has got, and is gone. */
  async stop(): Promise<void> {
    await new Promise((resolve) => {
      this.#server?.close(resolve)
      this.#server?.closeIdleConnections()
    })
  }

  async received(count: number): Promise<void> {
    while (this.messages.length < count) await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const servers: RecordServer[] = []

async function serve(): Promise<RecordServer> {
  const server = new RecordServer()
  await server.start()
  servers.push(server)
  return server
}

function send({ port }: RecordServer, method: string, job: Partial<SenderJob>, options = {}): Child {
  const args = [`127.0.0.1:${port}`, '/log', method, options]
  return new Child('log-sender.mjs', [
    JSON.stringify({ handler: 'HTTPHandler', args, records: 1000, ending: 'end', ...job }),
  ])
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `record %d (${at},)`)

afterEach(async () => {
  await endChildren()
  await Promise.all(servers.splice(0).map((server) => server.stop()))
})

describe('1,000 records arrive, in order and once, however the process ends', () => {
  it.each<[string, SenderJob['ending'], number]>([
    ['POST', 'exit', 0],
    ['GET', 'throw', 1],
    ['POST', 'reject', 1],
    ['GET', 'end', 0],
  ])('%s: %s', async (method, ending, code) => {
    const server = await serve()
    const ended = await send(server, method, { ending }).ended
    expect([server.messages, ended.code]).toEqual([numbered(1000), code])
  })
})

it('a server that is gone for a while gets every record', async () => {
  const server = await serve()
  const child = send(server, 'POST', { records: 2000, turn: 10, pause: 5 }, { exitTimeout: 10 })
  await server.received(200)
  await server.stop()
  // It is gone when it is found to be so.
  await new Promise((resolve) => setTimeout(resolve, 1000))
  await server.start()
  const { stderr } = await child.ended
  expect(server.messages).toEqual(numbered(2000))
  expect(stderr).toContain(`127.0.0.1:${server.port} cannot be reached`)
})

it('a server that is not there does not hold up the process, and what is lost is told', async () => {
  const server = await serve()
  await server.stop()
  const child = send(server, 'POST', { records: 37, ending: 'exit' }, { exitTimeout: 0.5 })
  await child.message()
  const logged = performance.now()
  const { stderr } = await child.ended
  expect(performance.now() - logged).toBeLessThan(2000)
  expect(stderr).toContain(`37 records not delivered to 127.0.0.1:${server.port} in time: connect ECONNREFUSED`)
})

import http from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { Child, endChildren } from '../helpers/child.js'
import type { SenderJob } from '../helpers/log-sender.mjs'
import { MailServer } from '../helpers/mail-server.js'
import { hasRsyslog, Rsyslog } from '../helpers/rsyslog.js'
import { useTempFolder } from '../helpers/temp-folder.js'

/** For how long a server is gone, in milliseconds. */
const OUTAGE = 5000

/** More than this a process does not grow by what it could not send, in bytes; its queue of 1,000 records is far less. */
const GROWTH = 32 * 2 ** 20

const folder = useTempFolder()

/** A server that comes and goes. */
interface Peer {
  readonly handler: string
  readonly args: readonly unknown[]
  /** How many records may go with it at most. */
  readonly mostLost: number
  /** The messages of the records that it has got. */
  readonly got: readonly string[]
  start(): Promise<void>
  /** It is gone as a program is that is killed. */
  stop(): Promise<void>
}

class WebPeer implements Peer {
  readonly handler = 'HTTPHandler'
  readonly mostLost = 0
  readonly got: string[] = []
  #server = http.createServer()
  #port = 0

  get args(): readonly unknown[] {
    return [`127.0.0.1:${this.#port}`, '/log', 'POST']
  }

  async start(): Promise<void> {
    this.#server = http.createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      const form = new URLSearchParams(body)
      this.got.push(`record ${/\d+/.exec(form.get('args') ?? '')}`)
      response.end()
    })
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve))
    const address = this.#server.address()
    if (typeof address === 'object' && address !== null) this.#port = address.port
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve))
    this.#server.closeAllConnections()
    await closed
  }
}

class MailPeer implements Peer {
  readonly handler = 'SMTPHandler'
  readonly mostLost = 0
  readonly #servers: MailServer[] = []
  #port = 0

  get args(): readonly unknown[] {
    return [['127.0.0.1', this.#port], 'app@example.org', 'ops@example.org', 'Trouble']
  }

  get got(): string[] {
    return this.#servers.flatMap(({ mails }) => mails.map(({ text }) => text.split('\r\n\r\n')[1]?.trimEnd() ?? ''))
  }

  async start(): Promise<void> {
    const server = await MailServer.listen({ hideSTARTTLS: true }, this.#port)
    this.#port = server.port
    this.#servers.push(server)
  }

  async stop(): Promise<void> {
    const server = this.#servers.at(-1)
    const closed = server?.close()
    server?.cut()
    await closed
  }
}

class SyslogPeer implements Peer {
  readonly handler = 'SysLogHandler'
  readonly #isStream: boolean
  #daemon: Rsyslog | undefined

  constructor(isStream: boolean) {
    this.#isStream = isStream
  }

  // With a unix socket goes what waits in it: ten datagrams at most, and one on its way.
  get mostLost(): number {
    return this.#isStream ? 0 : 11
  }

  get args(): readonly unknown[] {
    return this.#isStream ? [['127.0.0.1', this.#daemon?.port], 'local0', 1] : [this.#daemon?.socket, 'local0']
  }

  get got(): string[] {
    return this.#daemon?.lines.map(({ message }) => message) ?? []
  }

  async start(): Promise<void> {
    if (this.#daemon === undefined) this.#daemon = await Rsyslog.start(folder.at(''))
    else await this.#daemon.start()
  }

  async stop(): Promise<void> {
    await this.#daemon?.stop()
  }
}

const PEERS: readonly (readonly [name: string, records: number, make: () => Peer, isThere: boolean])[] = [
  ['a syslog daemon over TCP', 20_000, () => new SyslogPeer(true), hasRsyslog],
  ['a syslog daemon at a unix socket', 20_000, () => new SyslogPeer(false), hasRsyslog],
  ['a web server', 20_000, () => new WebPeer(), true],
  ['a mail server', 2_000, () => new MailPeer(), true],
]

const peers: Peer[] = []

async function serve(make: () => Peer): Promise<Peer> {
  const peer = make()
  await peer.start()
  peers.push(peer)
  return peer
}

function send({ handler, args }: Peer, job: Partial<SenderJob>, options: object): Child {
  return new Child('log-sender.mjs', [
    JSON.stringify({ handler, args: [...args, options], records: 0, ending: 'end', ...job }),
  ])
}

afterEach(async () => {
  await endChildren()
  await Promise.all(peers.splice(0).map((peer) => peer.stop()))
})

describe.each(PEERS)('%s', (_name, records, make, isThere) => {
  it.skipIf(!isThere)('that is gone for five seconds gets every record, in order', async () => {
    const peer = await serve(make)
    // About eight seconds of logging.
    const child = send(peer, { records, turn: records / 400, pause: 20 }, { exitTimeout: 20 })
    while (peer.got.length < records / 10) await delay(50)
    await peer.stop()
    await delay(OUTAGE)
    expect(peer.got.length).toBeLessThan(records)
    await peer.start()
    const { stderr } = await child.ended
    while (peer.got.at(-1) !== `record ${records - 1}`) await delay(20)
    // What was on its way may have been read, and is sent again.
    const got = new Set(peer.got)
    const expected = Array.from({ length: records }, (_, at) => `record ${at}`).filter((message) => got.has(message))
    // The first one that is out of order; the difference of so many would take minutes to tell.
    expect([...got].find((message, at) => message !== expected[at])).toBeUndefined()
    expect(records - got.size).toBeLessThanOrEqual(peer.mostLost)
    expect(stderr).toContain('cannot be reached')
    expect(stderr).not.toMatch(/dropped|not delivered/)
  })

  it.skipIf(!isThere)('that is gone for good costs no memory, and every lost record is told of', async () => {
    const peer = await serve(make)
    await peer.stop()
    const job = { turn: 100, ending: 'exit' } as const
    const options = { maxQueuedRecords: 1000, exitTimeout: 0.5 }
    const memory: number[] = []
    for (const count of [5_000, 100_000]) {
      const child = send(peer, { ...job, records: count }, options)
      memory.push((await child.message<{ memory: number }>()).memory)
      const { stderr } = await child.ended
      expect(stderr).toContain(`${count - 1000} records were dropped`)
      expect(stderr).toContain('1000 records not delivered')
    }
    const [few = 0, many = 0] = memory
    expect(many - few).toBeLessThan(GROWTH)
  })
})

import { afterEach, describe, expect, it } from 'vitest'
import { Child, endChildren } from '../helpers/child.js'
import type { SenderJob } from '../helpers/log-sender.mjs'
import { MailServer } from '../helpers/mail-server.js'

const servers: MailServer[] = []

async function serve(port = 0): Promise<MailServer> {
  const server = await MailServer.listen({ hideSTARTTLS: true }, port)
  servers.push(server)
  return server
}

function send(port: number, job: Partial<SenderJob>, options = {}): Child {
  const args = [['127.0.0.1', port], 'app@example.org', ['ops@example.org', 'dev@example.org'], 'Trouble', options]
  return new Child('log-sender.mjs', [
    JSON.stringify({ handler: 'SMTPHandler', args, records: 1000, ending: 'end', ...job }),
  ])
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `record ${at}\r\n`)
const texts = ({ mails }: MailServer) => mails.map(({ text }) => text.split('\r\n\r\n')[1])

afterEach(async () => {
  await endChildren()
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

describe('1,000 mails arrive, in order and once, however the process ends', () => {
  it.each<[SenderJob['ending'], number]>([
    ['exit', 0],
    ['throw', 1],
    ['end', 0],
  ])('%s', async (ending, code) => {
    const server = await serve()
    const ended = await send(server.port, { ending }).ended
    expect([texts(server), ended.code]).toEqual([numbered(1000), code])
  })
})

it('a server that is gone for a while gets every mail', async () => {
  const server = await serve()
  const { port } = server
  const child = send(port, { records: 400, turn: 2, pause: 10 }, { exitTimeout: 10 })
  while (server.mails.length < 50) await new Promise((resolve) => setTimeout(resolve, 5))
  await server.close()
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const back = await serve(port)
  await child.ended
  expect([...texts(server), ...texts(back)]).toEqual(numbered(400))
})

it('a server that is not there does not hold up the process, and what is lost is told', async () => {
  const { port } = await serve()
  await Promise.all(servers.splice(0).map((server) => server.close()))
  const { stderr } = await send(port, { records: 37, ending: 'exit' }, { exitTimeout: 0.5 }).ended
  expect(stderr).toContain(`37 records not delivered to 127.0.0.1:${port} in time`)
})

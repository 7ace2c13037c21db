import { once } from 'node:events'
import net from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { endsOf, lookUp } from '../../../../src/handlers/delivery/transports/tcp-table.js'

it.runIf(process.platform === 'linux')('tells what a peer on this machine has not read', async () => {
  const server = net.createServer({ pauseOnConnect: true }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const socket = net.connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1')
  const [peer] = (await once(server, 'connection')) as [net.Socket]
  await new Promise((resolve) => socket.write('hello', resolve))
  const ends = endsOf(socket)
  if (ends === undefined) throw new Error('a TCP connection has two ends')
  expect(await lookUp(ends)).toEqual({ unsent: 0, unread: 5, hasLeft: false, isHeld: true })
  peer.resume()
  while ((await lookUp(ends))?.unread !== 0) await delay(5)
  peer.on('error', () => {})
  const closed = new Promise((resolve) => peer.on('close', resolve))
  socket.resetAndDestroy()
  await closed
  expect(await lookUp(ends)).toBeNull()
  server.close()
})

it('knows the ends of a connection, not of a unix socket', () => {
  const socket = new net.Socket()
  expect(endsOf(socket)).toBeUndefined()
  const ends = { localAddress: '127.0.0.1', localPort: 9020, remoteAddress: '::ffff:10.1.2.3', remotePort: 80 }
  expect(endsOf(ends as net.Socket)).toEqual({ local: '0100007F:233C', remote: '0302010A:0050' })
  expect(endsOf({ ...ends, localAddress: '::1' } as net.Socket)?.local).toBe(':233C')
})

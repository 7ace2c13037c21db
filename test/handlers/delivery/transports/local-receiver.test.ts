import dgram from 'node:dgram'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { LocalReceiver } from '../../../../src/handlers/delivery/transports/local-receiver.js'

describe.runIf(process.platform === 'linux')('a receiver of datagrams', () => {
  it('on this machine has room when nothing waits', async () => {
    const socket = dgram.createSocket('udp4')
    socket.bind(0, '127.0.0.1')
    await once(socket, 'listening')
    expect(await LocalReceiver.at('127.0.0.1', socket.address().port)?.hasRoom()).toBe(true)
    socket.close()
  })

  it('that is not there is nothing to be known of', async () => {
    const socket = dgram.createSocket('udp4')
    socket.bind(0, '127.0.0.1')
    await once(socket, 'listening')
    const { port } = socket.address()
    await new Promise<void>((resolve) => socket.close(() => resolve()))
    expect(await LocalReceiver.at('127.0.0.1', port)?.hasRoom()).toBe(false)
  })

  it('elsewhere is not looked for', () => {
    expect(LocalReceiver.at('192.0.2.1', 9021)).toBeUndefined()
    expect(LocalReceiver.at('::1', 9021)).toBeDefined()
  })
})

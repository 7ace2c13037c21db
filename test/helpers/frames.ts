import { once } from 'node:events'
import net from 'node:net'
import { dumps } from '../../src/python/pickle/dumps.js'
import { PickleFloat } from '../../src/python/pickle/pickle-float.js'

/** Bytes behind their length, as Python's socket handlers send them. */
export function framed(content: Uint8Array): Buffer {
  const frame = Buffer.alloc(4 + content.length)
  frame.writeUInt32BE(content.length)
  frame.set(content, 4)
  return frame
}

/** A record as it is sent. */
export function recordFrame(name: string, msg: string, more: Readonly<Record<string, unknown>> = {}): Buffer {
  const times = {
    created: new PickleFloat(1_700_000_000),
    msecs: new PickleFloat(0),
    relativeCreated: new PickleFloat(1),
  }
  return framed(dumps({ name, msg, args: null, levelname: 'INFO', levelno: 20, ...times, ...more }))
}

/** Connects to a receiver that listens at this machine. */
export async function connectTo(address: net.AddressInfo | string | null): Promise<net.Socket> {
  if (address === null) throw new Error('it does not listen')
  const socket = typeof address === 'string' ? net.connect(address) : net.connect(address.port, address.address)
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket
}

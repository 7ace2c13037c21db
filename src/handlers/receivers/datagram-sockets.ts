import type { Buffer } from 'node:buffer'
import dgram from 'node:dgram'
import dns from 'node:dns/promises'
import { once } from 'node:events'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { getSystemErrorName } from 'node:util'

/** So many bytes may wait in the system for being read; what the system allows may be less. */
const BUFFER = 4_194_304

/** A socket at which datagrams come. */
export interface DatagramSocket {
  address(): AddressInfo | string
  close(): Promise<void>
}

/** Who gets the datagrams. */
export type DatagramListener = (data: Buffer, peer: string) => void

/**
 * Listens for UDP datagrams.
 *
 * @throws Error of the system, if that cannot be
 */
export async function openUdpSocket(host: string, port: number, listener: DatagramListener): Promise<DatagramSocket> {
  const { address, family } = await dns.lookup(host)
  const socket = dgram.createSocket({ type: family === 6 ? 'udp6' : 'udp4', recvBufferSize: BUFFER })
  socket.on('message', (data, from) => listener(data, `${from.address}:${from.port}`))
  const listening = once(socket, 'listening')
  socket.bind(port, address)
  await listening
  // What goes wrong with one datagram is no reason to end.
  socket.on('error', () => {})
  return {
    address: () => socket.address(),
    close: async () => {
      const closed = once(socket, 'close')
      socket.close()
      await closed
    },
  }
}

/** What is used of the package `unix-dgram`, which has no types. Errors have the system's number as their `code`. */
interface UnixDatagramSocket {
  on(event: 'message', listener: (data: Buffer) => void): void
  on(event: 'error', listener: (error: Error & { code: number }) => void): void
  bind(path: string): void
  connect(path: string): void
  close(): void
}

/**
 * Listens for datagrams at a unix socket.
 *
 * @throws Error of the system, or of the package `unix-dgram`, if that cannot be
 */
export function openUnixSocket(path: string, listener: DatagramListener): DatagramSocket {
  removeLeftOver(path)
  const socket = open()
  let fault: Error | undefined
  socket.on('error', (error) => {
    const code = getSystemErrorName(error.code)
    fault ??= Object.assign(new Error(`bind ${code} ${path}`), { code, syscall: 'bind', path })
  })
  socket.on('message', (data) => listener(data, 'a local process'))
  // It answers before it returns.
  socket.bind(path)
  if (fault !== undefined) {
    socket.close()
    throw fault
  }
  return {
    address: () => path,
    close: async () => {
      socket.close()
      fs.rmSync(path, { force: true })
    },
  }
}

// A socket that nobody listens at any more is in the way of the next one.
function removeLeftOver(path: string): void {
  if (!fs.statSync(path, { throwIfNoEntry: false })?.isSocket()) return
  const probe = open()
  probe.on('error', ({ code }) => {
    if (getSystemErrorName(code) === 'ECONNREFUSED') fs.rmSync(path, { force: true })
  })
  probe.connect(path)
  probe.close()
}

function open(): UnixDatagramSocket {
  try {
    return createRequire(import.meta.url)('unix-dgram').createSocket('unix_dgram')
  } catch (cause) {
    const hint = 'it comes with logini where it can be built, or by: npm install unix-dgram'
    throw new Error(`datagrams at a unix socket need the package unix-dgram, which cannot be loaded; ${hint}`, {
      cause,
    })
  }
}

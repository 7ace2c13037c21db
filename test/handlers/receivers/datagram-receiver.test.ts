import dgram from 'node:dgram'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { LogRecord } from '../../../src/core/record.js'
import { LogRecordDatagramReceiver } from '../../../src/handlers/receivers/datagram-receiver.js'
import type { Refusal } from '../../../src/handlers/receivers/refusal.js'
import { framed, recordFrame } from '../../helpers/frames.js'
import { useTempFolder } from '../../helpers/temp-folder.js'

class Listing extends LogRecordDatagramReceiver {
  readonly messages: string[] = []
  readonly refusals: Refusal[] = []
  override handleLogRecord(record: LogRecord): void {
    this.messages.push(record.getMessage())
  }
  override handleRefusal(refusal: Refusal): void {
    this.refusals.push(refusal)
  }
}

const folder = useTempFolder()
const receivers: Listing[] = []

async function start(...args: ConstructorParameters<typeof LogRecordDatagramReceiver>): Promise<Listing> {
  const receiver = new Listing(...args)
  receivers.push(receiver)
  await receiver.start()
  return receiver
}

afterEach(() => Promise.all(receivers.splice(0).map((receiver) => receiver.stop(0))))

describe('LogRecordDatagramReceiver', () => {
  it('has arguments like the receiver for connections', () => {
    const plain = new LogRecordDatagramReceiver()
    expect([plain.host, plain.port, plain.address]).toEqual(['localhost', 9021, null])
    expect(() => Reflect.construct(LogRecordDatagramReceiver, [{ maxConnections: 5 }])).toThrow('unexpected keyword')
  })

  it('receives records, and refuses what is none', async () => {
    const receiver = await start('127.0.0.1', 0, { maxFrameBytes: 1000 })
    const socket = dgram.createSocket('udp4')
    const { port } = receiver.address as AddressInfo
    const frame = recordFrame('a', 'one')
    for (const data of [
      frame,
      framed(Buffer.from('cos\nsystem\n.')),
      Buffer.from('ab'),
      Buffer.alloc(0),
      frame.subarray(0, 50),
      framed(Buffer.alloc(2000)),
      recordFrame('a', 'two'),
    ])
      await new Promise((sent) => socket.send(data, port, '127.0.0.1', sent))
    await vi.waitFor(() => expect(receiver.messages).toEqual(['one', 'two']))
    expect(receiver.refusals.map(({ reason, detail }) => `${reason}: ${detail}`)).toEqual([
      expect.stringMatching(/^forbidden: GLOBAL refers to the class or function 'os.system'/),
      'truncated: a datagram of 2 bytes',
      'truncated: a datagram of 0 bytes',
      `truncated: a datagram with 46 bytes of ${frame.length - 4}`,
      'oversized: a pickle of 2000 bytes, more than 1000',
    ])
    expect(receiver.refusals[0]?.peer).toMatch(/^127\.0\.0\.1:\d+$/)
    expect(receiver.counts).toMatchObject({ records: 2, refusals: 5 })
    socket.close()
  })

  it('takes what has come when it stops', async () => {
    const receiver = await start('127.0.0.1', 0)
    const socket = dgram.createSocket('udp4')
    const { port } = receiver.address as AddressInfo
    await new Promise((sent) => socket.send(recordFrame('a', 'last'), port, '127.0.0.1', sent))
    await receiver.stop()
    expect([receiver.messages, receiver.address]).toEqual([['last'], null])
    socket.close()
  })

  it('says why it cannot listen', async () => {
    const receiver = await start('127.0.0.1', 0)
    const { port } = receiver.address as AddressInfo
    await expect(start('127.0.0.1', port)).rejects.toThrow('EADDRINUSE')
    await expect(receiver.start()).rejects.toThrow('listens already')
  })

  const library = createRequire(import.meta.url)
  const hasUnixDatagrams = (() => {
    try {
      return Boolean(library('unix-dgram'))
    } catch {
      return false
    }
  })()

  it.skipIf(!hasUnixDatagrams)('receives at a unix socket (needs unix-dgram)', async () => {
    const path = folder.at('log.sock')
    const receiver = await start(path, null)
    const socket = library('unix-dgram').createSocket('unix_dgram')
    const data = recordFrame('a', 'local')
    socket.send(data, 0, data.length, path)
    await vi.waitFor(() => expect(receiver.messages).toEqual(['local']))
    await expect(start(path, null)).rejects.toThrow(`bind EADDRINUSE ${path}`)
    // What a killed process leaves.
    fs.linkSync(path, `${path}.left`)
    await receiver.stop()
    expect(fs.existsSync(path)).toBe(false)
    const next = await start(`${path}.left`, null)
    expect(next.address).toBe(`${path}.left`)
    socket.close()
  })
})

import fs from 'node:fs'
import { makeLogRecord } from '../../src/core/record.js'
import { Formatter } from '../../src/formatters/formatter.js'
import type { NetworkHandler } from '../../src/handlers/network.js'
import { errorsOf } from './emitting.js'
import { NetworkPeer, type Protocol } from './network-peer.js'

/** What a handler of Python's has sent: see scripts/record-network.py. */
export interface RecordedSending {
  readonly handler: string
  readonly args: readonly unknown[]
  readonly kwargs: Readonly<Record<string, unknown>>
  readonly attributes?: Readonly<Record<string, unknown>>
  readonly format?: string
  readonly record: Readonly<Record<string, unknown>>
  /** With `PORT` for the server's port. */
  readonly sent: string
}

/** What was recorded of a handler. */
export function recordedSendings(handler: string): RecordedSending[] {
  const text = fs.readFileSync(new URL('../../fixtures/handlers/network.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as RecordedSending[]).filter((sending) => sending.handler === handler)
}

/** Has a handler of this package send the same, and returns what it sends, with `PORT` for the server's port. */
export async function sentBy(
  klass: new (...args: never) => NetworkHandler,
  { args, kwargs, attributes = {}, format, record }: RecordedSending,
  protocol: Protocol,
): Promise<string> {
  const peer = await NetworkPeer.listen(protocol)
  try {
    const handler: NetworkHandler = Reflect.construct(
      klass,
      placed([...args, { ...kwargs, exitTimeout: 10 }], peer.port),
    )
    const errors = errorsOf(handler)
    Object.assign(handler, attributes)
    if (format !== undefined) handler.setFormatter(new Formatter(format))
    handler.emit(makeLogRecord(record))
    handler.close()
    await handler.delivered()
    if (errors.length === 0) await peer.first
    if (errors.length > 0) throw new Error(errors.join('\n'))
    return peer.got.join('\n').replaceAll(String(peer.port), 'PORT')
  } finally {
    peer.close()
  }
}

function placed<T>(value: T, port: number): T {
  return JSON.parse(JSON.stringify(value).replaceAll('"PORT"', String(port)).replaceAll('PORT', String(port)))
}

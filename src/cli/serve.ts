import { ConfigError } from '../config/config-error.js'
import { checkConfigFile, configFromFile } from '../config/config-file.js'
import { addLevelName } from '../core/levels.js'
import { shutdown } from '../core/shutdown.js'
import { setUsualBuffer } from '../handlers/buffer-arguments.js'
import { LogRecordDatagramReceiver } from '../handlers/receivers/datagram-receiver.js'
import type { LogRecordReceiver } from '../handlers/receivers/receiver.js'
import { LogRecordSocketReceiver } from '../handlers/receivers/socket-receiver.js'
import { isError } from '../python/is-error.js'
import { type CheckedFile, report, statusOf } from './check.js'
import { ExitStatus } from './exit-status.js'
import type { Host } from './host.js'
import type { LoadFlags } from './load.js'
import type { Endpoint } from './option-values.js'
import { ServeSummary } from './serve-summary.js'

/** What `logini serve` was told. */
export interface ServeFlags extends LoadFlags {
  readonly config: string
  readonly tcp?: readonly Endpoint[]
  readonly udp?: readonly Endpoint[]
  readonly unix?: readonly Endpoint[]
  readonly unixDatagram?: readonly Endpoint[]
  /** In bytes. */
  readonly maxFrame: number
  readonly buffer: number
  readonly maxConnections: number
  /** These are in seconds. */
  readonly frameTimeout: number
  readonly idleTimeout: number
  readonly summary: number
  readonly drain: number
}

/** For so long, in milliseconds, records may wait for others to be written with. */
const LONGEST_WAIT = 50

/** A receiver, and how it is called in what is said. */
interface Named {
  readonly kind: string
  readonly receiver: LogRecordSocketReceiver | LogRecordDatagramReceiver
}

/**
 * Receives the records of other processes until a signal comes: `logini serve`.
 *
 * @returns the exit status
 */
export async function serve(flags: ServeFlags, host: Host): Promise<number> {
  const say = (text: string): void => void host.stderr.write(`logini: ${text}`)
  const status = configure(flags, host, say)
  if (status !== ExitStatus.good) return status
  const named = receiversFor(flags)
  const receivers = named.map(({ receiver }) => receiver)
  try {
    if (!(await startAll(named, say))) return ExitStatus.trouble
    const summary = new ServeSummary(receivers)
    const clock = flags.summary > 0 ? setInterval(() => tellNews(summary, say), 1000 * flags.summary) : undefined
    const signal = await host.untilSignal()
    clearInterval(clock)
    say(`${signal}: ending\n`)
    await stopAll(receivers, flags.drain)
    say(summary.all())
    return ExitStatus.good
  } finally {
    await shutdown()
  }
}

function configure(flags: ServeFlags, host: Host, say: (text: string) => void): number {
  const { config: file, defaults = null, encoding = null } = flags
  for (const [name, level] of flags.level ?? []) addLevelName(level, name)
  const checked: CheckedFile = { file, ...checkConfigFile(file, { defaults, encoding, registered: null }) }
  if (checked.faults.length > 0) {
    report(checked, host)
    return statusOf(checked)
  }
  setUsualBuffer({ bytes: flags.buffer, milliseconds: LONGEST_WAIT })
  try {
    configFromFile(file, { defaults, encoding })
    return ExitStatus.good
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    say(`${error.message}\n`)
    return ExitStatus.faults
  } finally {
    setUsualBuffer({ bytes: 0, milliseconds: 1000 })
  }
}

function receiversFor({ tcp = [], udp = [], unix = [], unixDatagram = [], ...flags }: ServeFlags): Named[] {
  const { maxFrame: maxFrameBytes, maxConnections, frameTimeout, idleTimeout } = flags
  const limits = { maxFrameBytes, maxConnections, frameTimeout, idleTimeout }
  const isNothingGiven = [tcp, udp, unix, unixDatagram].every((endpoints) => endpoints.length === 0)
  const streams = ([kind, endpoints]: [string, readonly Endpoint[]]): Named[] =>
    endpoints.map(({ host, port }) => ({ kind, receiver: new LogRecordSocketReceiver({ host, port, ...limits }) }))
  const datagrams = ([kind, endpoints]: [string, readonly Endpoint[]]): Named[] =>
    endpoints.map(({ host, port }) => ({
      kind,
      receiver: new LogRecordDatagramReceiver({ host, port, maxFrameBytes }),
    }))
  return [
    ...streams(['tcp', isNothingGiven ? [{ host: 'localhost', port: 9020 }] : tcp]),
    ...streams(['unix', unix]),
    ...datagrams(['udp', udp]),
    ...datagrams(['unix datagrams', unixDatagram]),
  ]
}

async function startAll(named: readonly Named[], say: (text: string) => void): Promise<boolean> {
  const started: LogRecordReceiver[] = []
  for (const { kind, receiver } of named) {
    try {
      await receiver.start()
    } catch (error) {
      const { host, port } = receiver
      const place = port === null ? host : `${host}:${port}`
      say(`cannot listen at ${kind} ${place}: ${isError(error) ? error.message : String(error)}\n`)
      await stopAll(started, 0)
      return false
    }
    started.push(receiver)
    say(`listening at ${kind} ${placeOf(receiver)}\n`)
  }
  return true
}

async function stopAll(receivers: readonly LogRecordReceiver[], drain: number): Promise<void> {
  await Promise.all(receivers.map((receiver) => receiver.stop(drain)))
}

function tellNews(summary: ServeSummary, say: (text: string) => void): void {
  const news = summary.next()
  if (news !== undefined) say(news)
}

function placeOf({ address }: Named['receiver']): string {
  if (typeof address === 'string' || address === null) return String(address)
  return address.family === 'IPv6' ? `[${address.address}]:${address.port}` : `${address.address}:${address.port}`
}

import { ValueError } from '../python/errors.js'
import { PYTHON_RETRY, type Target } from './delivery/target.js'
import { timeLimit } from './time-limit.js'

/** Where a syslog daemon listens: host and port, or the path of a unix socket. */
export type SyslogAddress = string | readonly [host: string | null, port: number | string | null]

/** The port of syslog, for UDP and for TCP. */
export const SYSLOG_PORT = 514

/** Python's numbers of the kinds of sockets, on Linux. */
export const SOCK_STREAM = 1
/** See {@link SOCK_STREAM}. */
export const SOCK_DGRAM = 2

/** The names of ports that make sense here. Node cannot look up others. */
const SERVICES: ReadonlyMap<string, number> = new Map([
  ['syslog', 514],
  ['syslog-conn', 601],
  ['syslog-tls', 6514],
])

/**
 * Where records for a syslog daemon go, and how.
 *
 * @param timeout - how long connecting may take, in seconds; `null` for no limit
 * @returns the target, and the kind of socket as the handler tells it
 * @throws TypeError or ValueError for what is no address or no kind of socket
 */
export function syslogTarget(
  address: unknown,
  socktype: unknown,
  timeout: unknown,
): { target: Target; socktype: number | null } {
  const connectTimeout = timeLimit(timeout, 'timeout')
  const rest = { mode: 'retry', retry: PYTHON_RETRY, reportsTrouble: true } as const
  if (typeof address === 'string') {
    const type = unixSocketType(socktype)
    const where = { address: { path: address }, connectTimeout } as const
    const target: Target =
      type === SOCK_STREAM
        ? { ...rest, ...where, kind: 'stream' }
        : { ...rest, ...where, kind: 'unix', orStream: type === null, mode: 'once' }
    return { target, socktype: type }
  }
  const { host, port } = hostAndPort(address)
  const type = networkSocketType(socktype)
  const where = { address: { host, port } } as const
  const target: Target =
    type === SOCK_STREAM
      ? { ...rest, ...where, kind: 'stream', connectTimeout }
      : { ...rest, ...where, kind: 'datagram', family: 0, mode: 'once' }
  return { target, socktype: type }
}

// An address of the network as Python's socket takes it. The host is looked up when something is sent.
function hostAndPort(address: unknown): { host: string; port: number } {
  if (!Array.isArray(address))
    throw new TypeError(`address must be text or a pair of host and port, not ${String(address)}`)
  if (address.length !== 2)
    throw new ValueError(`address must be a pair of host and port, not ${address.length} values`)
  const [host, port] = address as readonly unknown[]
  if (host !== null && host !== undefined && (typeof host !== 'string' || host === ''))
    throw new ValueError(`address: the host must be a name or an address, not ${host === '' ? 'empty' : String(host)}`)
  return { host: typeof host === 'string' ? host : 'localhost', port: portNumber(port) }
}

// A port as Python's getaddrinfo takes it: a number, a number as text, or the name of a service.
function portNumber(port: unknown): number {
  if (port === null || port === undefined || port === '') return 0
  if (typeof port === 'number' && Number.isInteger(port) && port >= 0) return port
  const named = typeof port === 'string' ? (/^\d+$/.test(port) ? Number(port) : SERVICES.get(port)) : undefined
  if (named !== undefined) return named
  throw new ValueError(
    `address: the port must be a number or the name of a service, not ${typeof port === 'string' ? `'${port}'` : String(port)}`,
  )
}

function networkSocketType(socktype: unknown): number {
  if (socktype === null || socktype === undefined || socktype === 0) return SOCK_DGRAM
  if (typeof socktype !== 'number') throw new TypeError(`socktype must be a number, not ${String(socktype)}`)
  if (socktype === SOCK_DGRAM || socktype === SOCK_STREAM) return socktype
  throw new ValueError(`socktype must be socket.SOCK_DGRAM (2) or socket.SOCK_STREAM (1), not ${socktype}`)
}

function unixSocketType(socktype: unknown): number | null {
  if (socktype === null || socktype === undefined) return null
  if (typeof socktype !== 'number') throw new TypeError(`socktype must be a number, not ${String(socktype)}`)
  return socktype
}

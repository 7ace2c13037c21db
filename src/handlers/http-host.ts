import { domainToASCII } from 'node:url'
import { ValueError } from '../python/errors.js'
import { reprText } from '../python/text.js'
import type { TlsContext } from './tls-context.js'

/** Where a connection for HTTP goes. */
export interface HttpConnection {
  /** The name or address of the host, without brackets. */
  readonly host: string
  readonly port: number
  /** Whether it is HTTPS. */
  readonly secure: boolean
  /** The options of TLS, as of Node's `tls.connect`; `null` for the usual ones. */
  readonly context: TlsContext | null
}

/**
 * A connection to a host as a HTTPHandler has it: `localhost`, `localhost:8080`, `[::1]:8080`.
 *
 * @throws ValueError for a port that is no number, or a host with blanks, control characters, or a user
 */
export function httpConnection(host: string, secure: boolean, context: TlsContext | null): HttpConnection {
  if (typeof host !== 'string') throw new TypeError(`host must be text, not ${String(host)}`)
  if (host.includes('@')) throw new ValueError('host must not have a user or a password in it; those are credentials')
  const colon = host.lastIndexOf(':')
  const hasPort = colon > host.lastIndexOf(']')
  const name = (hasPort ? host.slice(0, colon) : host).replace(/^\[(.*)\]$/s, '$1')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const strange = /[\x00-\x20\x7f]/.exec(name)
  if (strange !== null)
    throw new ValueError(
      `URL can't contain control characters. ${reprText(name)} (found at least ${reprText(strange[0])})`,
    )
  return { host: name, port: hasPort ? portOf(host.slice(colon + 1), secure) : defaultPort(secure), secure, context }
}

/** The header `Host` for a connection, unless the request's target is a whole URL that names another host. */
export function hostHeader({ host, port, secure }: HttpConnection, target: string): string {
  if (target.startsWith('http')) {
    const [, named = ''] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(target) ?? []
    return toAscii(named)
  }
  const name = host.includes(':') ? `[${host}]` : toAscii(host)
  return port === defaultPort(secure) ? name : `${name}:${port}`
}

function defaultPort(secure: boolean): number {
  return secure ? 443 : 80
}

function portOf(text: string, secure: boolean): number {
  if (text === '') return defaultPort(secure)
  if (/^\s*\d+\s*$/.test(text)) return Number(text)
  throw new ValueError(`nonnumeric port: ${reprText(text)}`)
}

function toAscii(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is ASCII and what is not.
  return /^[\x00-\x7f]*$/.test(name) ? name : domainToASCII(name)
}

import { ValueError } from '../python/errors.js'
import { percentFormat } from '../python/percent-format.js'
import { reprText } from '../python/text.js'
import { recordValues } from '../python/values.js'
import { type HttpConnection, hostHeader } from './http-host.js'

/** A request as it is sent. All of it is ASCII. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  /** What comes after the method: a path with a query, or a whole URL. */
  readonly target: string
  /** In the order in which they are sent. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** `null` for none. */
  readonly body: string | null
}

/**
 * The request that Python's HTTPHandler makes of a record.
 *
 * @param form - the record's fields, encoded
 * @param credentials - user and password, or `null`
 * @throws ValueError for an URL with blanks, control characters or characters beyond ASCII, TypeError for credentials that are no pair
 */
export function httpRequest(
  method: 'GET' | 'POST',
  url: string,
  connection: HttpConnection,
  form: string,
  credentials: unknown,
): HttpRequest {
  if (typeof url !== 'string') throw new TypeError(`url must be text, not ${String(url)}`)
  const target = (method === 'GET' ? `${url}${url.includes('?') ? '&' : '?'}${form}` : url) || '/'
  refuseStrange(target)
  const headers: [name: string, value: string][] = [
    ['Host', hostHeader(connection, target)],
    ['Accept-Encoding', 'identity'],
  ]
  if (method === 'POST')
    headers.push(['Content-type', 'application/x-www-form-urlencoded'], ['Content-length', String(form.length)])
  if (isGiven(credentials)) headers.push(['Authorization', `Basic ${basic(credentials)}`])
  return { method, target, headers, body: method === 'POST' ? form : null }
}

function refuseStrange(target: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const strange = /[\x00-\x20\x7f]/.exec(target)
  if (strange !== null)
    throw new ValueError(
      `URL can't contain control characters. ${reprText(target)} (found at least ${reprText(strange[0])})`,
    )
  const at = target.search(/[^\x21-\x7e]/)
  if (at >= 0)
    throw new ValueError(
      `the URL ${reprText(target)} has a character that is not ASCII: ${reprText(target.charAt(at))}`,
    )
}

function basic(credentials: unknown): string {
  const pair = percentFormat('%s:%s', credentials, recordValues)
  return Buffer.from(pair, 'utf8').toString('base64')
}

// What is empty is none, as in Python.
function isGiven(credentials: unknown): boolean {
  return Array.isArray(credentials) ? credentials.length > 0 : Boolean(credentials)
}

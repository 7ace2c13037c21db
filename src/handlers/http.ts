import { emitsAtOnce } from '../core/handler.js'
import type { LogRecord } from '../core/record.js'
import { recordDict } from '../formatters/record-dict.js'
import { bindArguments, type Call, type Parameter } from '../python/call-arguments.js'
import { AttributeError, ValueError } from '../python/errors.js'
import { type DeliveryOptions, LIMIT_PARAMETERS, limitsOf } from './delivery/limits.js'
import { type HttpTarget, PYTHON_RETRY } from './delivery/target.js'
import { type HttpConnection, httpConnection } from './http-host.js'
import { httpRequest } from './http-request.js'
import { NetworkHandler } from './network.js'
import { recordForm } from './record-form.js'
import { timeLimit } from './time-limit.js'
import { type TlsContext, tlsContext } from './tls-context.js'

/** How long a request may take, in seconds. */
const REQUEST_TIMEOUT = 10

const PARAMETERS: readonly Parameter[] = [
  ['host'],
  ['url'],
  ['method', 'GET'],
  ['secure', false],
  ['credentials', null],
  ['context', null],
  ['timeout', REQUEST_TIMEOUT, 'by name only'],
  ...LIMIT_PARAMETERS,
]

/** User and password. */
export type HttpCredentials = readonly [user: string, password: string]

/** What a record is as a form: names and values. */
export type RecordFields = Readonly<Record<string, unknown>> | ReadonlyMap<string, unknown>

/** The arguments of a HTTPHandler, as keywords. */
export interface HttpOptions extends DeliveryOptions {
  /** The server, as `localhost:8080`. */
  host?: string
  /** The path on it, perhaps with a query. */
  url?: string
  /** GET or POST. Default GET. */
  method?: string
  /** Whether to use HTTPS. Default false. */
  secure?: boolean
  /** User and password, for Basic authentication. Default none. */
  credentials?: HttpCredentials | null
  /** The options of TLS, as of Node's `tls.connect`: `ca`, `cert`, `key`, `rejectUnauthorized`... Default the usual ones. */
  context?: TlsContext | null
  /** How long a request may take, in seconds; `null` for no limit. Default 10. Python has none. */
  timeout?: number | null
}

/**
 * Sends records to a web server, each with a request of its own: as the query of a GET, or the form of a POST.
 *
 * @example new HTTPHandler('localhost:8080', '/log', 'POST', { credentials: ['user', 'secret'] })
 * @see Python's `logging.handlers.HTTPHandler`
 */
export class HTTPHandler extends NetworkHandler {
  /** The server, as `localhost:8080`. */
  host: string
  /** The path on it, perhaps with a query. */
  url: string
  /** GET or POST. */
  method: 'GET' | 'POST'
  /** Whether to use HTTPS. */
  secure: boolean
  /** User and password, for Basic authentication. */
  credentials: HttpCredentials | null
  /** The options of TLS. */
  context: TlsContext | null
  /** How long a request may take, in seconds; `null` for no limit. */
  timeout: number | null
  #connection: HttpConnection | undefined

  /**
   * @param args - `host`: the server, as `localhost:8080`; `url`: the path on it; `method`: GET or POST, by default GET; `secure`: whether
   *   to use HTTPS; `credentials`: user and password; `context`: the options of TLS, a plain object, so it has to be given by its name
   * @throws ValueError for another method, or a context without `secure`; TypeError for one that cannot be handed to another thread
   */
  constructor(
    ...args: Call<
      [host: string, url: string, method?: string, secure?: boolean, credentials?: HttpCredentials | null],
      HttpOptions
    >
  ) {
    const [host, url, method, secure, credentials, context, timeout, ...limits] = bindArguments(
      'HTTPHandler()',
      PARAMETERS,
      args,
    )
    const known = knownMethod(method)
    if (!secure && context !== null) throw new ValueError('context parameter only makes sense with secure=True')
    const tls = tlsContext(context)
    const seconds = timeLimit(timeout, 'timeout')
    super(limitsOf(limits))
    this.host = host as string
    this.url = url as string
    this.method = known
    this.secure = secure as boolean
    this.credentials = credentials as HttpCredentials | null
    this.context = tls
    this.timeout = seconds
  }

  /** What is sent of a record: all its attributes. A subclass may send something else. */
  mapLogRecord(record: LogRecord): RecordFields {
    return Object.fromEntries(recordDict(record, null))
  }

  /**
   * Where a request goes. In Python it is a connection; here it says which one is to be made.
   *
   * @throws ValueError for a host that is none
   */
  getConnection(host: string, secure: boolean): HttpConnection {
    return httpConnection(host, secure, this.context)
  }

  /** Sends the record. */
  override emit(record: LogRecord): void {
    try {
      const connection = this.getConnection(this.host, this.secure)
      const form = recordForm(record, this.mapLogRecord(record))
      const request = httpRequest(this.method, this.url, connection, form, this.credentials)
      this.#connectTo(connection)
      this.deliver(JSON.stringify(request), record)
    } catch (error) {
      this.handleError(record, error)
    }
  }

  protected override deliveryTarget(): HttpTarget {
    const { host, port, secure, context } = this.#connection ?? this.getConnection(this.host, this.secure)
    const { timeout } = this
    return {
      kind: 'http',
      address: { host, port },
      secure,
      context,
      timeout,
      mode: 'once',
      retry: PYTHON_RETRY,
      reportsTrouble: true,
    }
  }

  #connectTo(connection: HttpConnection): void {
    this.#connection = connection
    this.retarget(this.deliveryTarget())
  }
}

emitsAtOnce.add(HTTPHandler.prototype.emit)

function knownMethod(method: unknown): 'GET' | 'POST' {
  if (typeof method !== 'string') throw new AttributeError(`method must be text, not ${String(method)}`)
  const known = method.toUpperCase()
  if (known === 'GET' || known === 'POST') return known
  throw new ValueError('method must be GET or POST')
}

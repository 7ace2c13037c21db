import { emitsAtOnce } from '../core/handler.js'
import type { LogRecord } from '../core/record.js'
import { bindArguments, type Call, type Parameter } from '../python/call-arguments.js'
import { mailDate } from '../python/email/date.js'
import { mailBytes } from '../python/email/message.js'
import { ValueError } from '../python/errors.js'
import { type DeliveryOptions, LIMIT_PARAMETERS, limitsOf } from './delivery/limits.js'
import { PYTHON_RETRY, type SmtpTarget } from './delivery/target.js'
import { NetworkHandler } from './network.js'
import { timeLimit } from './time-limit.js'
import { type TlsContext, tlsContext } from './tls-context.js'

const PARAMETERS: readonly Parameter[] = [
  ['mailhost'],
  ['fromaddr'],
  ['toaddrs'],
  ['subject'],
  ['credentials', null],
  ['secure', null],
  ['timeout', 5],
  ['context', null, 'by name only'],
  ...LIMIT_PARAMETERS,
]

/** The port of mail servers. */
const SMTP_PORT = 25

/** A mail server: its host, or host and port. */
export type MailHost = string | readonly [host: string, port: number | null]

/** Files with the client's own key and certificate; an empty list for none. */
export type MailSecurity = readonly [keyfile?: string, certfile?: string]

/** The arguments of a SMTPHandler, as keywords. */
export interface SmtpOptions extends DeliveryOptions {
  /** The mail server: its host, or host and port. The port is 25 if nothing else is said. */
  mailhost?: MailHost
  /** The sender's address. */
  fromaddr?: string
  /** The address of who gets the mails, or several. */
  toaddrs?: string | readonly string[]
  /** The subject of the mails. */
  subject?: string
  /** User and password. Default none. */
  credentials?: readonly [user: string, password: string] | null
  /** Given together with `credentials` it asks for encryption by STARTTLS: `[]`, or files with key and certificate of the client. Default `null`. */
  secure?: MailSecurity | null
  /** How long the server may take for each answer, in seconds; `null` for no limit. Default 5. */
  timeout?: number | null
  /** The options of TLS, as of Node's `tls.connect`. By default, as in Python, the server's certificate is not looked at. */
  context?: TlsContext | null
}

/**
 * Sends each record as a mail.
 *
 * @example new SMTPHandler(['mail.example.org', 587], 'app@example.org', ['ops@example.org'], 'Trouble', ['app', 'secret'], [])
 * @see Python's `logging.handlers.SMTPHandler`
 */
export class SMTPHandler extends NetworkHandler {
  /** The mail server's host. */
  mailhost: string
  /** The mail server's port; `null` for 25. */
  mailport: number | string | null
  /** Who logs in; `null` for nobody. */
  username: string | null
  /** The password of {@link username}. */
  password: string | undefined
  /** The sender's address. */
  fromaddr: string
  /** The addresses of who gets the mails. */
  toaddrs: readonly string[]
  /** The subject of the mails, unless `getSubject` is overridden. */
  subject: string
  /** Whether to encrypt by STARTTLS when somebody logs in: not `null`. */
  secure: MailSecurity | null
  /** How long the server may take for each answer, in seconds; `null` for no limit. */
  timeout: number | null
  /** The options of TLS. */
  context: TlsContext | null

  /**
   * @param args - `mailhost`: the mail server, or it and its port; `fromaddr`: the sender's address; `toaddrs`: one address or several;
   *   `subject`; `credentials`: user and password; `secure`: `[]`, `[keyfile]` or `[keyfile, certfile]` to encrypt by STARTTLS; `timeout`: in
   *   seconds, by default 5
   * @throws ValueError for a `mailhost` or `credentials` that are no pair, TypeError for a `context` that cannot be handed to another
   *   thread
   */
  constructor(
    ...args: Call<
      [
        mailhost: MailHost,
        fromaddr: string,
        toaddrs: string | readonly string[],
        subject: string,
        credentials?: readonly [user: string, password: string] | null,
        secure?: MailSecurity | null,
        timeout?: number | null,
      ],
      SmtpOptions
    >
  ) {
    const [mailhost, fromaddr, toaddrs, subject, credentials, secure, timeout, context, ...limits] = bindArguments(
      'SMTPHandler()',
      PARAMETERS,
      args,
    )
    const [host, port] = Array.isArray(mailhost) ? pair(mailhost, 'mailhost') : [mailhost, null]
    const [username, password] = Array.isArray(credentials) ? pair(credentials, 'credentials') : [null, undefined]
    const tls = tlsContext(context)
    super(limitsOf(limits))
    this.mailhost = host as string
    this.mailport = port as number | string | null
    this.username = username as string | null
    this.password = password as string | undefined
    this.fromaddr = fromaddr as string
    this.toaddrs = typeof toaddrs === 'string' ? [toaddrs] : (toaddrs as readonly string[])
    this.subject = subject as string
    this.secure = secure as MailSecurity | null
    this.timeout = timeout as number | null
    this.context = tls
  }

  /** The subject of a record's mail: for a subclass to say something of the record. */
  getSubject(_record: LogRecord): string {
    return this.subject
  }

  /** Formats the record and sends it. */
  override emit(record: LogRecord): void {
    try {
      const from = text(this.fromaddr, 'fromaddr')
      const to = addresses(this.toaddrs).join(',')
      const subject = text(this.getSubject(record), 'subject')
      const mail = mailBytes({ from, to, subject, date: mailDate(), body: this.format(record) })
      this.retarget(this.deliveryTarget())
      this.deliver(JSON.stringify([from, to, mail.toString('latin1')]), record)
    } catch (error) {
      this.handleError(record, error)
    }
  }

  protected override deliveryTarget(): SmtpTarget {
    const { username, password, secure, context } = this
    return {
      kind: 'smtp',
      address: { host: text(this.mailhost, 'mailhost'), port: portNumber(this.mailport) },
      login: username ? { username, password: String(password) } : null,
      startTls: username && secure !== null ? { ...certificate(secure), context } : null,
      timeout: timeLimit(this.timeout, 'timeout'),
      mode: 'once',
      retry: PYTHON_RETRY,
      reportsTrouble: true,
    }
  }
}

emitsAtOnce.add(SMTPHandler.prototype.emit)

function pair(value: readonly unknown[], name: string): readonly unknown[] {
  if (value.length === 2) return value
  throw new ValueError(`${name} must be a pair of values, not ${value.length} of them`)
}

function text(value: unknown, name: string): string {
  if (typeof value === 'string') return value
  throw new TypeError(`${name} must be text, not ${String(value)}`)
}

function addresses(value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw new TypeError(`toaddrs must be a list of addresses, not ${String(value)}`)
  return value.map((address) => text(address, 'an address in toaddrs'))
}

// What is empty, or 0, is the usual port, as in Python.
function portNumber(port: unknown): number {
  if (!port) return SMTP_PORT
  const number = typeof port === 'string' && /^\d+$/.test(port) ? Number(port) : port
  if (typeof number === 'number' && Number.isInteger(number) && number > 0 && number < 2 ** 16) return number
  throw new ValueError(`the port of mailhost must be a number from 1 to 65535, not ${String(port)}`)
}

function certificate(secure: unknown): { keyFile: string | null; certFile: string | null } {
  if (!Array.isArray(secure))
    throw new TypeError(`secure must be a list of files, perhaps empty, not ${String(secure)}`)
  const [keyFile = null, certFile = null] = secure as readonly (string | null | undefined)[]
  if (keyFile !== null && certFile === null) throw new ValueError('certfile must be specified')
  return { keyFile, certFile }
}

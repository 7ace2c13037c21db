import { Readable } from 'node:stream'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import { isError } from '../../../python/is-error.js'
import { Unreachable } from './transport.js'

/** As long as a timer can wait, in milliseconds. */
const FOR_EVER = 2 ** 31 - 1

/** How to log in, in the order in which Python tries it. */
const LOGIN_METHODS = ['CRAM-MD5', 'PLAIN', 'LOGIN']

/** How a session is begun. */
export interface SmtpServer {
  readonly host: string
  readonly port: number
  readonly login: { readonly username: string; readonly password: string } | null
  /** Options of TLS, to encrypt by STARTTLS before logging in. */
  readonly tls: object | null
  /** How long the server may take for each answer, in seconds; `null` for no limit. */
  readonly timeout: number | null
}

/** Who sends a mail to whom. */
export interface SmtpEnvelope {
  readonly from: string
  readonly to: string[]
}

/** A conversation with a mail server. */
export class SmtpSession {
  /** Whether the connection was lost while the last mail was sent: before the server had anything of it, or later. */
  lost: 'before' | 'meanwhile' | undefined
  readonly #connection: SMTPConnection
  #error: Error | undefined

  /**
   * Connects, encrypts and logs in, as far as it is wanted.
   *
   * @throws Unreachable if there is no connection, or an Error for what the server refuses
   */
  static async begin({ host, port, login, tls, timeout }: SmtpServer): Promise<SmtpSession> {
    const { default: Connection } = await import('nodemailer/lib/smtp-connection')
    const limit = timeout === null ? FOR_EVER : 1000 * timeout
    const session = new SmtpSession(
      new Connection({
        host,
        port,
        secure: false,
        ...(tls === null ? { ignoreTLS: true } : { requireTLS: true, tls }),
        dnsTimeout: limit,
        connectionTimeout: limit,
        greetingTimeout: limit,
        socketTimeout: limit,
      }),
    )
    try {
      await session.#connect()
      if (login !== null) await session.#login(login.username, login.password)
      return session
    } catch (error) {
      session.#connection.close()
      throw isLost(error) ? new Unreachable(error) : error
    }
  }

  private constructor(connection: SMTPConnection) {
    this.#connection = connection
    connection.on('error', (error) => {
      this.#error = error
    })
    connection.on('end', () => {
      this.#error ??= new Error('the mail server has closed the connection')
    })
  }

  /** Whether it can be used, as far as is known. */
  get isOpen(): boolean {
    return this.#error === undefined
  }

  /**
   * Sends a mail.
   *
   * @throws Error for what the server refuses, or when the connection is lost
   */
  async send({ from, to }: SmtpEnvelope, mail: Buffer): Promise<void> {
    let isBegun = false
    const message = new Readable({
      read() {
        isBegun = true
        this.push(mail)
        this.push(null)
      },
    })
    try {
      await new Promise<void>((resolve, reject) => {
        const envelope = { from, to, size: mail.length, use8BitMime: mail.some((byte) => byte > 0x7f) }
        this.#connection.send(envelope, message, (error) => (error ? reject(error) : resolve()))
      })
    } catch (error) {
      // Who only takes long to answer may well have taken it.
      if (isLost(error) && !(isBegun && isTimeOut(error))) this.lost = isBegun ? 'meanwhile' : 'before'
      throw error
    }
  }

  /** Takes leave of the server. */
  end(): void {
    if (this.isOpen) this.#connection.quit()
    else this.#connection.close()
  }

  #connect(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#connection.once('error', reject)
      this.#connection.once('end', () => reject(this.#error))
      this.#connection.connect((error) => {
        this.#connection.off('error', reject)
        if (error) reject(error)
        else resolve()
      })
    })
  }

  // Python's order: the one first that does not tell the password. Some servers offer ways in which they let nobody in.
  async #login(user: string, pass: string): Promise<void> {
    let refused = new Error('no way to log in that the mail server offers is known here')
    for (const method of this.#loginMethods()) {
      try {
        await this.#loginBy(method, user, pass)
        return
      } catch (error) {
        if (!isError(error) || isLost(error)) throw error
        refused = error
      }
    }
    throw refused
  }

  // A server that does not ask for a password does not get it.
  #loginMethods(): string[] {
    const greeting = String(this.#connection.lastServerResponse)
    const offered = [...greeting.matchAll(/^\d+[ -]AUTH[ =](.*)$/gim)].flatMap(([, names = '']) =>
      names.split(/[\s=]+/),
    )
    if (offered.length === 0) throw new Error('SMTP AUTH extension not supported by server.')
    const names = new Set(offered.map((name) => name.toUpperCase()))
    return LOGIN_METHODS.filter((name) => names.has(name))
  }

  #loginBy(method: string, user: string, pass: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#connection.login({ method, credentials: { user, pass } }, (error) => (error ? reject(error) : resolve()))
    })
  }
}

const LOST = new Set([
  'ECONNECTION',
  'ESOCKET',
  'ETIMEDOUT',
  'EDNS',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
])

// The connection is not there, not even an encrypted one, or the server has no time (421).
function isLost(error: unknown): boolean {
  if (!isError(error)) return false
  if ('responseCode' in error && error.responseCode === 421) return true
  return 'code' in error && typeof error.code === 'string' && LOST.has(error.code)
}

function isTimeOut(error: unknown): boolean {
  return isError(error) && 'code' in error && error.code === 'ETIMEDOUT'
}

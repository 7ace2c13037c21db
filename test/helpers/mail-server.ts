import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { certificate } from './certificate.js'

/** A mail, as a server has it. */
export interface ReceivedMail {
  readonly from: string
  readonly to: readonly string[]
  readonly text: string
  /** Whether the connection was encrypted. */
  readonly secure: boolean
  /** Who had logged in. */
  readonly user: string | undefined
  /** Which connection it came over. */
  readonly session: string
}

/** What a server does otherwise than by default. */
export interface MailServerOptions extends SMTPServerOptions {
  /** Called when a mail has come; `false` for the server not to take it, and not to say anything. */
  onMail?(): boolean
}

/** A mail server. */
export class MailServer {
  readonly mails: ReceivedMail[] = []
  readonly #server: SMTPServer
  readonly #sockets = new Set<Socket>()

  private constructor({ onMail, ...options }: MailServerOptions) {
    this.#server = new SMTPServer({
      ...certificate,
      authOptional: true,
      allowInsecureAuth: true,
      disableReverseLookup: true,
      onAuth: ({ username, password, validatePassword }, _session, done) => {
        const isRight = username === 'app' && (password === 'secret' || validatePassword('secret'))
        done(isRight ? null : new Error('wrong password'), { user: username ?? '' })
      },
      onData: (stream, session, done) => {
        let text = ''
        stream.setEncoding('latin1').on('data', (chunk: string) => {
          text += chunk
        })
        stream.on('end', () => {
          if (onMail?.() === false) return
          const { mailFrom, rcptTo } = session.envelope
          this.mails.push({
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
            text,
            secure: session.secure,
            user: session.user as string | undefined,
            session: session.id,
          })
          done()
        })
      },
      ...options,
    })
    this.#server.on('error', () => {})
    this.#server.server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket)
      socket.once('close', () => this.#sockets.delete(socket))
    })
  }

  /** @param port - by default any */
  static async listen(options: MailServerOptions = {}, port = 0): Promise<MailServer> {
    const mails = new MailServer(options)
    await new Promise<void>((resolve) => mails.#server.listen(port, '127.0.0.1', resolve))
    return mails
  }

  get port(): number {
    return (this.#server.server.address() as AddressInfo).port
  }

  /** Cuts the connections. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy()
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }
}

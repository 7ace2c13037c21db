import fs from 'node:fs/promises'
import type { SmtpTarget } from '../target.js'
import { SmtpSession } from './smtp-session.js'
import { type Transport, Unreachable } from './transport.js'

/** A session is ended that was not used for so long, in milliseconds. */
const IDLE = 1000

/** What a payload says: the headers From and To, and the mail with each byte as a character (Latin-1). */
export type MailPayload = readonly [from: string, to: string, mail: string]

/** Sends each payload as a mail. As long as there is more to send it stays connected. */
export class SmtpTransport implements Transport {
  readonly #target: SmtpTarget
  #session: SmtpSession | undefined
  #idle: NodeJS.Timeout | undefined
  // Whether the connection was lost when this mail was sent before.
  #isSentAgain = false

  constructor(target: SmtpTarget) {
    this.#target = target
  }

  async deliver([payload = '']: readonly string[]): Promise<number> {
    clearTimeout(this.#idle)
    await this.#send(payload)
    this.#idle = setTimeout(() => this.#end(), IDLE)
    return 1
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle)
    this.#end()
  }

  async #send(payload: string): Promise<void> {
    const [from, to, mail] = JSON.parse(payload) as MailPayload
    const { default: parseAddresses } = await import('nodemailer/lib/addressparser')
    const envelope = {
      from: addressesIn(from, parseAddresses)[0] ?? '',
      to: addressesIn(to, parseAddresses),
    }
    for (;;) {
      const isUsed = this.#session?.isOpen === true
      const session = isUsed && this.#session !== undefined ? this.#session : await this.#begin()
      try {
        await session.send(envelope, Buffer.from(mail, 'latin1'))
        this.#isSentAgain = false
        return
      } catch (error) {
        this.#end()
        const { lost } = session
        // It had perhaps closed a session that was left open.
        if (lost === 'before' && isUsed) continue
        if (lost === 'before') throw new Unreachable(error)
        // As long as the server has not said that it has the mail, it is for the sender to send it. Not for ever: it may be the mail's fault.
        const isOnceMore = lost === 'meanwhile' && !this.#isSentAgain
        this.#isSentAgain = isOnceMore
        throw isOnceMore ? new Unreachable(error) : error
      }
    }
  }

  async #begin(): Promise<SmtpSession> {
    const { address, login, startTls, timeout } = this.#target
    const tls = startTls && {
      // Python looks at no certificate here either, unless it is told to.
      ...(startTls.context ?? { rejectUnauthorized: false }),
      ...(startTls.keyFile !== null && { key: await fs.readFile(startTls.keyFile) }),
      ...(startTls.certFile !== null && { cert: await fs.readFile(startTls.certFile) }),
    }
    this.#session = await SmtpSession.begin({ ...address, login, tls, timeout })
    return this.#session
  }

  #end(): void {
    this.#session?.end()
    this.#session = undefined
  }
}

type ParseAddresses = typeof import('nodemailer/lib/addressparser').default

// A name without a host, such as `root`, is an address, too.
function addressesIn(header: string, parse: ParseAddresses): string[] {
  return parse(header, { flatten: true }).map(({ address, name }) => address || name)
}

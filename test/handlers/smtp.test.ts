import fs from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import type { LogRecord } from '../../src/core/record.js'
import { SMTPHandler } from '../../src/handlers/smtp.js'
import { ValueError } from '../../src/python/errors.js'
import { CERTIFICATE_FILE, certificate, KEY_FILE } from '../helpers/certificate.js'
import { useCourierFile } from '../helpers/courier-file.js'
import { errorsOf, say } from '../helpers/emitting.js'
import { MailServer } from '../helpers/mail-server.js'
import { NetworkPeer } from '../helpers/network-peer.js'
import { recordedSendings, sentBy } from '../helpers/recorded-network.js'

useCourierFile()

const call = (...args: unknown[]): SMTPHandler => Reflect.construct(SMTPHandler, args)
const shown = (handler: SMTPHandler) => [
  ...[handler.mailhost, handler.mailport, handler.username, handler.password, handler.fromaddr, handler.toaddrs],
  ...[handler.subject, handler.secure, handler.timeout],
]

describe('the arguments', () => {
  it('have Python’s order, names and defaults', () => {
    expect(shown(call('h', 'f', 't', 's'))).toEqual(['h', null, null, undefined, 'f', ['t'], 's', null, 5])
    expect(shown(call(['h', 587], 'f', ['a', 'b'], 's', ['u', 'p'], [], 9))).toEqual([
      ...['h', 587, 'u', 'p', 'f', ['a', 'b'], 's', [], 9],
    ])
    expect(shown(call('h', 'f', 'a, b', 's', 'up'))).toEqual(['h', null, null, undefined, 'f', ['a, b'], 's', null, 5])
    expect(shown(call({ mailhost: 'h', fromaddr: 'f', toaddrs: 't', subject: 's', secure: ['k'] }))).toEqual([
      ...['h', null, null, undefined, 'f', ['t'], 's', ['k'], 5],
    ])
  })

  it.each([
    [[['h'], 'f', 't', 's'], ValueError, 'mailhost must be a pair of values, not 1 of them'],
    [[['h', 1, 2], 'f', 't', 's'], ValueError, 'mailhost must be a pair of values, not 3 of them'],
    [['h', 'f', 't', 's', ['u']], ValueError, 'credentials must be a pair of values, not 1 of them'],
    [['h', 'f', 't'], TypeError, "missing required argument: 'subject'"],
    [['h', 'f', 't', 's', null, null, 5, 5], TypeError, 'SMTPHandler() takes at most 7 positional arguments'],
  ])('are refused as Python refuses them: %j', (args, error, message) => {
    expect(() => call(...args)).toThrow(error)
    expect(() => call(...args)).toThrow(message)
  })

  it.each([
    [[null, 'f', 't', 's'], 'TypeError: mailhost must be text, not null'],
    [['h', null, 't', 's'], 'TypeError: fromaddr must be text, not null'],
    [['h', 'f', null, 's'], 'TypeError: toaddrs must be a list of addresses, not null'],
    [['h', 'f', [1], 's'], 'TypeError: an address in toaddrs must be text, not 1'],
    [['h', 'f', 't', null], 'TypeError: subject must be text, not null'],
    [['h', 'f', 't', 'a\nb'], 'ValueError: Header values may not contain linefeed or carriage return characters'],
    [[['h', 'x'], 'f', 't', 's'], 'ValueError: the port of mailhost must be a number from 1 to 65535, not x'],
    [['h', 'f', 't', 's', null, null, 0], 'ValueError: timeout must be more than 0 seconds: 0'],
    [['h', 'f', 't', 's', ['u', 'p'], true], 'TypeError: secure must be a list of files, perhaps empty, not true'],
    [['h', 'f', 't', 's', ['u', 'p'], ['key.pem']], 'ValueError: certfile must be specified'],
  ])('of which nothing can be made are found out with the first record: %j', (args, message) => {
    const handler = call(...args)
    const errors = errorsOf(handler)
    handler.emit(say('x'))
    expect(errors).toEqual([message])
  })
})

it.each(recordedSendings('SMTPHandler'))('sends byte for byte what Python sends: $args', async (recorded) => {
  const sent = await sentBy(SMTPHandler, recorded, 'smtp')
  const comparable = sent
    .replace(/^EHLO .*\r\n/i, '')
    .replace(/^(MAIL FROM|RCPT TO|DATA$|QUIT$)/gm, (command) => command.toLowerCase())
    // It says what it sends, as Python should.
    .replace(' BODY=8BITMIME', '')
    .replace(/\r\nDate: [^\r]*/, '\r\nDate: DATE')
  expect(comparable).toBe(recorded.sent)
})

describe('a mail server', () => {
  const servers: MailServer[] = []
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()))
  })

  async function serve(...args: Parameters<typeof MailServer.listen>): Promise<MailServer> {
    const server = await MailServer.listen(...args)
    servers.push(server)
    return server
  }

  async function logged(handler: SMTPHandler, ...messages: string[]): Promise<string[]> {
    const errors = errorsOf(handler)
    for (const message of messages) handler.handle(say(message))
    handler.close()
    await handler.delivered()
    return errors
  }

  const ADDRESSES = ['app@example.org', ['ops@example.org'], 'Trouble'] as const

  it('gets a mail for each record, to everybody, over one connection', async () => {
    const server = await serve()
    const handler = new SMTPHandler(
      ['127.0.0.1', server.port],
      'App <a@x.org>',
      ['b@x.org', 'C <c@x.org>'],
      'Trouble',
      {
        exitTimeout: 10,
      },
    )
    expect(await logged(handler, 'one', 'two', 'three')).toEqual([])
    expect(server.mails.map(({ from, to }) => [from, to])).toEqual(Array(3).fill(['a@x.org', ['b@x.org', 'c@x.org']]))
    expect(server.mails.map(({ text }) => text.split('\r\n\r\n')[1])).toEqual(['one\r\n', 'two\r\n', 'three\r\n'])
    expect(new Set(server.mails.map(({ session }) => session)).size).toBe(1)
  })

  it('gets the subject that getSubject says', async () => {
    const server = await serve()
    class Telling extends SMTPHandler {
      override getSubject(record: LogRecord): string {
        return `${this.subject}: ${record.levelname}`
      }
    }
    await logged(new Telling(['127.0.0.1', server.port], ...ADDRESSES, { exitTimeout: 10 }), 'x')
    expect(server.mails[0]?.text).toContain('Subject: Trouble: INFO\r\n')
  })

  it.each([['PLAIN'], ['LOGIN'], ['CRAM-MD5']])('is logged in to, in the open: %s', async (method) => {
    const server = await serve({ authMethods: [method], authOptional: false, hideSTARTTLS: true })
    const handler = new SMTPHandler(['127.0.0.1', server.port], ...ADDRESSES, ['app', 'secret'], { exitTimeout: 10 })
    expect(await logged(handler, 'x')).toEqual([])
    expect(server.mails.map(({ secure, user }) => [secure, user])).toEqual([[false, 'app']])
  })

  it('is logged in to encrypted, if secure is given, whoever has signed its certificate', async () => {
    const server = await serve({ authOptional: false })
    const handler = new SMTPHandler(['127.0.0.1', server.port], ...ADDRESSES, ['app', 'secret'], [], {
      exitTimeout: 10,
    })
    expect(await logged(handler, 'x', 'y')).toEqual([])
    expect(server.mails.map(({ secure, user }) => [secure, user])).toEqual([
      [true, 'app'],
      [true, 'app'],
    ])
  })

  it('is not encrypted to if nobody logs in, as in Python', async () => {
    const server = await serve()
    await logged(new SMTPHandler(['127.0.0.1', server.port], ...ADDRESSES, null, [], { exitTimeout: 10 }), 'x')
    expect(server.mails.map(({ secure }) => secure)).toEqual([false])
  })

  it('is shown the certificate of the client, if secure names one', async () => {
    const server = await serve({
      authOptional: false,
      requestCert: true,
      rejectUnauthorized: true,
      ca: certificate.cert,
    })
    const log = (...secure: string[]) =>
      logged(
        new SMTPHandler(['127.0.0.1', server.port], ...ADDRESSES, ['app', 'secret'], secure as [], { exitTimeout: 1 }),
        'x',
      )
    expect(await log(KEY_FILE, CERTIFICATE_FILE)).toEqual([])
    expect(server.mails).toHaveLength(1)
    await log()
    expect(server.mails).toHaveLength(1)
  })

  it('whose certificate is known is accepted with a context that knows it', async () => {
    const server = await serve()
    const handler = new SMTPHandler(['127.0.0.1', server.port], ...ADDRESSES, ['app', 'secret'], [], {
      context: { ca: certificate.cert },
      exitTimeout: 10,
    })
    expect(await logged(handler, 'x')).toEqual([])
    expect(server.mails.map(({ secure }) => secure)).toEqual([true])
  })

  it('whose certificate nobody has signed is refused with a context that says nothing else', async () => {
    const server = await serve()
    const handler = new SMTPHandler(['127.0.0.1', server.port], ...ADDRESSES, ['app', 'secret'], [], {
      context: {},
      exitTimeout: 1.5,
    })
    const [error, loss] = await logged(handler, 'x')
    expect(error ?? '').toMatch(/cannot be reached, 1 record waits: .*certificate/)
    expect(loss ?? '').toMatch(/1 record not delivered to .* in time: .*certificate/)
    expect(server.mails).toEqual([])
  })

  it('that cannot encrypt gets no password if secure is given', async () => {
    const server = await serve({ hideSTARTTLS: true, disabledCommands: ['STARTTLS'] })
    const handler = new SMTPHandler(['127.0.0.1', server.port], ...ADDRESSES, ['app', 'secret'], [], {
      exitTimeout: 10,
    })
    expect(await logged(handler, 'x')).toHaveLength(1)
    expect(server.mails).toEqual([])
  })

  it('that refuses a password, or somebody, costs the record: it is reported', async () => {
    const server = await serve({
      onRcptTo: ({ address }, _session, done) => done(address.startsWith('no') ? new Error('unknown') : null),
    })
    const wrong = new SMTPHandler(['127.0.0.1', server.port], ...ADDRESSES, ['app', 'wrong'], { exitTimeout: 10 })
    expect(await logged(wrong, 'x', 'y')).toEqual([
      expect.stringContaining('Invalid login'),
      expect.stringContaining('Invalid login'),
    ])
    const unknown = new SMTPHandler(['127.0.0.1', server.port], 'a@x.org', 'nobody@x.org', 's', { exitTimeout: 10 })
    expect(await logged(unknown, 'x')).toEqual([expect.stringContaining('all recipients were rejected')])
    const some = new SMTPHandler(['127.0.0.1', server.port], 'a@x.org', ['nobody@x.org', 'b@x.org'], 's', {
      exitTimeout: 10,
    })
    expect(await logged(some, 'x')).toEqual([])
    expect(server.mails.map(({ to }) => to)).toEqual([['b@x.org']])
  })

  it('that does not ask for a password does not get it', async () => {
    const peer = await NetworkPeer.listen('smtp')
    const handler = new SMTPHandler(['127.0.0.1', peer.port], ...ADDRESSES, ['app', 'secret'], { exitTimeout: 10 })
    expect(await logged(handler, 'x')).toEqual(['Error: SMTP AUTH extension not supported by server.'])
    peer.close()
    expect(peer.got.join('')).not.toContain('AUTH')
  })

  it('that asks for one in ways that nobody knows here does not get it', async () => {
    const server = await serve({ authMethods: ['XOAUTH2'], hideSTARTTLS: true })
    const handler = new SMTPHandler(['127.0.0.1', server.port], ...ADDRESSES, ['app', 'secret'], { exitTimeout: 10 })
    expect(await logged(handler, 'x')).toEqual(['Error: no way to log in that the mail server offers is known here'])
  })

  it('is logged in to by the ways that it offers, one after the other, until one does', async () => {
    const methods: string[] = []
    const server = await serve({
      authMethods: ['LOGIN', 'PLAIN', 'CRAM-MD5'],
      hideSTARTTLS: true,
      onAuth: ({ method }, _session, done) => {
        methods.push(method)
        done(method === 'LOGIN' ? null : new Error('not like this'), { user: 'app' })
      },
    })
    const handler = new SMTPHandler(['127.0.0.1', server.port], ...ADDRESSES, ['app', 'secret'], { exitTimeout: 10 })
    expect(await logged(handler, 'x')).toEqual([])
    expect([methods, server.mails.length]).toEqual([['CRAM-MD5', 'PLAIN', 'LOGIN'], 1])
  })

  describe('that is lost before it has said that it has a mail', () => {
    async function log(times: number): Promise<{ errors: string[]; tries: number; mails: number }> {
      let tries = 0
      const server: MailServer = await serve({
        hideSTARTTLS: true,
        onMail: () => {
          if (++tries > times) return true
          server.cut()
          return false
        },
      })
      const handler = new SMTPHandler(['127.0.0.1', server.port], ...ADDRESSES, { exitTimeout: 10 })
      const errors = await logged(handler, 'x')
      return { errors, tries, mails: server.mails.length }
    }

    it('gets it once more', async () => {
      const { errors, ...rest } = await log(1)
      expect([errors.filter((error) => !error.includes('cannot be reached')), rest]).toEqual([
        [],
        { tries: 2, mails: 1 },
      ])
    })

    it('does not get it a third time: it is reported', async () => {
      const { errors, ...rest } = await log(9)
      expect([errors.at(-1), rest]).toEqual([expect.stringContaining('closed'), { tries: 2, mails: 0 }])
    })
  })

  it('that is not there is reported once, and gets the mails when it is', async () => {
    const server = await serve()
    const { port } = server
    await server.close()
    servers.splice(0)
    const handler = new SMTPHandler(['127.0.0.1', port], ...ADDRESSES, { exitTimeout: 20 })
    const errors = errorsOf(handler)
    for (const message of ['one', 'two']) handler.handle(say(message))
    while (errors.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    const back = await serve({}, port)
    handler.close()
    await handler.delivered()
    expect(back.mails.map(({ text }) => text.split('\r\n\r\n')[1])).toEqual(['one\r\n', 'two\r\n'])
    expect(errors).toEqual([expect.stringMatching(/^DeliveryError: 127.0.0.1:\d+ cannot be reached/)])
  })
})

it('the package for mails is read only when there is one', () => {
  const text = fs.readFileSync(new URL('../../src/handlers/smtp.ts', import.meta.url), 'utf8')
  expect(text).not.toContain('nodemailer')
})

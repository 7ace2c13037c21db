import tls from 'node:tls'
import { expect, it } from 'vitest'
import { HTTPHandler, SMTPHandler } from '../../src/handlers/index.js'
import { tlsContext } from '../../src/handlers/tls-context.js'

it('takes what can go to another thread as it is', () => {
  const context = {
    ca: [Buffer.from('x'), 'y'],
    rejectUnauthorized: false,
    minVersion: 'TLSv1.2',
    maxVersion: undefined,
  }
  expect(tlsContext(context)).toBe(context)
  expect(tlsContext(null)).toBe(null)
})

it.each([
  [
    { checkServerIdentity: () => undefined },
    'its checkServerIdentity is a function, which cannot go to the thread that sends',
  ],
  [{ ca: 'x', key: Symbol('s') }, 'its key is a symbol'],
  [tls.createSecureContext(), 'found SecureContext'],
  [Object.create({}), 'found Object'],
])('refuses %o', (context, message) => {
  expect(() => tlsContext(context)).toThrow(TypeError)
  expect(() => tlsContext(context)).toThrow(`context: ${message}`)
  expect(() => tlsContext(context)).toThrow('accepted: a plain object with options of tls.connect')
})

it('is what the handlers that encrypt go by', () => {
  const context = { checkServerIdentity: () => undefined }
  expect(() => new HTTPHandler('h', '/u', { secure: true, context })).toThrow('context: its checkServerIdentity')
  expect(() => new SMTPHandler('h', 'a@b', ['c@d'], 's', { context })).toThrow('context: its checkServerIdentity')
})

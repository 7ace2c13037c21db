import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mailDate } from '../../../src/python/email/date.js'
import { type Mail, mailBytes, needsUnicode } from '../../../src/python/email/message.js'
import { UnicodeEncodeError, ValueError } from '../../../src/python/errors.js'

type Recorded = [from: string, to: string, subject: string, body: string, mail: string]
const recorded: Recorded[] = JSON.parse(
  fs.readFileSync(new URL('../../../fixtures/python/mails.json', import.meta.url), 'utf8'),
)
const date = 'Tue, 14 Nov 2023 22:13:20 +0000'
const plain: Mail = { from: 'a@x', to: 'b@x', subject: 's', body: 't', date }

describe('a mail', () => {
  it('is written byte for byte as Python writes it', () => {
    for (const [from, to, subject, body, mail] of recorded)
      expect(mailBytes({ from, to, subject, date, body }).toString('latin1')).toBe(mail)
    expect(recorded.length).toBeGreaterThan(100)
  })

  it('cannot have more than one line in a header', () => {
    for (const name of ['from', 'to', 'subject'])
      for (const text of ['a\nb', 'a\r', '\n'])
        expect(() => mailBytes({ ...plain, [name]: text })).toThrow(
          new ValueError('Header values may not contain linefeed or carriage return characters'),
        )
  })

  it('cannot have half a surrogate pair in its text', () => {
    expect(() => mailBytes({ ...plain, body: 'a\ud83d' })).toThrow(UnicodeEncodeError)
  })

  // Python 3.13.0 drops the white space between the two, or goes round for ever.
  it('keeps the white space of a subject also where Python does not', () => {
    const end = `${'b'.repeat(60)} é é`
    const { 1: subject = '' } = /Subject: (.*)\r\nDate/s.exec(mailBytes({ ...plain, subject: end }).toString()) ?? []
    expect(subject).toBe(`${'b'.repeat(60)} \r\n =?utf-8?b?w6kgw6k=?=`)
    const tabs = mailBytes({ ...plain, subject: `${'\t'.repeat(75)} é` }).toString()
    expect(tabs).toContain('=?utf-8?q?=C3=A9?=')
  })

  it('needs Unicode in its headers if an address does', () => {
    expect([needsUnicode('a', 'b'), needsUnicode('é', 'b'), needsUnicode('a', 'é')]).toEqual([false, true, true])
  })
})

describe('the date of a mail', () => {
  it('is that of the process’s zone', () => {
    expect(mailDate(1700000000)).toMatch(/^(Tue|Wed), 1[45] Nov 2023 \d\d:\d\d:20 [+-]\d{4}$/)
    expect(Date.parse(mailDate(1700000000))).toBe(1700000000000)
  })

  it('is now unless said otherwise', () => {
    expect(Math.abs(Date.parse(mailDate()) - Date.now())).toBeLessThan(60_000)
  })
})

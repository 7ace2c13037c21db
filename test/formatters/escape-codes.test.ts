import fs from 'node:fs'
import { expect, test } from 'vitest'
import { escape_codes } from '../../src/formatters/escape-codes.js'

test('the sequences are those of colorlog', () => {
  const file = new URL('../../fixtures/formatters/colored.json', import.meta.url)
  const { codes } = JSON.parse(fs.readFileSync(file, 'utf8')) as { codes: Record<string, string> }
  expect(Object.fromEntries(escape_codes)).toEqual(codes)
})

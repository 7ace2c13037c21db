import path from 'node:path'
import { expect, it } from 'vitest'
import { absolutePath } from '../../src/handlers/file-name.js'

it.each([
  ['a.log', path.resolve('a.log')],
  ['x/../a.log', path.resolve('a.log')],
  ['/var//log/./a.log', '/var/log/a.log'],
  ['', process.cwd()],
  [new URL('file:///var/log/a%20b.log'), '/var/log/a b.log'],
  [Buffer.from('/é.log'), '/é.log'],
  [new Uint8Array([0x2f, 0x61]), '/a'],
])('%j', (filename, expected) => {
  expect(absolutePath(filename)).toBe(expected)
})

it.each([5, null, undefined, true, {}, ['a.log'], new URL('http://a/b')])('%j names no file', (filename) => {
  expect(() => absolutePath(filename)).toThrow(TypeError)
})

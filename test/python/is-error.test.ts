import vm from 'node:vm'
import { expect, it } from 'vitest'
import { hasCode } from '../../src/handlers/files/error-code.js'
import { isError } from '../../src/python/is-error.js'

it.each([
  [new Error('x'), true],
  [new (class extends TypeError {})('x'), true],
  [vm.runInNewContext('new RangeError("x")'), true],
  [{ name: 'Error', message: 'x', stack: 'x' }, false],
  [null, false],
  ['Error', false],
  [undefined, false],
])('%o', (value, is) => {
  expect(isError(value)).toBe(is)
})

it('knows the system’s errors of another realm by their codes', () => {
  const error = vm.runInNewContext('Object.assign(new Error("ENOENT: x"), { code: "ENOENT" })')
  expect([hasCode(error, 'ENOENT'), hasCode(error, 'EIO')]).toEqual([true, false])
})

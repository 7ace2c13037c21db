/** Python's bytes. */
import { ValueError } from '../../errors.js'
import { defineFunction, PyType } from '../callable.js'
import { asNumber } from '../compare.js'
import { toList } from '../iterate.js'
import { spendText } from '../session.js'
import { asIndex } from '../subscript.js'
import { decoded } from './decode.js'
import { encoded } from './encode.js'

/** Python's `bytes(source, encoding, errors)`. */
function makeBytes(source: unknown, encoding: unknown, errors: unknown): Uint8Array {
  if (typeof source === 'string') {
    if (encoding === undefined) throw new TypeError('string argument without an encoding')
    return encoded(source, encoding, errors)
  }
  if (encoding !== undefined || errors !== undefined) throw new TypeError('encoding without a string argument')
  if (source === undefined) return new Uint8Array()
  const count = asNumber(source)
  if (typeof count === 'bigint') {
    if (count < 0n) throw new ValueError('negative count')
    spendText(Number(count))
    return new Uint8Array(Number(count))
  }
  return Uint8Array.from(toList(source), (item) => {
    const byte = asIndex(item)
    if (byte < 0n || byte > 255n) throw new ValueError('bytes must be in range(0, 256)')
    return Number(byte)
  })
}

/** The type `bytes`. */
export const bytesType: PyType<Uint8Array> = new PyType<Uint8Array>({
  name: 'bytes',
  is: (value) => value instanceof Uint8Array,
  construct: defineFunction('bytes', ['source?', 'encoding?', 'errors?'], makeBytes),
  methods: {
    decode: [['encoding?', 'errors?'], decoded],
    hex: [
      [],
      (self) => {
        spendText(self.length * 2)
        return Buffer.from(self).toString('hex')
      },
    ],
  },
})

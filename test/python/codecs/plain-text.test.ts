import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookupCodec } from '../../../src/python/codecs.js'

const text = fc.string({
  unit: fc.oneof(fc.string({ minLength: 1, maxLength: 1 }), fc.constantFrom('é', '€', '日', '😀')),
})
const withSurrogates = fc.string({ unit: fc.constantFrom('a', 'é', '日', '😀', '\ud800', '\udc80') })

describe.each(['utf-8', 'ascii', 'latin-1', 'utf-16-le', 'cp1252', 'koi8-r', 'gbk', 'shift_jis', 'euc_kr'])(
  '%s',
  (name) => {
    const codec = lookupCodec(name)

    it('lets the system write only what it would write the same', () => {
      fc.assert(
        fc.property(fc.oneof(text, withSurrogates), (sample) => {
          const { plain } = codec
          const size = plain?.sizeOf(sample) ?? -1
          if (size < 0) return
          const bytes = Buffer.from(sample, plain?.nodeEncoding)
          expect(Buffer.from(codec.encoder('strict', true)(sample))).toEqual(bytes)
          expect(size).toBe(bytes.length)
        }),
      )
    })

    it('takes ASCII as it is', () => {
      expect(codec.plain?.sizeOf('2024-01-31 INFO started ~\\\n')).toBeGreaterThanOrEqual(27)
    })
  },
)

it.each(['utf-16', 'utf-8-sig', 'iso2022_jp', 'hz', 'utf-7', 'cp037', 'cp864'])('%s has none', (name) => {
  expect(lookupCodec(name).plain).toBeUndefined()
})

it.each(['utf-8', 'utf-8-sig', 'utf-7', 'utf-16', 'utf-16-be', 'utf-32', 'utf-32-le', 'gb18030'])(
  '%s reads every text that it wrote',
  (name) => {
    const codec = lookupCodec(name)
    fc.assert(
      fc.property(text, (sample) => {
        expect(codec.decode(codec.encoder('strict', true)(sample))).toBe(sample)
      }),
    )
  },
)

it.each(['utf-8', 'utf-16-le', 'utf-32-be'])('%s passes surrogates through', (name) => {
  const codec = lookupCodec(name)
  fc.assert(
    fc.property(withSurrogates, (sample) => {
      expect(codec.decode(codec.encoder('surrogatepass', true)(sample), 'surrogatepass')).toBe(sample)
    }),
  )
})

it('restores escaped bytes', () => {
  const codec = lookupCodec('utf-8')
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const read = codec.decode(bytes, 'surrogateescape')
      expect(Uint8Array.from(codec.encoder('surrogateescape', true)(read))).toEqual(bytes)
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FrameReader } from '../../../src/handlers/receivers/frame-reader.js'

function framed(...contents: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    contents.flatMap((content) => [Buffer.from(Uint32Array.of(content.length).buffer).swap32(), content]),
  )
}

function reading(max = 1000, passesOver = true) {
  const frames: string[] = []
  const oversized: number[] = []
  const reader = new FrameReader(
    {
      frame: (bytes) => frames.push(bytes.toString('hex')),
      oversized: (length) => {
        oversized.push(length)
        return passesOver
      },
    },
    max,
  )
  return { reader, frames, oversized }
}

describe('FrameReader', () => {
  it('finds the same frames however the bytes come', () => {
    const contents = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 })
    fc.assert(
      fc.property(contents, fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), (frames, sizes) => {
        const stream = framed(...frames)
        const { reader, frames: found, oversized } = reading(20)
        for (let at = 0, turn = 0; at < stream.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1
          // A copy each, since what comes from a socket is overwritten later.
          const chunk = Buffer.from(stream.subarray(at, at + size))
          reader.push(chunk)
          chunk.fill(0xaa)
          at += size
        }
        expect(found).toEqual(
          frames.filter(({ length }) => length <= 20).map((one) => Buffer.from(one).toString('hex')),
        )
        expect(oversized).toEqual(frames.map(({ length }) => length).filter((length) => length > 20))
        expect(reader.isWithinFrame).toBe(false)
      }),
    )
  })

  it('reads nothing more after a frame that is not passed over', () => {
    const { reader, frames, oversized } = reading(3, false)
    reader.push(framed(Buffer.from('ok'), Buffer.from('long'), Buffer.from('ok')))
    reader.push(framed(Buffer.from('ok')))
    expect([frames, oversized]).toEqual([['6f6b'], [4]])
  })

  it('takes memory for what has come, not for what is announced', () => {
    const { reader } = reading(2 ** 30)
    reader.push(Buffer.from('20000000', 'hex'))
    reader.push(Buffer.alloc(10))
    expect([reader.heldBytes, reader.receivedBytes, reader.isWithinFrame]).toEqual([4096, 14, true])
  })

  it('gives large room back', () => {
    const { reader, frames } = reading(2 ** 20)
    const content = Buffer.alloc(200_000)
    const stream = framed(content)
    reader.push(stream.subarray(0, 100_000))
    expect(reader.heldBytes).toBe(2 ** 17)
    reader.push(stream.subarray(100_000))
    expect([frames.length, reader.heldBytes]).toEqual([1, 0])
  })
})

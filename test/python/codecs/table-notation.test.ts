import { expect, it } from 'vitest'
import { correctedTable } from '../../../src/python/codecs/table-notation.js'

function table(corrections: string) {
  const decode = new Uint32Array(0x10000)
  decode.set([0x61, 0x62, 0x63, 0x61], 0x8140)
  return correctedTable(decode, corrections)
}

it('writes a character by the first of its codes', () => {
  const { decode, encode } = table('')
  expect([decode[0x8140], decode[0x8143], encode[0x61], encode[0x64]]).toEqual([0x61, 0x61, 0x8140, 0])
})

it('replaces codes, one or a run', () => {
  const { decode, encode } = table('8140=3042*2 8143=20000')
  expect([...decode.subarray(0x8140, 0x8144)]).toEqual([0x3042, 0x3043, 0x63, 0x20000])
  expect([encode[0x3042], encode[0x3043], encode[0x20000], encode[0x61]]).toEqual([0x8140, 0x8141, 0x8143, 0])
})

it('removes codes, one or a range', () => {
  expect([...table('8140').decode.subarray(0x8140, 0x8144)]).toEqual([0, 0x62, 0x63, 0x61])
  expect([...table('8141-8142').decode.subarray(0x8140, 0x8144)]).toEqual([0x61, 0, 0, 0x61])
})

it('corrects writing without reading', () => {
  const { decode, encode } = table('61>8143 7e>8140 62>')
  expect([encode[0x61], encode[0x7e], encode[0x62]]).toEqual([0x8143, 0x8140, 0])
  expect([...decode.subarray(0x8140, 0x8144)]).toEqual([0x61, 0x62, 0x63, 0x61])
})

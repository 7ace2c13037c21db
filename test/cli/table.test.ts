import { expect, test } from 'vitest'
import { inColumns } from '../../src/cli/table.js'

const plain = (text: string) => text

test('columns are as wide as their widest text', () => {
  expect(
    inColumns(
      [
        ['a', 'bb', 'c'],
        ['é😀x', '', ''],
        ['', 'b'],
      ],
      plain,
    ),
  ).toEqual(['a    bb  c', 'é😀x', '     b'])
})

test('attributes take no room', () => {
  const paint = (text: string, style: string) => `<${style}>${text}</>`
  expect(
    inColumns(
      [
        [['a', 'red'], 'b'],
        ['long', ['c', 'bold']],
      ],
      paint,
    ),
  ).toEqual(['<red>a</>     b', 'long  <bold>c</>'])
})

test('what a terminal would obey becomes spaces', () => {
  expect(inColumns([['a\x1b\n\u2028b', 'c']], plain)).toEqual(['a   b  c'])
})

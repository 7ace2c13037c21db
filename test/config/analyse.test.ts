import { describe, expect, test } from 'vitest'
import { checkFileConfig } from '../../src/config/index.js'

function withHandlers(count: number, args: string): string {
  const names = Array.from({ length: count }, (_, at) => `h${at}`)
  return [
    '[loggers]\nkeys=root\n[formatters]\nkeys=\n[logger_root]\nhandlers=',
    `[handlers]\nkeys=${names.join(',')}`,
    ...names.map((name) => `[handler_${name}]\nclass=NullHandler\nargs=${args}`),
  ].join('\n')
}

describe('what the expressions of a configuration cost together', () => {
  test('has a bound, which many that are hostile reach', () => {
    const { faults } = checkFileConfig({ text: withHandlers(40, 'sum(range(10**12))') })
    expect(faults).toHaveLength(40)
    expect(faults.map(({ message }) => message)).toEqual([
      ...Array(4).fill('the expression takes more than the 1000000 steps that a configuration may take'),
      ...Array(36).fill('all expressions together take more than the 4084000 steps that this configuration may take'),
    ])
  })

  test('grows with the configuration, so that one with many handlers is no worse off', () => {
    const { faults } = checkFileConfig({ text: withHandlers(1000, '(sum(range(4500)),)[:0]') })
    expect(faults).toEqual([])
  })
})

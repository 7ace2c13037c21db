import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compileStrftime, strftime } from '../../src/python/strftime.js'
import { gmtime, localtime, type StructTime } from '../../src/python/struct-time.js'
import { mktimeOfTuple, strftimeOfTuple } from '../../src/python/time-tuple.js'
import { PyTuple } from '../../src/python/tuple.js'
import { inZone } from './in-zone.js'

/** What scripts/record-strftime.py recorded; cases leave out what the group says for all of them. */
interface Group {
  readonly title: string
  readonly TZ: string
  readonly call?: string
  readonly format?: string
  readonly cases: readonly (readonly unknown[])[]
}

const groups: readonly Group[] = JSON.parse(
  fs.readFileSync(new URL('../../fixtures/python/strftime.json', import.meta.url), 'utf8'),
)
const CLOCK = '%Y-%m-%d %H:%M:%S %z %Z'

/** Does what the recorder did. */
function call(name: unknown, format: string, argument: unknown): unknown {
  try {
    if (name === 'tuple') return strftimeOfTuple(format, tuple(argument))
    if (name === 'mktime') return mktimeOfTuple(tuple(argument))
    const seconds = typeof argument === 'string' ? Number(argument.replace('inf', 'Infinity')) : Number(argument)
    if (name === 'greenwich') return strftime(format, gmtime(seconds))
    const time = localtime(seconds)
    return strftime(format, time) + (format === CLOCK ? ` ${time.tm_isdst}` : '')
  } catch (error) {
    return error instanceof Error ? { error: error.name, message: error.message } : error
  }
}

function tuple(items: unknown): unknown {
  return Array.isArray(items)
    ? PyTuple.from(items, (item) => (/^-?\d{17,}$/.test(String(item)) ? BigInt(item) : item))
    : items
}

describe('what Python gives', () => {
  for (const { title, TZ, cases, ...shared } of groups)
    it(`${title}, TZ=${TZ}`, () => {
      const asked = cases.map((parts) => {
        const [argument, result] = parts.slice(-2)
        const call = shared.call ?? parts[0]
        return { call, format: shared.format ?? String(parts.at(-3)), argument, result }
      })
      const answered = inZone(TZ, () =>
        asked.map((one) => ({ ...one, result: call(one.call, one.format, one.argument) })),
      )
      expect(answered).toEqual(asked)
    })
})

describe('strftime', () => {
  const leapDay: StructTime = gmtime(1709175845)

  it('remembers the formats it has read', () => {
    expect(compileStrftime('%H.%M once')).toBe(compileStrftime('%H.%M once'))
    expect(compileStrftime('%Y-%m-%d %H:%M:%S')(leapDay)).toBe('2024-02-29 03:04:05')
  })

  it('raises the error of a NUL when it writes, not when it reads the format', () => {
    const write = compileStrftime('a\0b')
    expect(() => write(leapDay)).toThrow(expect.objectContaining({ name: 'ValueError' }))
  })

  it('does not build what will not fit', () => {
    expect(strftime('%999999999d'.repeat(50), leapDay)).toBe('')
  })
})

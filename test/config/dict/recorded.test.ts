import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ConfigError } from '../../../src/config/config-error.js'
import { checkDictConfig, dictConfig } from '../../../src/config/dict-config.js'
import { freshLogging } from '../../helpers/fresh-logging.js'
import { described, type RecordedDictConfig, recordedDictConfigs } from '../../helpers/recorded-dict-configs.js'

beforeEach(freshLogging)
afterEach(freshLogging)

const recorded = recordedDictConfigs()
const nameOf = ({ path, value }: RecordedDictConfig) => `${path.join('.')} = ${JSON.stringify(value)}`

/** What CPython accepts when it configures, and cannot use when it logs. */
const REFUSED: readonly RegExp[] = [
  // Its filters take a list for their name, and fail at the first record.
  /^filters\.[ab]\.name = /,
  // Its formatters and handlers can be of any class, and fail at the first record.
  /^formatters\.[fg] = \{"\(\)":"logging\.(NullHandler|Filter)"/,
  /^formatters\.[fg] = \{"\(\)":"queue\.Queue"/,
  /^handlers\.x = \{"\(\)":"(logging\.(Formatter|Filter)|queue\.Queue)"/,
  /^formatters\.g\.(fmt|format) = (\[\]|\{\})$/,
  // Anything that can be called can make a queue.
  /^handlers\.q\.queue = /,
]

/** What only shows when it is built: parts that refer to each other, and factories that make something else. */
const LATE: readonly RegExp[] = [
  /^handlers\.[hx] = "cfg:\/\/handlers\.z"$/,
  /^handlers\.q\.(queue|listener) = \{"\(\)"/,
]

const isAmong = (patterns: readonly RegExp[], one: RecordedDictConfig) =>
  patterns.some((each) => each.test(nameOf(one)))

const refusalOf = (config: Record<string, unknown>): ConfigError | undefined => {
  try {
    dictConfig(config)
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  return undefined
}

describe('what CPython accepts', () => {
  const good = recorded.filter(({ isGood }) => isGood)

  test('is accepted, and describes the same', () => {
    const different = good.flatMap((one) => {
      freshLogging()
      const refusal = refusalOf(one.config)
      if (refusal !== undefined) return isAmong(REFUSED, one) ? [] : [`${nameOf(one)}: ${refusal.message}`]
      const shown = JSON.stringify(described())
      return shown === JSON.stringify(JSON.parse(one.text)) ? [] : [`${nameOf(one)}: ${shown}`]
    })
    expect(different).toEqual([])
    expect(good.length).toBeGreaterThan(1000)
  })

  test('has no faults', () => {
    const faulty = good.filter((one) => checkDictConfig(one.config).faults.length > 0 && !isAmong(REFUSED, one))
    expect(faulty.map(nameOf)).toEqual([])
  })
})

describe('what CPython refuses', () => {
  const bad = recorded.filter(({ isGood }) => !isGood)

  test('is refused, in its words', () => {
    const different = bad.flatMap((one) => {
      freshLogging()
      const [said] = refusalOf(one.config)?.message.split('\n') ?? ['nothing']
      const isSaid = /^(Unable to configure|No handler found|dictionary)|^Unsupported version: [^<]/.test(one.text)
      if (said === 'nothing' || (isSaid && said !== one.text))
        return isAmong(REFUSED, one) ? [] : [`${nameOf(one)}: ${said}`]
      return []
    })
    // What is no handler is found there, and not only when another handler asks for it.
    expect(different).toEqual([
      'handlers.h = {"()":"logging.Filter","name":"x"}: Unable to configure handler \'h\'',
      'handlers.h = {"()":"queue.Queue","maxsize":3}: Unable to configure handler \'h\'',
    ])
    expect(bad.length).toBeGreaterThan(3000)
  })

  test('has faults', () => {
    const passed = bad.filter((one) => checkDictConfig(one.config).faults.length === 0)
    expect(passed.filter((one) => !isAmong(LATE, one)).map(nameOf)).toEqual([])
  })

  test('changes nothing', () => {
    dictConfig({
      version: 1,
      handlers: { old: { class: 'logging.NullHandler', level: 'INFO' } },
      loggers: { l: { level: 'INFO', handlers: ['old'] }, other: { propagate: false } },
      root: { handlers: ['old'], level: 'DEBUG' },
    })
    const before = JSON.stringify(described())
    const changed = bad
      .filter((one) => !isAmong(LATE, one))
      .filter(({ config }) => refusalOf(config) === undefined || JSON.stringify(described()) !== before)
    expect(changed.map(nameOf)).toEqual([])
  })
})

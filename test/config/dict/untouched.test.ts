import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ConfigError } from '../../../src/config/config-error.js'
import { checkDictConfig, dictConfig } from '../../../src/config/dict-config.js'
import { getHandlerNames, type Handler } from '../../../src/core/handler.js'
import { manager, root } from '../../../src/core/manager.js'
import { freshLogging } from '../../helpers/fresh-logging.js'
import { baseConfig, described, recordedDictConfigs } from '../../helpers/recorded-dict-configs.js'

beforeEach(freshLogging)
afterEach(freshLogging)

type Json = Record<string, unknown>

const changes = recordedDictConfigs().filter(({ path, isGood }) => path.length > 1 || isGood)

/** A configuration of which several values are others. */
const changedConfig = fc.array(fc.constantFrom(...changes), { minLength: 1, maxLength: 5 }).map((chosen) => {
  const config = baseConfig()
  for (const { path, value } of chosen) set(config, path, value)
  return config
})

function set(config: Json, path: readonly string[], value: unknown): void {
  let part: unknown = config
  for (const key of path.slice(0, -1)) part = isDict(part) ? part[key] : undefined
  if (isDict(part)) part[path.at(-1) ?? ''] = structuredClone(value)
}

function isDict(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** All of it: what is described, who handles what, and under which names. */
function standing(): unknown {
  const handlers: Handler[][] = [root.handlers]
  for (const logger of manager.loggerDict.values()) if ('handlers' in logger) handlers.push(logger.handlers)
  return { shown: described(), handlers, names: [...getHandlerNames()].sort() }
}

test('a configuration that is refused changes nothing, and one with no faults is refused only if it cannot be built', () => {
  const refused = new Map<string, number>()
  fc.assert(
    fc.property(changedConfig, (config) => {
      freshLogging()
      dictConfig(baseConfig())
      const before = standing()
      const { faults } = checkDictConfig(config)
      expect(standing()).toEqual(before)
      let error: unknown
      try {
        dictConfig(config)
      } catch (thrown) {
        error = thrown
      }
      const kind = error instanceof ConfigError ? error.kind : String(error)
      refused.set(kind, (refused.get(kind) ?? 0) + 1)
      if (faults.length > 0) {
        expect(error).toBeInstanceOf(ConfigError)
        expect((error as ConfigError).faults).toEqual(faults)
        expect(standing()).toEqual(before)
      } else expect(['undefined', 'failed']).toContain(kind)
    }),
    { numRuns: 1000 },
  )
  // It was not all of one kind.
  expect(refused.get('invalid')).toBeGreaterThan(100)
  expect(refused.get('undefined')).toBeGreaterThan(20)
})

test('looking at a configuration leaves it as it is', () => {
  fc.assert(
    fc.property(changedConfig, (config) => {
      const before = structuredClone(config)
      checkDictConfig(config)
      expect(config).toEqual(before)
    }),
  )
})

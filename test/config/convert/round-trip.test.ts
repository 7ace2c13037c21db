import fs from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { ConfigError } from '../../../src/config/config-error.js'
import { checkConfigFile, configFromFile } from '../../../src/config/config-file.js'
import type { Conversion } from '../../../src/config/convert/conversion.js'
import { jsonText, yamlText } from '../../../src/config/convert/dict-text.js'
import { dictToIni } from '../../../src/config/convert/dict-to-ini.js'
import { iniToDict } from '../../../src/config/convert/ini-to-dict.js'
import { readDict } from '../../../src/config/dict/read-dict.js'
import { checkDictConfig, dictConfig } from '../../../src/config/dict-config.js'
import { checkFileConfig, fileConfig } from '../../../src/config/file-config.js'
import { readFileText } from '../../../src/config/read-source.js'
import { LookupError } from '../../../src/python/errors.js'
import { type ConfigScenario, configScenarios, inScenario } from '../../helpers/config-scenarios.js'
import { describeLogging } from '../../helpers/describe-logging.js'
import { freshLogging } from '../../helpers/fresh-logging.js'

// The configurations of public projects lie beside the checkout where there are any.
const FOLDERS = [
  new URL('../../../fixtures/conformance/scenarios/', import.meta.url),
  new URL('../../../../shared/corpus/scenarios/', import.meta.url),
]
const scenarios = FOLDERS.flatMap(configScenarios)
const inis = scenarios.filter(({ ini }) => ini !== null).map((each): [string, ConfigScenario] => [each.name, each])
// One that only changes levels has no form in INI: dict-to-ini.test.ts.
const dicts = scenarios
  .filter(({ dict }) => dict !== null && !dict.incremental)
  .map((each): [string, ConfigScenario] => [each.name, each])

afterEach(freshLogging)

/** What stands after a configuration is loaded; `undefined` if it can not be. */
function described(load: () => void): unknown {
  freshLogging()
  try {
    load()
    // Each is loaded in a folder of its own.
    return JSON.parse(JSON.stringify(describeLogging()).replaceAll(JSON.stringify(process.cwd()).slice(1, -1), ''))
  } catch (error) {
    if (error instanceof ConfigError) return undefined
    throw error
  } finally {
    freshLogging()
  }
}

function loadedFrom(scenario: ConfigScenario, name: string, text: string): unknown {
  return inScenario(scenario, () => {
    fs.writeFileSync(name, text)
    expect(checkConfigFile(name).faults.map(({ message }) => message)).toEqual([])
    return described(() => configFromFile(name))
  })
}

/** What a conversion gives and, if the original can be loaded, what it describes. */
interface Converted<Config> {
  readonly original: unknown
  readonly conversion: Conversion<Config>
}

function convertedIni(scenario: ConfigScenario): Converted<Map<string, unknown>> | undefined {
  const { file, defaults, encoding } = scenario.ini ?? { file: '', defaults: null, encoding: null }
  const options = { defaults, encoding }
  return inScenario(scenario, () => {
    try {
      if (checkFileConfig(file, options).faults.length > 0) return undefined
    } catch (error) {
      if (error instanceof LookupError) return undefined
      throw error
    }
    const original = described(() => fileConfig(file, options))
    return original === undefined
      ? undefined
      : { original, conversion: iniToDict(readFileText(file, encoding), options) }
  })
}

/** Whether there is something to convert; CPython says when there must be. */
function isThere<T>(scenario: ConfigScenario, converted: T | undefined): converted is T {
  expect(converted !== undefined || !scenario.isGood).toBe(true)
  return converted !== undefined
}

function convertedDict(scenario: ConfigScenario): Converted<string> | undefined {
  const config = scenario.dict ?? {}
  return inScenario(scenario, () => {
    if (checkDictConfig(config).faults.length > 0) return undefined
    const original = described(() => dictConfig(config))
    return original === undefined ? undefined : { original, conversion: dictToIni(config) }
  })
}

describe('INI files', () => {
  test.each(inis)('%s, as JSON and YAML and back', (_name, scenario) => {
    const converted = convertedIni(scenario)
    if (!isThere(scenario, converted)) return
    const { original, conversion } = converted
    const { config, losses } = conversion
    // Here and now they are the same.
    expect(losses.filter((loss) => !loss.endsWith('here and now'))).toEqual([])
    expect(loadedFrom(scenario, 'converted.json', jsonText(config))).toEqual(original)
    expect(loadedFrom(scenario, 'converted.yaml', yamlText(config))).toEqual(original)
    const back = dictToIni(config)
    expect(back.losses).toEqual([])
    expect(loadedFrom(scenario, 'converted.ini', back.config)).toEqual(original)
  })
})

describe('dictionaries', () => {
  test('there are some', () => expect(dicts.length).toBeGreaterThan(50))

  test.each(dicts)('%s, as JSON, as YAML and as an INI file', (_name, scenario) => {
    const converted = convertedDict(scenario)
    if (!isThere(scenario, converted)) return
    const { original, conversion } = converted
    const json = readDict(JSON.stringify(scenario.dict), 'a.json', 'json')
    const yaml = readDict(yamlText(json), 'a.yaml', 'yaml')
    expect(yaml).toEqual(json)
    expect(loadedFrom(scenario, 'converted.json', jsonText(yaml))).toEqual(original)
    const asIni = loadedFrom(scenario, 'converted.ini', conversion.config)
    // What an INI file can not say is told, and all else is the same.
    if (conversion.losses.length === 0) expect(asIni).toEqual(original)
    else expect(asIni).not.toEqual(undefined)
  })
})

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ConfigError, checkFileConfig, fileConfig } from '../../src/config/index.js'
import { watchBuiltins } from '../helpers/builtins.js'
import { checkFuzzed } from '../helpers/check-fuzzed.js'
import { freshLogging } from '../helpers/fresh-logging.js'
import { iniTexts } from '../helpers/ini-texts.js'
import { mutateIni, randomMutations } from '../helpers/mutate-ini.js'
import { mutations } from '../helpers/mutation-arbitrary.js'
import { watchSystem } from '../helpers/watch-system.js'

/** How many configurations are checked. */
const CHECKED = 100_000
/** How many are loaded. */
const LOADED = 5000
/** What a configuration of at most 50,000 characters may cost: mostly it is one thousandth of that. */
const MOST_CPU_MS = 5000

const seed = Number(process.env.LOGINI_FUZZ_SEED ?? Date.now() % 1_000_000)
const texts = iniTexts()

function cpuTime<Result>(run: () => Result): { milliseconds: number; result: Result } {
  const start = process.cpuUsage()
  const result = run()
  const { user, system } = process.cpuUsage(start)
  return { milliseconds: (user + system) / 1000, result }
}

describe(`mutated configurations (LOGINI_FUZZ_SEED=${seed})`, () => {
  test(`${CHECKED} end in a result, in time, and touch nothing`, () => {
    const random = randomMutations(seed)
    const builtins = watchBuiltins()
    const system = watchSystem()
    const kinds = new Map<string | null, number>()
    for (let round = 0; round < CHECKED; round++) {
      const changed = Array.from({ length: [1, 1, 1, 2, 4][round % 5] ?? 1 }, () => random.next().value)
      const text = mutateIni(texts[(round * 7) % texts.length] ?? '', changed, texts)
      const { milliseconds, result } = cpuTime(() => checkFuzzed(text))
      kinds.set(result.kind, (kinds.get(result.kind) ?? 0) + 1)
      if (milliseconds > MOST_CPU_MS) throw new Error(`took ${milliseconds} ms: ${JSON.stringify(text)}`)
      if (round % 1000 === 0) expect(builtins(), `round ${round}`).toEqual([])
    }
    expect(system()).toEqual([])
    expect(builtins()).toEqual([])
    for (const kind of [null, 'syntax', 'invalid']) expect(kinds.get(kind)).toBeGreaterThan(CHECKED / 50)
  })

  test('that fast-check makes do the same; one that did not would be shown in its shortest form', () => {
    const property = fc.property(fc.constantFrom(...texts), mutations(), (text, changed) => {
      checkFuzzed(mutateIni(text, changed, texts))
    })
    fc.assert(property, { seed, numRuns: 20_000 })
  })
})

describe('mutated configurations that are loaded', () => {
  const before = process.cwd()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-fuzz-'))
  beforeAll(() => process.chdir(folder))
  afterEach(freshLogging)
  afterAll(() => {
    process.chdir(before)
    fs.rmSync(folder, { recursive: true })
  })

  const harmless = `[loggers]
keys=root,app,deep
[handlers]
keys=console,null,late,memory
[formatters]
keys=plain,braces
[logger_root]
level=WARNING
handlers=console
[logger_app]
level=DEBUG
handlers=late,memory
qualname=app
propagate=0
[logger_deep]
qualname=app.deep
handlers=null
[handler_console]
class=StreamHandler
level=NOTSET
formatter=plain
args=(sys.stdout,)
[handler_null]
class=NullHandler
[handler_late]
class=FileHandler
formatter=braces
args=('late.log', 'a', 'utf-8')
kwargs={'delay': True}
[handler_memory]
class=handlers.MemoryHandler
args=(10, ERROR)
target=late
[formatter_plain]
format=%(asctime)s %(levelname)s %(message)s
datefmt=%H:%M:%S
[formatter_braces]
format={levelname} {message} {user}
style={
defaults={'user': 'nobody'}
`

  test(`${LOADED} end in loggers or a ConfigError, as checking them said`, () => {
    const random = randomMutations(seed)
    const builtins = watchBuiltins()
    const ends = new Map<string, number>()
    for (let round = 0; round < LOADED; round++) {
      const changed = Array.from({ length: 1 + (round % 2) }, () => random.next().value)
      const text = mutateIni(harmless, changed, [harmless])
      // Whatever becomes of a file's name, it shall stay in the folder.
      if (/[/\\]/.test(text)) continue
      const said = checkFileConfig({ text })
      const end = load(text)
      ends.set(end, (ends.get(end) ?? 0) + 1)
      if (end !== 'failed' && end !== (said.kind ?? 'loaded'))
        throw new Error(`${end}, though said to be ${said.kind}: ${JSON.stringify(text)}`)
    }
    expect(builtins()).toEqual([])
    for (const end of ['loaded', 'syntax', 'invalid']) expect(ends.get(end)).toBeGreaterThan(LOADED / 50)
  })

  function load(text: string): string {
    try {
      fileConfig({ text })
      return 'loaded'
    } catch (error) {
      if (!(error instanceof ConfigError))
        throw new Error(`not a ConfigError: ${JSON.stringify(text)}`, { cause: error })
      return error.kind
    }
  }
})

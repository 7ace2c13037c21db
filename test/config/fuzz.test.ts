import fc from 'fast-check'
import { expect, test } from 'vitest'
import { watchBuiltins } from '../helpers/builtins.js'
import { checkFuzzed } from '../helpers/check-fuzzed.js'
import { iniTexts } from '../helpers/ini-texts.js'
import { mutateIni, randomMutations } from '../helpers/mutate-ini.js'
import { mutations } from '../helpers/mutation-arbitrary.js'
import { watchSystem } from '../helpers/watch-system.js'

// The long form of these tests is test/stress/config-fuzz.test.ts.
const texts = iniTexts()

test('checking mutated configurations ends in a result whose faults are in the file', () => {
  const property = fc.property(fc.constantFrom(...texts), mutations(), (text, changed) => {
    checkFuzzed(mutateIni(text, changed, texts))
  })
  fc.assert(property, { seed: 20_260_101, numRuns: 500 })
})

test('checking mutated configurations touches nothing', () => {
  const kinds = new Set<string | null>()
  const random = randomMutations(1)
  const builtins = watchBuiltins()
  const system = watchSystem()
  for (let round = 0; round < 1500; round++) {
    const changed = Array.from({ length: 1 + (round % 3) }, () => random.next().value)
    kinds.add(checkFuzzed(mutateIni(texts[round % texts.length] ?? '', changed, texts)).kind)
  }
  expect(system()).toEqual([])
  expect(builtins()).toEqual([])
  expect(kinds).toEqual(new Set([null, 'syntax', 'invalid']))
})

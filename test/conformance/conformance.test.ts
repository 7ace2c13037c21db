import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { expectedOutcome, type Outcome, readJson, runScenario } from './scenario.js'

const folder = fileURLToPath(new URL('../../fixtures/conformance/', import.meta.url))
const names = fs.readdirSync(`${folder}scenarios`)

describe.concurrent('does what CPython did', () => {
  test.each(names)('%s', async (name) => {
    const outcome = await runScenario(`${folder}scenarios/${name}`)
    expect(outcome).toEqual(expectedOutcome(readJson<Outcome>(`${folder}goldens/${name}`)))
  })
})

// The files of tests that one process runs find logging as the first one did.
import { afterAll } from 'vitest'
import { manager } from '../../src/core/manager.js'
import { state } from '../../src/core/state.js'
import { freshLogging } from './fresh-logging.js'

const { raiseExceptions } = state
const levelToName = [...state.levelToName]
const nameToLevel = [...state.nameToLevel]

afterAll(() => {
  freshLogging()
  manager.disable = 0
  manager.loggerClass = null
  Object.assign(state, { raiseExceptions, recordFactory: undefined, loggerClass: undefined })
  restore(state.levelToName, levelToName)
  restore(state.nameToLevel, nameToLevel)
})

function restore<K, V>(map: Map<K, V>, entries: readonly [K, V][]): void {
  map.clear()
  for (const [key, value] of entries) map.set(key, value)
}

/**
 * Python's `logging`, for Node.js: `import * as logging from 'logini'` gives what `import logging, logging.config,
 * logging.handlers` gives in Python. What Python lets a program assign (`logging.raiseExceptions = False`) is assigned on the
 * default export: `import logging from 'logini'`.
 *
 * @packageDocumentation
 */
import { type DictConfigClass, getDictConfigClass, setDictConfigClass } from './config/dict-config.js'
import type { LoggingState } from './core/state.js'
import { state } from './core/state.js'
import * as names from './names.js'

export * from './names.js'

const SETTINGS = [
  'raiseExceptions',
  'lastResort',
  'logThreads',
  'logMultiprocessing',
  'logProcesses',
  'logAsyncioTasks',
] as const

/** What a program may assign, as in Python. */
export type Settings = Pick<LoggingState, (typeof SETTINGS)[number]>

const settings = Object.fromEntries(
  SETTINGS.map((name) => [
    name,
    {
      enumerable: true,
      get: () => state[name],
      set: (value: never) => {
        state[name] = value
      },
    },
  ]),
)

const config = Object.defineProperty({ ...names.config }, 'dictConfigClass', {
  enumerable: true,
  get: getDictConfigClass,
  set: setDictConfigClass,
}) as typeof names.config & { dictConfigClass: DictConfigClass }

const logging = Object.defineProperties({ ...names, config }, settings) as Omit<typeof names, 'config'> &
  Settings & { readonly config: typeof config }
export default logging

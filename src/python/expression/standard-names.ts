/** The names that every expression has, whatever it is used for. */
import { builtins } from './builtins.js'
import { osModule } from './modules/os.js'
import { sysModule } from './modules/sys.js'
import { timeModule } from './modules/time.js'

/** Python's builtins and its modules `os`, `sys` and `time`, as far as they are accepted. */
export const standardNames: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...builtins,
  ['os', osModule],
  ['sys', sysModule],
  ['time', timeModule],
])

import { manager, root } from '../../src/core/manager.js'
import { clearExistingHandlers } from '../../src/core/shutdown.js'

/** Puts logging back to where it is when a process begins. */
export function freshLogging(): void {
  root.handlers = []
  root.filters = []
  root.setLevel('WARNING')
  root.disabled = false
  manager.loggerDict.clear()
  clearExistingHandlers()
}

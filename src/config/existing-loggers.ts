import { isPlaceHolder, manager } from '../core/manager.js'

/**
 * Deals with the loggers that were there and that a new configuration does not name: one below a logger that was there and
 * is named starts afresh, any other is turned off or on.
 *
 * @param names - the loggers that are not named
 * @param reconfigured - the loggers that were there and are named
 * @param disableExisting - whether the others are turned off
 */
export function leaveBehind(
  names: Iterable<string>,
  reconfigured: ReadonlySet<string>,
  disableExisting: boolean,
): void {
  for (const name of names) {
    const logger = manager.loggerDict.get(name)
    if (logger === undefined || isPlaceHolder(logger)) continue
    if (isBelow(name, reconfigured)) {
      logger.setLevel(0)
      logger.handlers = []
      logger.propagate = true
    } else logger.disabled = disableExisting
  }
}

function isBelow(name: string, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false
  for (let dot = name.lastIndexOf('.'); dot >= 0; dot = name.lastIndexOf('.', dot - 1)) {
    if (names.has(name.slice(0, dot))) return true
    if (dot === 0) return false
  }
  return false
}

import type { EntryFunction } from '../core/call-site.js'
import { handedOn } from '../core/keywords.js'
import { CRITICAL, DEBUG, ERROR, INFO, WARNING } from '../core/levels.js'
import { root } from '../core/manager.js'
import { basicConfig } from './basic-config.js'

// Logs to the root as the caller of `entry`; like Python, a program that configured nothing gets the basic configuration.
function logToRoot(
  level: number,
  msg: unknown,
  args: readonly unknown[],
  entry: EntryFunction,
  exc_info?: unknown,
): void {
  if (root.handlers.length === 0) basicConfig()
  const call = handedOn(args, entry, exc_info)
  root.log(level, msg, ...call.args, call.options)
}

/** Logs to the root with level DEBUG; calls `basicConfig` first if the root has no handlers. Python's `logging.debug`. */
export function debug(msg: unknown, ...args: unknown[]): void {
  logToRoot(DEBUG, msg, args, debug)
}

/** Logs to the root with level INFO, as {@link debug} does. Python's `logging.info`. */
export function info(msg: unknown, ...args: unknown[]): void {
  logToRoot(INFO, msg, args, info)
}

/** Logs to the root with level WARNING, as {@link debug} does. Python's `logging.warning`. */
export function warning(msg: unknown, ...args: unknown[]): void {
  logToRoot(WARNING, msg, args, warning)
}

/** The same as {@link warning}. Python's `logging.warn`. */
export function warn(msg: unknown, ...args: unknown[]): void {
  logToRoot(WARNING, msg, args, warn)
}

/** Logs to the root with level ERROR, as {@link debug} does. Python's `logging.error`. */
export function error(msg: unknown, ...args: unknown[]): void {
  logToRoot(ERROR, msg, args, error)
}

/** Logs to the root with level ERROR and with the error, as `Logger.exception` does. Python's `logging.exception`. */
export function exception(msg: unknown, ...args: unknown[]): void {
  logToRoot(ERROR, msg, args, exception, true)
}

/** Logs to the root with level CRITICAL, as {@link debug} does. Python's `logging.critical`. */
export function critical(msg: unknown, ...args: unknown[]): void {
  logToRoot(CRITICAL, msg, args, critical)
}

/** The same as {@link critical}. Python's `logging.fatal`. */
export function fatal(msg: unknown, ...args: unknown[]): void {
  logToRoot(CRITICAL, msg, args, fatal)
}

/**
 * Logs to the root with any level, as {@link debug} does. Python's `logging.log`.
 *
 * @throws TypeError when the level is not an integer, unless `raiseExceptions` is false
 */
export function log(level: number, msg: unknown, ...args: unknown[]): void {
  logToRoot(level, msg, args, log)
}

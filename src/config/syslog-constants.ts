import { FACILITY_NAMES, PRIORITY_MAP, PRIORITY_NAMES, SYSLOG_NUMBERS } from '../handlers/syslog-codes.js'

/** The members of Python's class `logging.handlers.SysLogHandler` that expressions can read: its constants and tables. */
export const SYSLOG_CONSTANTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...exact(SYSLOG_NUMBERS),
  ['priority_names', exact(PRIORITY_NAMES)],
  ['facility_names', exact(FACILITY_NAMES)],
  ['priority_map', new Map(Object.entries(PRIORITY_MAP))],
])

function exact(numbers: Readonly<Record<string, number>>): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(numbers).map(([name, value]) => [name, BigInt(value)]))
}

/** The numbers and names of syslog, as Python's `logging.handlers.SysLogHandler` has them. */
import { KeyError } from '../python/errors.js'
import { reprText } from '../python/text.js'

const PRIORITIES = {
  LOG_EMERG: 0,
  LOG_ALERT: 1,
  LOG_CRIT: 2,
  LOG_ERR: 3,
  LOG_WARNING: 4,
  LOG_NOTICE: 5,
  LOG_INFO: 6,
  LOG_DEBUG: 7,
} as const

const FACILITIES = {
  LOG_KERN: 0,
  LOG_USER: 1,
  LOG_MAIL: 2,
  LOG_DAEMON: 3,
  LOG_AUTH: 4,
  LOG_SYSLOG: 5,
  LOG_LPR: 6,
  LOG_NEWS: 7,
  LOG_UUCP: 8,
  LOG_CRON: 9,
  LOG_AUTHPRIV: 10,
  LOG_FTP: 11,
  LOG_NTP: 12,
  LOG_SECURITY: 13,
  LOG_CONSOLE: 14,
  LOG_SOLCRON: 15,
  LOG_LOCAL0: 16,
  LOG_LOCAL1: 17,
  LOG_LOCAL2: 18,
  LOG_LOCAL3: 19,
  LOG_LOCAL4: 20,
  LOG_LOCAL5: 21,
  LOG_LOCAL6: 22,
  LOG_LOCAL7: 23,
} as const

/** The constants: priorities, then facilities. */
export const SYSLOG_NUMBERS = { ...PRIORITIES, ...FACILITIES }

/** The names of priorities, and their numbers. */
export const PRIORITY_NAMES: Readonly<Record<string, number>> = named({
  alert: 1,
  crit: 2,
  critical: 2,
  debug: 7,
  emerg: 0,
  err: 3,
  error: 3,
  info: 6,
  notice: 5,
  panic: 0,
  warn: 4,
  warning: 4,
})

/** The names of facilities, and their numbers. */
export const FACILITY_NAMES: Readonly<Record<string, number>> = named({
  auth: 4,
  authpriv: 10,
  console: 14,
  cron: 9,
  daemon: 3,
  ftp: 11,
  kern: 0,
  lpr: 6,
  mail: 2,
  news: 7,
  ntp: 12,
  security: 13,
  'solaris-cron': 15,
  syslog: 5,
  user: 1,
  uucp: 8,
  local0: 16,
  local1: 17,
  local2: 18,
  local3: 19,
  local4: 20,
  local5: 21,
  local6: 22,
  local7: 23,
})

/** Which priority the records of a level have; those of any other level are warnings. */
export const PRIORITY_MAP: Record<string, string> = {
  DEBUG: 'debug',
  INFO: 'info',
  WARNING: 'warning',
  ERROR: 'error',
  CRITICAL: 'critical',
}

function named(numbers: Record<string, number>): Readonly<Record<string, number>> {
  return Object.assign(Object.create(null), numbers)
}

/** What a SysLogHandler has of all this, and its class too. */
export type SyslogNumbers = Readonly<typeof SYSLOG_NUMBERS> & {
  readonly priority_names: Readonly<Record<string, number>>
  readonly facility_names: Readonly<Record<string, number>>
  priority_map: Record<string, string>
}

/**
 * The number that a message begins with.
 *
 * @param facilities - the numbers of facilities by their names
 * @param priorities - the numbers of priorities by their names
 * @throws KeyError for a name that is none, TypeError for something else than an integer or a name
 */
export function encodePriority(
  facility: unknown,
  priority: unknown,
  facilities: Readonly<Record<string, number>>,
  priorities: Readonly<Record<string, number>>,
): number {
  const number = (numberOf(facility, 'facility', facilities) << 3n) | numberOf(priority, 'priority', priorities)
  return Number(number)
}

function numberOf(value: unknown, what: string, names: Readonly<Record<string, number>>): bigint {
  if (typeof value === 'string') {
    if (!Object.hasOwn(names, value)) throw new KeyError(reprText(value))
    return BigInt(names[value] ?? 0)
  }
  if (typeof value === 'bigint' || typeof value === 'boolean' || Number.isInteger(value)) return BigInt(value as number)
  throw new TypeError(`${what} must be an integer or a name, not ${String(value)}`)
}

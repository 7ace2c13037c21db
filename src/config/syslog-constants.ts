/** The constants of Python's `logging.handlers.SysLogHandler`, as expressions read them: priorities, then facilities. */
export const SYSLOG_CONSTANTS: ReadonlyMap<string, bigint> = new Map([
  ...numbered('EMERG ALERT CRIT ERR WARNING NOTICE INFO DEBUG'),
  ...numbered('KERN USER MAIL DAEMON AUTH SYSLOG LPR NEWS UUCP CRON AUTHPRIV FTP NTP SECURITY CONSOLE SOLCRON'),
  ...numbered('LOCAL0 LOCAL1 LOCAL2 LOCAL3 LOCAL4 LOCAL5 LOCAL6 LOCAL7', 16),
])

function numbered(names: string, first = 0): [name: string, value: bigint][] {
  return names.split(' ').map((name, at) => [`LOG_${name}`, BigInt(first + at)])
}

import { strftime } from '../../python/strftime.js'
import { gmtime, localtime } from '../../python/struct-time.js'
import { isDaylightSaving, periodOf } from '../rollover-schedule.js'

const MINUTE = 60
const HOUR = 3600

/** When a log is rolled over, and how its archives are dated. A handler is one, and may change at any time. */
export interface RolloverSettings {
  /** The kind of period, in capitals: `S`, `M`, `H`, `D`, `MIDNIGHT`, `W0` to `W6`. */
  readonly when: string
  /** How long a file lasts, in seconds. */
  readonly interval: number
  /** Whether dates are those of Greenwich. */
  readonly utc: boolean
  /** The date of an archive, as strftime has it. */
  readonly suffix: string
  /** When a file is rolled over that was begun at a time; both in seconds since the epoch. */
  computeRollover(begun: number): number
}

/** The first rollover after a moment at which a file is begun; both in seconds since the epoch. */
export function rolloverAfter(moment: number, settings: RolloverSettings): number {
  const next = settings.computeRollover(Math.floor(moment))
  // Shorter than a second, or an hour's change of the clock: the next but one then.
  return next > moment ? next : next + settings.interval * (Math.floor((moment - next) / settings.interval) + 1)
}

/**
 * The latest rollover that may have been agreed on by a moment; both in seconds since the epoch. What is later was meant for
 * another period, or by a clock that has been set back since.
 */
export function latestRollover(moment: number, settings: RolloverSettings): number {
  return rolloverAfter(moment, settings) + slack(settings)
}

/**
 * So far, in seconds, clocks may differ: those of machines that share a log. Where periods begin by the clock on the wall,
 * daylight saving time adds an hour.
 */
export function slack({ when, interval }: RolloverSettings): number {
  return periodOf(when).isAligned ? HOUR : Math.min(HOUR, Math.max(MINUTE, interval))
}

/** The date of the archive of the period that a rollover ends: the one on which the period began. */
export function dateOfPeriod(rollover: number, settings: RolloverSettings): string {
  const { when, interval, utc, suffix } = settings
  const begun = rollover - interval
  if (utc) return strftime(suffix, gmtime(begun))
  return strftime(suffix, localtime(periodOf(when).isAligned ? onTheClock(begun, rollover) : begun))
}

// The same time of the day as that of the rollover, when the clock was changed in between.
function onTheClock(begun: number, rollover: number): number {
  const isSaving = isDaylightSaving(rollover)
  if (isSaving === isDaylightSaving(begun)) return begun
  return begun + (isSaving ? HOUR : -HOUR)
}

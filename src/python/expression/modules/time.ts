/** Python's `time`, but for what waits or sets something. */

import { gmtime, localtime } from '../../struct-time.js'
import { mktimeOfTuple, strftimeOfTuple } from '../../time-tuple.js'
import { PyTuple } from '../../tuple.js'
import { defineFunction, type PyFunction } from '../callable.js'
import { asNumber } from '../compare.js'
import { Computed, Namespace } from '../objects.js'
import { spendText } from '../session.js'
import { typeName } from '../type-name.js'
import { structTimeType } from '../types/struct-time-type.js'
import { wantText } from '../types/want.js'

/** A directive writes at most this many times its own length; Python's buffer is bounded likewise. */
const longestDirective = 256

function wantSeconds(value: unknown): number | bigint | undefined {
  if (value === undefined || value === null) return undefined
  const seconds = asNumber(value)
  if (seconds === undefined) throw new TypeError(`'${typeName(value)}' object cannot be interpreted as an integer`)
  return seconds
}

function strftime(format: unknown, time: unknown = localtime()): string {
  const text = wantText(format, 'strftime() argument 1')
  spendText(text.length * longestDirective)
  return strftimeOfTuple(text, time)
}

function asctime(time: unknown = localtime()): string {
  return strftimeOfTuple('%a %b %e %H:%M:%S %Y', time)
}

const nanosecondsPerMillisecond = 1_000_000n

const functions: readonly PyFunction[] = [
  defineFunction('asctime', ['/t?'], asctime),
  defineFunction('ctime', ['/seconds?'], (seconds) => asctime(localtime(wantSeconds(seconds)))),
  defineFunction('gmtime', ['/seconds?'], (seconds) => gmtime(wantSeconds(seconds))),
  defineFunction('localtime', ['/seconds?'], (seconds) => localtime(wantSeconds(seconds))),
  defineFunction('mktime', ['/t'], mktimeOfTuple),
  defineFunction('monotonic', [], () => performance.now() / 1000),
  defineFunction('perf_counter', [], () => performance.now() / 1000),
  defineFunction('strftime', ['/format', '/t?'], strftime),
  defineFunction('time', [], () => Date.now() / 1000),
  defineFunction('time_ns', [], () => BigInt(Date.now()) * nanosecondsPerMillisecond),
]

/** What the process's zone is in winter and summer of this year: Python's `timezone`, `altzone`, `daylight`, `tzname`. */
function zone(): {
  readonly timezone: bigint
  readonly altzone: bigint
  readonly daylight: bigint
  readonly tzname: PyTuple
} {
  const year = new Date().getUTCFullYear()
  const [january, july] = [0, 6].map((month) => localtime(Date.UTC(year, month, 1) / 1000))
  const [first, second] = [january, july].map((time) => ({
    west: BigInt(-(time?.tm_gmtoff ?? 0)),
    name: time?.tm_zone ?? '',
  }))
  const winter = first ?? { west: 0n, name: '' }
  const summer = second ?? winter
  // Where it is summer in January, standard time is July's.
  const [standard, saving] = winter.west < summer.west ? [summer, winter] : [winter, summer]
  return {
    timezone: standard.west,
    altzone: saving.west,
    daylight: standard.west === saving.west ? 0n : 1n,
    tzname: PyTuple.of(standard.name, saving.name),
  }
}

/** The module `time`. */
export const timeModule: Namespace = new Namespace(
  'time',
  new Map<string, unknown>([
    ['altzone', new Computed(() => zone().altzone)],
    ['daylight', new Computed(() => zone().daylight)],
    ['struct_time', structTimeType],
    ['timezone', new Computed(() => zone().timezone)],
    ['tzname', new Computed(() => zone().tzname)],
    ...functions.map((one): [string, unknown] => [one.name, one]),
  ]),
)

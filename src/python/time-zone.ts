import fs from 'node:fs'
import { daysFromDate } from './calendar.js'
import { leadingName, parsePosixZone } from './posix-zone.js'
import { findZone, nameless, type ZoneType } from './zone-names.js'

/** A time zone of the process. */
export interface TimeZone {
  /** Whether JavaScript's `Date` counts in this zone (from the time on when it does so rightly). */
  readonly followsDate: boolean
  /** What the zone says of a second since the epoch. */
  typeAt(seconds: number): ZoneType
  /** The abbreviations in use now for standard and daylight saving time; the same where there is no such time. */
  names(): readonly [standard: string, daylight: string]
}

/** The seconds of 400 years: after them the calendar repeats, and so do the clock changes that follow a rule. */
const CYCLE = 146097 * 86400
/** `Date` ends at 8.64e12 seconds; local time needs a day less. */
const DATE_LIMIT = 8.63e12

let currentText: string | undefined
let current: TimeZone | undefined

/**
 * The time zone of the process: what `TZ` in the environment says, or else the system's.
 *
 * `TZ` is understood as the C library of Linux does, which knows more of its forms than Node: names of the tz database
 * (`Europe/Paris`, `:Europe/Paris`), paths of its files, POSIX texts (`CET-1CEST,M3.5.0,M10.5.0/3`). It may change.
 */
export function currentZone(): TimeZone {
  const text = process.env.TZ
  if (current !== undefined && text === currentText) return current
  currentText = text
  current = text === undefined ? namedZone(systemZoneName, dateOffset) : readZone(text)
  return current
}

function readZone(text: string): TimeZone {
  const name = text.replace(/^:/, '')
  if (name === '') return namedZone(() => 'UTC', dateOffset)
  const plain = name.replace(/^(posix|right)\//, '')
  // Node holds the four letters of `Eire` for a zone without clock changes; its own library knows better.
  if (plain === 'Eire') return namedZone(() => plain, intlOffset('Europe/Dublin'), false)
  if (findZone(plain, dateOffset)) return namedZone(() => plain, dateOffset)
  const posix = parsePosixZone(name)
  if (posix) return { followsDate: false, typeAt: posix.typeAt, names: () => posix.names }
  const linked = /^\/.*zoneinfo[^/]*\/(?:(?:posix|right)\/)?(.+)$/.exec(name)?.[1] ?? ''
  if (findZone(linked, dateOffset)) return namedZone(() => linked, intlOffset(linked), false)
  if (/^(\/etc\/)?localtime$/.test(name)) return namedZone(systemZoneName, intlOffset(systemZoneName()), false)
  return unknownZone(leadingName(name))
}

/** A zone of the tz database; its name is asked for only when it matters, since finding it out may take milliseconds. */
function namedZone(name: () => string, offsetAt: (seconds: number) => number, followsDate = true): TimeZone {
  let find: ((seconds: number) => ZoneType) | undefined
  const typeAt = (seconds: number): ZoneType => {
    find ??= findZone(name(), offsetAt) ?? ((at) => nameless(offsetAt(at)))
    return find(seconds)
  }
  return { followsDate, typeAt, names: () => namesAround(Math.floor(Date.now() / 1000), typeAt) }
}

/** A zone younger than the table, if Node knows it; otherwise Greenwich under a made-up name, as in the C library. */
function unknownZone(name: string): TimeZone {
  const typeAt = (seconds: number): ZoneType => {
    const offset = dateOffset(seconds)
    return offset === 0 ? { offset, isdst: 0, abbreviation: name } : nameless(offset)
  }
  return { followsDate: true, typeAt, names: () => [name, ''] }
}

/** The zone's name according to the system's settings, by the cheapest way that knows it. */
function systemZoneName(): string {
  try {
    const name = /zoneinfo[^/]*\/(.+)$/.exec(fs.readlinkSync('/etc/localtime'))?.[1]
    if (name !== undefined) return name.replace(/^(posix|right)\//, '')
  } catch {
    // Not a link, or not a system with one: the library knows other ways.
  }
  return new Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC'
}

/** The offset, in seconds east of Greenwich, that `Date` has at a second since the epoch. */
export function dateOffset(seconds: number): number {
  const second = withinDate(seconds)
  const date = new Date(second * 1000)
  const days = daysFromDate(date.getFullYear(), date.getMonth() + 1, date.getDate())
  return ((days * 24 + date.getHours()) * 60 + date.getMinutes()) * 60 + date.getSeconds() - second
}

/** A second that `Date` can hold and in which every zone has the same offset: whole cycles away, beyond all exceptions. */
function withinDate(seconds: number): number {
  if (Math.abs(seconds) < DATE_LIMIT) return seconds
  return seconds - (Math.trunc(seconds / CYCLE) - 2 * Math.sign(seconds)) * CYCLE
}

/** The offset in a zone that is not the one `Date` counts in. */
function intlOffset(name: string): (seconds: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' })
  return (seconds) => {
    const text = format.format(withinDate(seconds) * 1000)
    const [, sign, hours = 0, minutes = 0, rest = 0] = /GMT([+-])(\d+):(\d+)(?::(\d+))?$/.exec(text) ?? []
    const offset = Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)
    return sign === '-' ? -offset : offset
  }
}

/** Steps of two weeks find every daylight saving time that there is, also that of a Ramadan. */
function namesAround(now: number, typeAt: (seconds: number) => ZoneType): [standard: string, daylight: string] {
  const nearest: [string?, string?] = []
  for (let step = 0; step <= 26; step++)
    for (const type of [typeAt(now - step * 14 * 86400), typeAt(now + step * 14 * 86400)])
      nearest[type.isdst === 0 ? 0 : 1] ??= type.abbreviation
  const [standard, daylight] = nearest
  return [standard ?? daylight ?? '', daylight ?? standard ?? '']
}

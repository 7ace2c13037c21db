import type { StructTime } from './struct-time.js'
import { currentZone } from './time-zone.js'
import type { ZoneType } from './zone-names.js'

const DAY = 86400
/** How far, and in what steps, the C library looks for a time that has the daylight saving flag it was asked for. */
const SEARCH_LIMIT = 229_222_804
const SEARCH_STEP = 601_200

/**
 * The seconds since the epoch of a time in the process's zone. Python's `time.mktime`.
 *
 * Fields out of range are carried over; `tm_wday` and `tm_yday` are ignored. `tm_isdst` decides between the two times
 * that a clock put back shows twice. Where the flag does not apply, or the clock skips the time, the time is counted on
 * from the neighbouring clock that it does apply to.
 */
export function mktime(time: StructTime): number {
  if (time.localSeconds !== undefined) return time.localSeconds
  const { typeAt } = currentZone()
  const clock = time.clockSeconds
  const isdst = time.tm_isdst
  const wanted = (type: ZoneType): boolean => isdst < 0 || type.isdst === Math.min(isdst, 1)
  const around = [typeAt(clock - DAY), typeAt(clock + DAY)]
  const fitting = around.filter((type) => typeAt(clock - type.offset).offset === type.offset)
  const type = (fitting.length > 0 ? fitting : around).find(wanted) ?? nearestType(clock, wanted, typeAt)
  if (type) return clock - type.offset
  // The zone knows no such time anywhere near: then daylight saving time is an hour.
  return clock - (fitting[0]?.offset ?? 0) + (isdst === 0 ? 3600 : -3600)
}

function nearestType(
  clock: number,
  wanted: (type: ZoneType) => boolean,
  typeAt: (seconds: number) => ZoneType,
): ZoneType | undefined {
  for (let distance = SEARCH_STEP; distance < SEARCH_LIMIT; distance += SEARCH_STEP) {
    const type = [typeAt(clock - distance), typeAt(clock + distance)].find(wanted)
    if (type) return type
  }
  return undefined
}

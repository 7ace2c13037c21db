import { DATE_AGREES_FROM, ZONE_TABLE } from './zone-table.js'

/** What a time zone says of an instant. */
export interface ZoneType {
  /** Seconds east of Greenwich. Python's `tm_gmtoff`. */
  readonly offset: number
  /** 1 in what the tz database calls daylight saving time, which in Ireland is winter. Python's `tm_isdst`. */
  readonly isdst: number
  /** As `CET`, or `+0530` where people use no letters. Python's `tm_zone`. */
  readonly abbreviation: string
}

/** A time in which an offset has one meaning. */
interface Stretch {
  /** Its first second since the epoch. */
  readonly start: number
  readonly types: readonly ZoneType[]
}

const START_OF_1800 = -5364662400

/**
 * Reads the names that a zone of the tz database has for its offsets, and its clock before 1970.
 *
 * @param name - as `Europe/Paris`, an alias as `GB` too
 * @param offsetAt - the zone's offset (seconds east) at a second since the epoch, asked for where the table leaves the
 *   clock to JavaScript's `Date`
 * @returns what the zone says of a second since the epoch; undefined for a name that the database does not have
 */
export function findZone(
  name: string,
  offsetAt: (seconds: number) => number,
): ((seconds: number) => ZoneType) | undefined {
  const at = /^[\w+/-]+$/.test(name) ? ZONE_TABLE.indexOf(` ${name} `) : -1
  if (at < 0) return undefined
  const [, types = '', stretches = ''] = ZONE_TABLE.slice(at, ZONE_TABLE.indexOf('\n', at)).split('|')
  const [fixed, eras] = readStretches(stretches, types.split(',').map(readType))
  return (seconds) => {
    const stretch = lastStarted(eras, seconds)
    if (!stretch) return lastStarted(fixed, seconds)?.types[0] ?? nameless(0)
    const offset = offsetAt(seconds)
    const byOffset = (type: ZoneType): boolean => type.offset === offset
    return stretch.types.find(byOffset) ?? eras.flatMap((era) => era.types).findLast(byOffset) ?? nameless(offset)
  }
}

/** Whether `Date` counts every zone right at an instant, so that the table need not be asked. */
export function isDateReliable(seconds: number): boolean {
  return seconds >= DATE_AGREES_FROM
}

/** An offset as the tz database writes the zones that have no letters: `+03`, `-0930`. */
export function nameless(offset: number): ZoneType {
  const minutes = Math.floor(Math.abs(offset) / 60)
  const digits = (value: number) => String(value).padStart(2, '0')
  const rest = minutes % 60 === 0 ? '' : digits(minutes % 60)
  return { offset, isdst: 0, abbreviation: `${offset < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60))}${rest}` }
}

function lastStarted(stretches: readonly Stretch[], seconds: number): Stretch | undefined {
  return stretches.findLast((stretch) => stretch.start <= seconds)
}

function readType(text: string): ZoneType {
  const [abbreviation = '', offset = ''] = text.split(':')
  return { offset: Number.parseInt(offset, 36), isdst: offset.endsWith('*') ? 1 : 0, abbreviation }
}

/** The stretches before and after the `;`. The first of all has no start: it holds for all time before the next. */
function readStretches(text: string, types: readonly ZoneType[]): [fixed: Stretch[], eras: Stretch[]] {
  let start = START_OF_1800
  const read = (part: string): Stretch[] =>
    Array.from(part.matchAll(/('?)([0-9a-z]*)([A-Z]+)/g), ([, unit, delta = '', letters = '']) => {
      if (delta !== '') start += Number.parseInt(delta, 36) * (unit === '' ? 900 : 1)
      return {
        start: delta === '' ? Number.NEGATIVE_INFINITY : start,
        types: Array.from(letters, (letter) => types[letter.charCodeAt(0) - 65] ?? nameless(0)),
      }
    })
  const [fixed = '', eras = ''] = text.split(';')
  return [read(fixed), read(eras)]
}

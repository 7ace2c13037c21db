// Writes src/python/zone-table.ts from this machine's compiled time zone database.
//
//     node scripts/zone-table.mjs [--zoneinfo /usr/share/zoneinfo]
//
// Run it when the database has changed names that matter. Clock changes after 1970 are not in the table: JavaScript's
// Date knows those, and the table only says what a zone calls each of its offsets, and when. Before 1970 the builds of
// Node differ from the system's database, so there the table holds every change.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { zoneinfo: { type: 'string', default: '/usr/share/zoneinfo' } } })
const EPOCH_1800 = -5364662400
// Not zones: copies of others under names that depend on the machine, and the folders of the other flavours.
const LEFT_OUT = /^(posix|right)\/|^(localtime|posixrules)$/

/** All the zones of the folder, by name: [the type before any change, ...[second of the change, type]]. */
function readZones(root) {
  const zones = new Map()
  for (const entry of fs.readdirSync(root, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(root, file)
    if (LEFT_OUT.test(name) || !fs.statSync(file).isFile()) continue
    const bytes = fs.readFileSync(file)
    if (bytes.toString('latin1', 0, 4) === 'TZif') zones.set(name, readZone(bytes))
  }
  return zones
}

/** One compiled file (RFC 8536): its 64-bit part and the rule in its footer. */
function readZone(bytes) {
  const counts = (at) => [0, 1, 2, 3, 4, 5].map((n) => bytes.readUInt32BE(at + 20 + 4 * n))
  const [utc1, std1, leap1, times1, types1, chars1] = counts(0)
  const second = 44 + times1 * 5 + types1 * 6 + chars1 + leap1 * 8 + std1 + utc1
  const [utc, std, leap, times, types, chars] = counts(second)
  const timesAt = second + 44
  const typesAt = timesAt + times * 9
  const charsAt = typesAt + types * 6
  const footer = bytes.toString('latin1', charsAt + chars + leap * 12 + std + utc).trim()
  const typeOf = (index) => {
    const at = typesAt + index * 6
    const name = charsAt + bytes[at + 5]
    return typeText(bytes.toString('latin1', name, bytes.indexOf(0, name)), bytes.readInt32BE(at), bytes[at + 4] === 1)
  }
  const changes = Array.from({ length: times }, (_, n) => [
    Number(bytes.readBigInt64BE(timesAt + 8 * n)),
    typeOf(bytes[timesAt + times * 8 + n]),
  ])
  return { first: typeOf(0), changes, last: footerTypes(footer) }
}

/** What the table calls a type: abbreviation, offset in seconds (base 36), and `*` for daylight saving time. */
function typeText(abbreviation, offset, isDst) {
  return `${abbreviation}:${offset.toString(36)}${isDst ? '*' : ''}`
}

/** The types of the rule that holds after the last change. */
function footerTypes(footer) {
  const match = /^(<[^>]+>|[A-Za-z]+)([-+\d:]+)(?:(<[^>]+>|[A-Za-z]+)([-+\d:]*))?/.exec(footer)
  if (!match) throw new Error(`no rule: ${footer}`)
  const [, standard, offset, daylight, daylightOffset] = match
  const seconds = (text) => {
    const [hours, minutes = 0, rest = 0] = text.replace(/^[-+]/, '').split(':').map(Number)
    return (hours * 3600 + minutes * 60 + rest) * (text.startsWith('-') ? 1 : -1)
  }
  const bare = (name) => name.replace(/[<>]/g, '')
  // A rule may turn the clock back in winter (Ireland): the database then calls winter the daylight saving time.
  const result = [typeText(bare(standard), seconds(offset), false)]
  if (daylight)
    result.push(typeText(bare(daylight), daylightOffset ? seconds(daylightOffset) : seconds(offset) + 3600, true))
  return result
}

/** From when on Date agrees with the database: 1970, or the first change after the last one that Date does not know. */
function dateAgreesFrom(name, zone) {
  process.env.TZ = name
  let from = 0
  zone.changes.forEach(([second, type], at) => {
    const before = at === 0 ? zone.first : zone.changes[at - 1][1]
    if (second < 0 || (dateOffset(second) === offsetOf(type) && dateOffset(second - 1) === offsetOf(before))) return
    from = second
  })
  return from
}

const offsetOf = (type) => Number.parseInt(/:(-?[0-9a-z]+)/.exec(type)[1], 36)

function dateOffset(second) {
  const date = new Date(second * 1000)
  const fields = [date.getFullYear(), date.getMonth(), date.getDate()]
  return Date.UTC(...fields, date.getHours(), date.getMinutes(), date.getSeconds()) / 1000 - second
}

/** A line of the table: types, and the stretches of time in which an offset has one meaning. */
function zoneText(zone, agreesFrom) {
  const types = [...new Set([zone.first, ...zone.changes.map(([, type]) => type), ...zone.last])]
  if (types.length > 26) throw new Error('more types than letters')
  const letter = (type) => String.fromCharCode(65 + types.indexOf(type))
  const stretches = [{ types: [zone.first] }]
  let eras = 0
  const enter = (second, type) => {
    const current = stretches.at(-1)
    if (current.era && current.types.includes(type)) return
    const clash = current.types.some((other) => offsetOf(other) === offsetOf(type))
    if (second < agreesFrom) stretches.push({ start: second, types: [type] })
    else if (current.era && !clash) current.types.push(type)
    else stretches.push({ start: second, types: [type], era: true })
  }
  const early = zone.changes.filter(([second]) => second < agreesFrom)
  for (const [second, type] of early) enter(second, type)
  stretches.push({ start: agreesFrom, types: [early.at(-1)?.[1] ?? zone.first], era: true })
  for (const [second, type] of zone.changes.slice(early.length)) enter(second, type)
  for (const type of zone.last) if (!stretches.at(-1).types.includes(type)) stretches.at(-1).types.push(type)
  let previous = EPOCH_1800
  const text = stretches.map((stretch) => {
    const start = stretch.start === undefined ? '' : deltaText(stretch.start - previous)
    previous = stretch.start ?? previous
    eras += stretch.era ? 1 : 0
    return `${stretch.era && eras === 1 ? ';' : ''}${start}${stretch.types.map(letter).join('')}`
  })
  return `${types.join(',')}|${text.join('')}`
}

/** Most changes are whole quarters of an hour apart, and written so. */
function deltaText(seconds) {
  return seconds % 900 === 0 ? (seconds / 900).toString(36) : `'${seconds.toString(36)}`
}

const version = /# version (\S+)/.exec(fs.readFileSync(path.join(values.zoneinfo, 'tzdata.zi'), 'latin1'))[1]
const lines = new Map()
let latest = 0
for (const [name, zone] of [...readZones(values.zoneinfo)].sort(([a], [b]) => (a < b ? -1 : 1))) {
  // Node on Linux takes `Eire` for a zone without clock changes; it shares Europe/Dublin's line and is special there.
  const agreesFrom = dateAgreesFrom(name === 'Eire' ? 'Europe/Dublin' : name, zone)
  latest = Math.max(latest, agreesFrom)
  const text = zoneText(zone, agreesFrom)
  lines.set(text, [...(lines.get(text) ?? []), name])
}
const table = [...lines].map(([text, names]) => ` ${names.join(' ')} |${text}`).join('\n')

const target = fileURLToPath(new URL('../src/python/zone-table.ts', import.meta.url))
fs.writeFileSync(
  target,
  `/**
 * What the time zones of the tz database (${version}, public domain) call their offsets. Made by scripts/zone-table.mjs.
 *
 * A line is \` names |types|stretches\`. A type is \`abbreviation:offset\`, the offset in seconds east of Greenwich, base 36,
 * with \`*\` for daylight saving time; stretches refer to types by letter, A being the first. A stretch is its start, in
 * quarters of an hour (base 36; seconds after a \`'\`) since the start before it, the first since 1800-01-01; and its types. Up
 * to the \`;\` a stretch has one type, and the zone's clock is what it says. After the \`;\` JavaScript's Date knows the clock,
 * and the offset picks the type.
 */

/** From this second on Date agrees with the tz database in every zone. */
export const DATE_AGREES_FROM = ${latest}

/** The lines. */
export const ZONE_TABLE = \`
${table}
\`
`,
)

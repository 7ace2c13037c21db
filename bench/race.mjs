// Contenders doing the same work in turn, each in processes of its own that live through all rounds, so that none runs on code
// that the engine has compiled with another's calls in mind.
import path from 'node:path'
import { checkRecords } from './check.mjs'
import { startCrew } from './crew.mjs'
import { inFolder, median, ratio, short } from './measure.mjs'

/** By each process, with `--check`. */
const RECORDS_OF_A_CHECK = 200

const sizeOf = ({ workers, processes = 1 }) => workers ?? processes

/** Warms a crew up with more and more records until a round takes half of `seconds`; returns how many fill `seconds`. */
const warmUp = async (crew, seconds) => {
  for (let records = 200; ; records *= 2) {
    const { took } = await crew.write(records)
    if (took / 1e9 > seconds / 2) return Math.max(100, Math.round((records * seconds * 1e9) / took))
  }
}

/**
 * Has contenders write records in turn, and times each round until the last record is where it belongs. How many records a
 * round has depends on the contender's pace.
 *
 * @param contenders - by label, what startCrew gets
 * @param options.seconds - how long a round of each contender takes, about
 * @param options.until - `end`, or `called` to leave out what comes after the last call
 * @returns by label, the nanoseconds a record took in each round
 */
export const race = (contenders, { seconds = 0.3, rounds = 7, until = 'end' } = {}) =>
  inFolder(async (folder) => {
    const entries = Object.entries(contenders).map(([label, spec], at) => ({
      label,
      spec,
      folder: path.join(folder, String(at)),
      times: [],
    }))
    for (const one of entries) one.crew = startCrew(one.spec, one.folder)
    try {
      for (const one of entries)
        one.records = short ? RECORDS_OF_A_CHECK * sizeOf(one.spec) : await warmUp(one.crew, seconds)
      for (let round = 0; round < (short ? 1 : rounds); round++)
        for (const { crew, records, times } of entries)
          times.push((await crew.write(records, { until })).took / records)
    } finally {
      await Promise.all(entries.map(({ crew }) => crew.end()))
    }
    if (short) for (const one of entries) checkOne(one)
    return Object.fromEntries(entries.map(({ label, times }) => [label, times]))
  })

const checkOne = ({ label, spec, folder }) =>
  checkRecords(label, folder, {
    processes: sizeOf(spec),
    records: spec.loop === 'debug' ? 0 : RECORDS_OF_A_CHECK,
    rotated: spec.presized > 0,
  })

/** The results of a race as a table, in terms of one of the contenders, the fastest first. */
export const raceTable = (times, over) => ({
  columns: [{ title: '' }, { title: 'ns a record' }, { title: `times ${over}`, digits: 2 }],
  rows: Object.entries(times)
    .map(([label, each]) => [label, median(each), ratio(each, times[over])])
    .sort(([, a], [, b]) => a - b),
  plot: { kind: 'bars', title: `Time, as a multiple of ${over}`, column: 2 },
})

/** Goals that one contender is faster than each of the others. */
export const fasterThan = (times, own, peers) =>
  peers.map((peer) => {
    const measured = ratio(times[own], times[peer])
    return { goal: `faster than ${peer}`, measured, met: measured < 1 }
  })

// What is lost when a process ends right after its last call.
import { checkRecords } from './check.mjs'
import { startCrew } from './crew.mjs'
import { inFolder, short } from './measure.mjs'

const RECORDS = short ? 500 : 20_000

/** Ends a contender by process.exit() in the midst of it, as a goal. @throws Error if anything is lost */
export const lostAtExit = (label, spec) =>
  inFolder(async (folder) => {
    const crew = startCrew(spec, folder)
    await crew.write(RECORDS, { exit: true })
    await crew.end()
    checkRecords(`${label}, process.exit() after the last call`, folder, { processes: 1, records: RECORDS })
    const goal = `nothing lost of ${RECORDS.toLocaleString('en')} records at process.exit()`
    return { goal, measured: 0, unit: 'lost', met: true }
  })

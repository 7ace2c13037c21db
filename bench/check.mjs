// Proves that a contender did the work: every record once, each with the time, the logger, the level and the message.
import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

const LINE =
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} - bench\.web - INFO - (?:[\w-]+\.(?:mjs|py):\d+ - )?request (\d{7}) from (10\.0\.0\.\d)$/
const MESSAGE = /^request (\d{7}) from (10\.0\.0\.\d)$/
const LEVELS = new Set([30, 'info', 'INFO'])

const parseJson = (line) => {
  const { time, name, level, msg } = JSON.parse(line)
  return time !== undefined && name === 'bench.web' && LEVELS.has(level) ? MESSAGE.exec(msg) : null
}

const textOf = (file) => {
  const bytes = fs.readFileSync(file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().replaceAll('\0', '')
}

// rotating-file-stream keeps a list of its backups in a .txt file.
const isLog = (name) =>
  name === 'received' || ((name.startsWith('app') || name.endsWith('app.log')) && !name.endsWith('.txt'))

/** @throws Error if a record is missing, doubled or not as it should be, or if nothing was rotated that had to be */
export const checkRecords = (label, folder, { processes, records, rotated }) => {
  // The log and its backups, or what came through the pipe.
  const files = fs.readdirSync(folder).filter(isLog)
  if (rotated && files.length < 2) throw new Error(`${label}: nothing was rotated`)
  const lines = files.flatMap((name) => textOf(path.join(folder, name)).split('\n')).filter((line) => line !== '')
  const seen = new Set()
  for (const line of lines) {
    const match = line.startsWith('{') ? parseJson(line) : LINE.exec(line)
    if (match === null) throw new Error(`${label}: not a record: ${line}`)
    const record = `${match[1]} ${match[2]}`
    if (seen.has(record)) throw new Error(`${label}: written twice: ${line}`)
    seen.add(record)
  }
  if (seen.size !== processes * records) throw new Error(`${label}: ${seen.size} of ${processes * records} records`)
  console.log(`  ${label}: ${seen.size} records, each once`)
}

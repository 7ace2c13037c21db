// `node --import` this, and the program's clock is ahead of the machine's by the milliseconds that stand in a file, at any
// moment: for all processes that have the same file it strikes at the same time.
import fs from 'node:fs'

const ahead = new Float64Array(1)
const bytes = new Uint8Array(ahead.buffer)
const fd = fs.openSync(process.env.LOGINI_TEST_CLOCK ?? '', 'r')
const { readSync } = fs
const { now } = Date

Date.now = () => {
  readSync(fd, bytes, 0, bytes.length, 0)
  return now() + (ahead[0] ?? 0)
}

// What one writes first: a lock around every record.
import fs from 'node:fs'
import lockfile from 'proper-lockfile'

const lockSync = () => {
  for (;;) {
    try {
      return lockfile.lockSync('app.log', { realpath: false })
    } catch (error) {
      if (error.code !== 'ELOCKED') throw error
    }
  }
}

export const open = ({ host, maxBytes, backupCount }) => {
  const write = (line) => {
    const unlock = lockSync()
    try {
      const size = fs.statSync('app.log', { throwIfNoEntry: false })?.size ?? 0
      if (size + line.length > maxBytes) {
        for (let at = backupCount; at > 0; at--) {
          const from = at === 1 ? 'app.log' : `app.log.${at - 1}`
          if (fs.existsSync(from)) fs.renameSync(from, `app.log.${at}`)
        }
      }
      fs.appendFileSync('app.log', line)
    } finally {
      unlock()
    }
  }
  const info = (_message, at) => write(`2026-01-01 12:00:00,123 - bench.web - INFO - request ${at} from ${host}\n`)
  return { logger: { info } }
}

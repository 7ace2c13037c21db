// The limit: lines that are made beforehand, each written by one fs.writeSync to an O_APPEND descriptor.
import fs from 'node:fs'

export const open = ({ host, piped = false }) => {
  const lines = Array.from(
    { length: 1000 },
    (_, at) => `2026-01-01 12:00:00,123 - bench.web - INFO - request ${1_000_000 + at} from ${host}\n`,
  )
  const fd = piped ? 1 : fs.openSync('app.log', 'a')
  return {
    logger: { info: (_message, at) => fs.writeSync(fd, lines[at % 1000]) },
    end: () => piped || fs.closeSync(fd),
  }
}

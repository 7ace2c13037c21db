#!/usr/bin/env node
import { ExitStatus } from './exit-status.js'
import { processHost } from './host.js'
import { run } from './program.js'

// Who reads the output may have seen enough, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  process.exitCode = await run(process.argv.slice(2), processHost)
} catch (error) {
  // A fault of logini's own must not pass for one of the file.
  process.exitCode = ExitStatus.trouble
  console.error('logini: this should not have happened:', error)
}

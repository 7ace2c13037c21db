import fs from 'node:fs'
import { createRequire } from 'node:module'

/** The version of this package. */
export function packageVersion(): string {
  // By the package's own name: from dist/ it is found wherever the bundler has put this function.
  const file = createRequire(import.meta.url).resolve('logini/package.json')
  const { version } = JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }
  return version
}

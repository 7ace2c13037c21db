// What jest and bundlers get: the build that reads no part of itself later.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { expect, test } from 'vitest'
import { useTempFolder } from '../helpers/temp-folder.js'

const folder = useTempFolder()
const whole = new URL('../../dist/whole/', import.meta.url)

test('runs configurations that need more than plain literals', () => {
  const source = fs
    .readFileSync('fixtures/logging.ini', 'utf8')
    .replace(/^args=.*/m, "args=('a' + '.log', 'a', 512 * 2, 5, 'cp1252')")
  fs.writeFileSync(folder.at('logging.ini'), source)
  const program = `
    import logging from ${JSON.stringify(new URL('index.js', whole).href)}
    logging.config.fileConfig('logging.ini')
    logging.getLogger('x').warning('it costs %s', '5 €')`
  execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: folder.at('') })
  expect(fs.readFileSync(folder.at('a.log'), 'latin1')).toMatch(/it costs 5 \x80\n$/)
})

test('has no stand-ins for parts of itself', () => {
  const scripts = fs.readdirSync(new URL('chunks/', whole)).filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(0)
  for (const name of ['../index.js', ...scripts])
    expect(fs.readFileSync(new URL(`chunks/${name}`, whole), 'utf8')).not.toMatch(
      /createRequire\(import\.meta\.url\)\("\.|late module/,
    )
})

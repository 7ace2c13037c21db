import fs from 'node:fs'
import { expect, test } from 'vitest'
import { useTempFolder } from '../helpers/temp-folder.js'
import { runCli } from './run-cli.js'
import { FAULTY, GOOD, SUSPECT } from './sample-files.js'

const folder = useTempFolder()

function write(name: string, text: string): string {
  fs.writeFileSync(folder.at(name), text)
  return folder.at(name)
}

async function checkJson(...args: string[]) {
  const { status, stdout, stderr } = await runCli(['check', '--json', ...args])
  return { status, stderr, document: JSON.parse(stdout) }
}

test('the document has all files, faults and warnings', async () => {
  const [bad, suspect] = [write('bad.ini', FAULTY), write('suspect.ini', SUSPECT)]
  const { status, stderr, document } = await checkJson(bad, suspect)
  expect([status, stderr]).toEqual([1, ''])
  expect(document).toEqual({
    version: 1,
    good: false,
    files: [
      {
        file: bad,
        good: false,
        kind: 'invalid',
        faults: [
          {
            severity: 'error',
            file: bad,
            line: 8,
            column: 7,
            length: 4,
            section: 'logger_root',
            option: 'level',
            message: "there is no level 'info'",
            accepted: expect.stringMatching(/^CRITICAL, /),
            suggestion: 'INFO',
            sourceLine: 'level=info',
          },
        ],
        warnings: [],
      },
      {
        file: suspect,
        good: true,
        kind: null,
        faults: [],
        warnings: [
          {
            severity: 'warning',
            file: suspect,
            line: 15,
            column: 1,
            length: 6,
            section: 'formatter_f',
            option: 'formet',
            message: 'fileConfig() does not read this option',
            accepted: null,
            suggestion: 'format',
            sourceLine: 'formet=%(levelname)s %(message)s',
          },
        ],
      },
    ],
  })
})

test('the document is good if all files are', async () => {
  const { status, document } = await checkJson(write('good.ini', GOOD), write('suspect.ini', SUSPECT))
  expect([status, document.good]).toEqual([0, true])
})

test('a file that can not be read stands in the document too', async () => {
  const { status, stderr, document } = await checkJson(folder.at('none.ini'))
  expect([status, stderr]).toEqual([2, ''])
  expect(document).toMatchObject({
    good: false,
    files: [{ good: false, kind: 'missing', faults: [{ line: 0, column: 0, section: null, sourceLine: null }] }],
  })
})

test('a very long line is left out', async () => {
  const { document } = await checkJson(write('long.ini', FAULTY.replace('=info', `=info${' x'.repeat(600)}`)))
  expect(document.files[0].faults).toMatchObject([{ line: 8, column: 7, sourceLine: null }])
})

test('there are no colours in the document', async () => {
  const { stdout } = await runCli(['check', '--json', write('bad.ini', FAULTY)], { isTTY: true })
  expect(JSON.parse(stdout).files).toHaveLength(1)
  expect(stdout).not.toMatch('\\u001b')
})

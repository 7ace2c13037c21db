import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ArchiveNaming, DatedArchives, filesOf } from '../../../src/handlers/concurrent/dated-archives.js'
import { periodOf } from '../../../src/handlers/rollover-schedule.js'
import { useTempFolder } from '../../helpers/temp-folder.js'

const folder = useTempFolder()

function archives(when: string, namer: ArchiveNaming['namer'] = null, name = 'app.log'): DatedArchives {
  const { extMatch } = periodOf(when)
  const rotation_filename = (usual: string) => namer?.(usual) ?? usual
  return new DatedArchives({ baseFilename: folder.at(name), extMatch, namer, rotation_filename })
}

function make(...names: string[]): void {
  for (const name of names) fs.writeFileSync(folder.at(name), '')
}

const DAY = '2024-02-29'
const listed = (all: DatedArchives) => all.list(DAY).map((one) => filesOf(one).map((file) => path.basename(file)))

const NEIGHBOURS = [
  'app.log',
  'app.log.other',
  'app.log.2024',
  'app.log.2024-02',
  'app.log.1',
  'app.log.1.gz',
  'app.log2',
  'app.log2.2024-02-28',
  'app.log.other.2024-02-28',
  'xapp.log.2024-02-28',
  'app.2024-02-28',
  'app-log.2024-02-28',
  'app.log.2024-02-28_10',
  'app.log.2024-02-28_10-00',
  'app.log.2024-02-28.bak',
  'app.log.2024-02-28.bz2',
  'app.log.2024-02-28.gz.gz',
  'app.log.2024-02-28.gz.1',
  'app.log.2024-02-28.0',
  'app.log.2024-02-28.01',
  'app.log.2024-02-28.1.1',
  'app.log.2024-02-28.1x',
  'app.log.2024-02-28~',
  'app.log.2024-02-28.',
  'app.log.12024-02-28',
  'app.log.2024-02-281',
  'app.log.2023-02-29',
  'app.log.9999-99-99',
  'app.log.2024-00-10',
  'app.log.2024-04-31',
  'app.log.2024-2-28',
  'app.log.٢٠٢٤-02-28',
  '.app.log.2024-02-28',
  '.__app.log.rollover',
]

describe('the archives', () => {
  it('are listed by their age, whatever is compressed', () => {
    make(...NEIGHBOURS)
    make('app.log.2024-02-28', 'app.log.2024-02-28.10.gz', 'app.log.2024-02-28.9', 'app.log.2024-03-01')
    make('app.log.2023-12-31.gz', 'app.log.2024-02-29.1', 'app.log.2024-02-29.1.gz')
    expect(listed(archives('MIDNIGHT'))).toEqual([
      ['app.log.2023-12-31.gz'],
      ['app.log.2024-02-28'],
      ['app.log.2024-02-28.9'],
      ['app.log.2024-02-28.10.gz'],
      ['app.log.2024-02-29.1', 'app.log.2024-02-29.1.gz'],
      ['app.log.2024-03-01'],
    ])
  })

  it.each([
    ['S', 'app.log.2024-02-28_10-00-59', 'app.log.2024-02-28_10-00-60'],
    ['M', 'app.log.2024-02-28_10-59', 'app.log.2024-02-28_10-60'],
    ['H', 'app.log.2024-02-28_23', 'app.log.2024-02-28_24'],
    ['D', 'app.log.2024-02-29', 'app.log.2024-02-30'],
    ['W6', 'app.log.2000-02-29', 'app.log.1900-02-29'],
  ])('of %s have a date that there is', (when, real, unreal) => {
    make(real, unreal)
    expect(listed(archives(when))).toEqual([[real]])
  })

  it('are known again under the names that a namer made', () => {
    const namer = (usual: string) => usual.replace(/app\.log\.(.*)$/, 'app-$1.log')
    make('app-2024-02-28.log', 'app-2024-02-28.log.1.gz', 'app-2024-02-27.log.gz', 'app.log.2024-02-26', 'app-x.log')
    expect(listed(archives('MIDNIGHT', namer))).toEqual([
      ['app-2024-02-27.log.gz'],
      ['app-2024-02-28.log'],
      ['app-2024-02-28.log.1.gz'],
    ])
  })

  it('are known again if a namer writes .gz itself', () => {
    make('app.log.2024-02-28.gz', 'app.log.2024-02-27')
    expect(archives('MIDNIGHT', (usual) => `${usual}.gz`).list(DAY)).toEqual([
      { path: folder.at('app.log.2024-02-28.gz'), date: '2024-02-28', counter: 0, isPlain: true, isPacked: false },
    ])
  })

  it('are looked for where a namer puts them', () => {
    fs.mkdirSync(folder.at('old'))
    make('app.log.2024-02-27', 'old/app.log.2024-02-28', 'old/other')
    const namer = (usual: string) => path.join(path.dirname(usual), 'old', path.basename(usual))
    expect(archives('MIDNIGHT', namer).list(DAY).flatMap(filesOf)).toEqual([folder.at('old/app.log.2024-02-28')])
  })

  it('of a log with signs of regular expressions in its name are its own', () => {
    make('a+(b).log.2024-02-28', 'aab.log.2024-02-28')
    expect(listed(archives('MIDNIGHT', null, 'a+(b).log'))).toEqual([['a+(b).log.2024-02-28']])
  })
})

describe('the name of a new archive', () => {
  it.each([
    ['without another', [], 'app.log.2024-02-29'],
    ['with those of other dates', ['app.log.2024-02-28', 'app.log.2024-03-01.4'], 'app.log.2024-02-29'],
    ['after the first', ['app.log.2024-02-29'], 'app.log.2024-02-29.1'],
    ['after a compressed one', ['app.log.2024-02-29.gz'], 'app.log.2024-02-29.1'],
    ['after many', ['app.log.2024-02-29', 'app.log.2024-02-29.9', 'app.log.2024-02-29.10.gz'], 'app.log.2024-02-29.11'],
    ['when the first ones were deleted', ['app.log.2024-02-29.7'], 'app.log.2024-02-29.8'],
  ])('%s', (_, there, expected) => {
    make(...there)
    const all = archives('MIDNIGHT')
    expect(path.basename(all.newPath(DAY, all.list(DAY)))).toBe(expected)
  })

  it('is never one that is taken, by whatever it is', () => {
    fs.mkdirSync(folder.at('app.log.2024-02-29'))
    fs.symlinkSync('nowhere', folder.at('app.log.2024-02-29.1'))
    make('app.log.2024-02-29.2.gz')
    expect(path.basename(archives('MIDNIGHT').newPath(DAY, []))).toBe('app.log.2024-02-29.3')
  })

  it('is easy to find for the first of a date, and for whoever made the last', () => {
    const [one, other] = [archives('MIDNIGHT'), archives('MIDNIGHT')]
    expect(one.isEasy(DAY)).toBe(true)
    const first = one.newPath(DAY, [])
    make(path.basename(first))
    expect(one.isEasy(DAY)).toBe(false)
    one.use(DAY, first)
    expect([one.isEasy(DAY), other.isEasy(DAY)]).toEqual([true, false])
    make(path.basename(other.newPath(DAY, other.list(DAY))), 'app.log.2024-02-29.2.gz')
    expect(path.basename(one.newPath(DAY, []))).toBe('app.log.2024-02-29.3')
    expect(path.basename(one.newPath('2024-03-01', []))).toBe('app.log.2024-03-01')
  })
})

// What becomes of results: a table on the console, JSON in results/, and the tables and plots of docs/performance.md.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { here } from './measure.mjs'
import { draw } from './plot.mjs'

const RESULTS = path.join(here, 'results')
const DOCS = path.join(here, '../docs')

const show = (value, { digits = 0 }) =>
  typeof value === 'number'
    ? value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    : value

const goalsTable = (goals) => ({
  columns: [{ title: 'goal' }, { title: 'measured' }, { title: '' }],
  rows: goals.map(({ goal, measured, unit = '', met }) => [
    goal,
    `${show(measured, { digits: 2 })} ${unit}`.trim(),
    met ? 'met' : 'MISSED',
  ]),
})

const cellsOf = ({ columns, rows }) => [
  columns.map(({ title }) => title),
  ...rows.map((row) => row.map((value, at) => show(value, columns[at]))),
]

const consoleTable = (table) => {
  const cells = cellsOf(table)
  const widths = cells[0].map((_, at) => Math.max(...cells.map((row) => row[at].length)))
  const lines = cells.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))),
  )
  return lines.map((line) => `  ${line.join('  ')}`.trimEnd()).join('\n')
}

const markdownTable = (table) => {
  const [head, ...rows] = cellsOf(table)
  const rule = head.map((_, at) => (at === 0 ? '---' : '--:'))
  return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

/** Prints what a bench has found. */
export const print = ({ tables, goals }, seconds) => {
  for (const table of [...tables, goalsTable(goals)])
    console.log(`${table.title ? `\n  ${table.title}` : ''}\n${consoleTable(table)}`)
  console.log(`\n  ${seconds} s`)
}

const versionOf = (name) =>
  JSON.parse(fs.readFileSync(path.join(here, 'node_modules', name, 'package.json'), 'utf8')).version

const pythonVersion = () => spawnSync('python3', ['--version'], { encoding: 'utf8' }).stdout?.trim()

const machine = () => {
  const cpus = os.cpus()
  const { dependencies } = JSON.parse(fs.readFileSync(path.join(here, 'package.json'), 'utf8'))
  const peers = Object.keys(dependencies).map((name) => `${name} ${versionOf(name)}`)
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus.length} x ${cpus[0].model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.release()}`,
    versions: [`Node.js ${process.versions.node}`, pythonVersion(), ...peers].filter(Boolean).join(', '),
    load: os.loadavg()[0],
  }
}

/** Keeps what a bench has found in results/NAME.json, with the machine and the versions. */
export const save = (name, results) => {
  fs.mkdirSync(RESULTS, { recursive: true })
  fs.writeFileSync(path.join(RESULTS, `${name}.json`), `${JSON.stringify({ ...machine(), ...results }, null, 2)}\n`)
}

const plotsOf = (name, tables) =>
  tables
    .filter(({ plot }) => plot)
    .map((table, at) => ({ file: `plots/${name}${at === 0 ? '' : `-${at + 1}`}.svg`, table }))

const section = (name, { work, date, machine, versions, load, tables, goals }) => {
  const plots = plotsOf(name, tables)
  for (const { file, table } of plots) fs.writeFileSync(path.join(DOCS, file), draw(table))
  const parts = [...tables, goalsTable(goals)].flatMap((table) => [
    ...(table.title ? [`**${table.title}**`] : []),
    markdownTable(table),
    ...plots.filter((plot) => plot.table === table).map(({ file }) => `![${table.plot.title}](${file})`),
  ])
  const origin = `\`npm run bench ${name}\`, ${date}, on ${machine} (load at the end ${load.toFixed(1)}), ${versions}.`
  return [work, ...parts, origin].join('\n\n')
}

/** Writes the tables and plots of all results that there are between the markers of docs/performance.md. */
export const writeDocs = (names) => {
  const page = path.join(DOCS, 'performance.md')
  fs.mkdirSync(path.join(DOCS, 'plots'), { recursive: true })
  let text = fs.readFileSync(page, 'utf8')
  for (const name of names) {
    const results = path.join(RESULTS, `${name}.json`)
    if (!fs.existsSync(results)) continue
    const marked = new RegExp(`(<!-- bench ${name} -->\n)[^]*?(<!-- end of ${name} -->)`)
    if (!marked.test(text)) throw new Error(`docs/performance.md has no place for ${name}`)
    const found = section(name, JSON.parse(fs.readFileSync(results, 'utf8')))
    text = text.replace(marked, (_, begin, end) => `${begin}\n${found}\n\n${end}`)
  }
  fs.writeFileSync(page, text)
}

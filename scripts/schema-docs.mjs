// Writes the tables of docs/dict-configuration.md from the schema: node scripts/schema-docs.mjs [--check]
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const PAGE = `${root}docs/dict-configuration.md`
const schema = JSON.parse(fs.readFileSync(`${root}src/config/schemas/dict-config.schema.json`, 'utf8'))

/** Where the schema has the keys of each part. */
const PARTS = {
  top: schema,
  formatter: schema.definitions.formatter.else,
  filter: schema.definitions.filter.else,
  handler: schema.definitions.handler,
  logger: schema.definitions.logger,
  root: schema.definitions.root,
  change: schema.definitions.change,
}

const code = (value) => `\`${typeof value === 'string' && value !== '' ? value : JSON.stringify(value)}\``

/** What a key holds: what its definition says of it, unless it says so itself. */
function resolved(property) {
  if (property.$ref === undefined) return property
  return { ...schema.definitions[property.$ref.replace('#/definitions/', '')], ...property }
}

function row([key, property]) {
  const { description, default: fallback, examples, enum: choices, else: otherwise } = resolved(property)
  // More than three examples teach nothing more.
  const values = choices ?? otherwise?.enum ?? examples?.slice(0, 3) ?? []
  const cells = [code(key), description, values.map(code).join(', '), fallback === undefined ? '' : code(fallback)]
  return cells.map((cell) => String(cell).replaceAll('|', '\\|'))
}

function table(part) {
  const rows = Object.entries(PARTS[part].properties)
    .filter(([key]) => key !== '$schema')
    .map(row)
  const all = [['key', 'meaning', 'for example', 'default'], ...rows]
  const widths = all[0].map((_, column) => Math.max(...all.map((cells) => cells[column].length)))
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  const [head, ...body] = all
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n')
}

const before = fs.readFileSync(PAGE, 'utf8')
const after = before.replace(
  /<!-- table: (\w+) -->\n[\s\S]*?<!-- end -->/g,
  (_, part) => `<!-- table: ${part} -->\n\n${table(part)}\n\n<!-- end -->`,
)
if (process.argv.includes('--check')) process.exitCode = after === before ? 0 : 1
else fs.writeFileSync(PAGE, after)

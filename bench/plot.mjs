// Draws docs/plots/*.svg from what the benches saved in results/: node plot.mjs, after npm run bench.
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'

const place = (name) => fileURLToPath(new URL(name, import.meta.url))
const read = (name) => JSON.parse(fs.readFileSync(place(`results/${name}.json`), 'utf8'))

const svg = (width, height, title, parts) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<title>${title}</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="16" y="24" font-size="14" font-weight="bold">${title}</text>
${parts.join('\n')}
</svg>
`

/** Bars beside each other, each with its figure. */
const bars = (title, rows, show) => {
  const top = Math.max(...rows.map(({ value }) => value))
  const parts = rows.flatMap(({ label, value }, at) => {
    const y = 44 + at * 28
    const length = Math.max(1, (value / top) * 300)
    return [
      `<text x="250" y="${y + 14}" text-anchor="end">${label}</text>`,
      `<rect x="260" y="${y}" width="${length.toFixed(1)}" height="20" fill="#3572A5"/>`,
      `<text x="${(266 + length).toFixed(1)}" y="${y + 14}">${show(value)}</text>`,
    ]
  })
  return svg(640, 56 + rows.length * 28, title, parts)
}

/** A curve over a linear axis each way. */
const curve = (title, points, xLabel, yLabel) => {
  const right = Math.max(...points.map(({ x }) => x))
  const top = Math.max(...points.map(({ y }) => y))
  const at = ({ x, y }) => `${(60 + (x / right) * 540).toFixed(1)},${(300 - (y / top) * 240).toFixed(1)}`
  return svg(640, 350, title, [
    '<path d="M60 60V300H600" fill="none" stroke="#999"/>',
    `<polyline points="${points.map(at).join(' ')}" fill="none" stroke="#3572A5" stroke-width="2"/>`,
    ...points.map(
      (point) => `<circle cx="${at(point).split(',')[0]}" cy="${at(point).split(',')[1]}" r="3" fill="#3572A5"/>`,
    ),
    `<text x="600" y="320" text-anchor="end">${right.toLocaleString('en')} ${xLabel}</text>`,
    `<text x="16" y="52">${Math.round(top).toLocaleString('en')} ${yLabel}</text>`,
  ])
}

const plots = {
  'start-up': () => bars('A fresh process, ms over node -e 0', read('start-up'), (value) => value.toFixed(1)),
  'config-size': () => curve('Loading a configuration', read('config-size'), 'loggers, a tenth as many handlers', 'ms'),
  records: () =>
    bars('Records to a file, as a share of bare fs.writeSync', read('records'), (value) => value.toFixed(2)),
  processes: () =>
    bars('ConcurrentRotatingFileHandler, as a share of bare fs.writeSync', read('processes'), (value) =>
      value.toFixed(2),
    ),
}

fs.mkdirSync(place('../docs/plots'), { recursive: true })
for (const [name, draw] of Object.entries(plots)) {
  if (!fs.existsSync(place(`results/${name}.json`))) continue
  fs.writeFileSync(place(`../docs/plots/${name}.svg`), draw())
  console.log(`docs/plots/${name}.svg`)
}

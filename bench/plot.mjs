// Draws a table of results as SVG.
const COLOURS = ['#3572A5', '#D9822B', '#5A9A4A', '#9B59B6', '#888']

const svg = (height, title, parts) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 ${height}" font-family="sans-serif" font-size="12">
<title>${title}</title>
<rect width="640" height="${height}" fill="#fff"/>
<text x="16" y="24" font-size="14" font-weight="bold">${title}</text>
${parts.join('\n')}
</svg>
`

/** Bars beside each other, each with its figure. */
const bars = (title, { columns, rows, plot: { column } }) => {
  const top = Math.max(...rows.map((row) => row[column]))
  const parts = rows.flatMap((row, at) => {
    const y = 44 + at * 28
    const length = Math.max(1, (row[column] / top) * 300)
    return [
      `<text x="250" y="${y + 14}" text-anchor="end">${row[0]}</text>`,
      `<rect x="260" y="${y}" width="${length.toFixed(1)}" height="20" fill="${COLOURS[row[0].startsWith('logini') ? 0 : 4]}"/>`,
      `<text x="${(266 + length).toFixed(1)}" y="${y + 14}">${row[column].toFixed(columns[column].digits ?? 0)}</text>`,
    ]
  })
  return svg(56 + rows.length * 28, title, parts)
}

/** A scale of `pixels` for values up to the largest; a logarithmic one begins at the smallest. */
const scaleOf = (values, pixels, logarithmic) => {
  const top = Math.max(...values)
  if (!logarithmic) return (value) => (value / top) * pixels
  const low = Math.min(...values)
  return (value) => (Math.log(value / low) / Math.log(top / low)) * pixels
}

/** Curves of columns over the first one. */
const curves = (title, { columns, rows, plot: { columns: drawn, logarithmic = false } }) => {
  const pointsOf = (column) =>
    rows.map((row) => ({ x: row[0], y: row[column] })).filter(({ y }) => !logarithmic || y > 0)
  const all = drawn.flatMap(pointsOf)
  const across = scaleOf(
    all.map(({ x }) => x),
    540,
    logarithmic,
  )
  const up = scaleOf(
    all.map(({ y }) => y),
    240,
    logarithmic,
  )
  const at = ({ x, y }) => [(60 + across(x)).toFixed(1), (300 - up(y)).toFixed(1)]
  const show = (value) => value.toLocaleString('en', { maximumSignificantDigits: 3 })
  const [left, right] = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x))]
  const [low, top] = [Math.min(...all.map(({ y }) => y)), Math.max(...all.map(({ y }) => y))]
  return svg(360 + drawn.length * 18, title, [
    '<path d="M60 60V300H600" fill="none" stroke="#999"/>',
    `<text x="60" y="318">${show(logarithmic ? left : 0)}</text>`,
    `<text x="600" y="318" text-anchor="end">${show(right)} ${columns[0].title}</text>`,
    `<text x="54" y="300" text-anchor="end">${show(logarithmic ? low : 0)}</text>`,
    `<text x="54" y="64" text-anchor="end">${show(top)}</text>`,
    ...drawn.flatMap((column, nth) => {
      const points = pointsOf(column).map(at)
      return [
        `<polyline points="${points.join(' ')}" fill="none" stroke="${COLOURS[nth]}" stroke-width="2"/>`,
        ...points.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3" fill="${COLOURS[nth]}"/>`),
        `<rect x="60" y="${332 + nth * 18}" width="12" height="12" fill="${COLOURS[nth]}"/>`,
        `<text x="78" y="${342 + nth * 18}">${columns[column].title}</text>`,
      ]
    }),
  ])
}

const kinds = { bars, curves }

/** The SVG of a table, as its `plot` says. */
export const draw = (table) =>
  kinds[table.plot.kind](table.title ? `${table.title}: ${table.plot.title}` : table.plot.title, table)

import fs from 'node:fs'

const FIXTURES = new URL('../../fixtures/', import.meta.url)
/** Longer ones only make a mutation less likely to hit what matters. */
const LONGEST = 4000

/** Configurations to start from: those of fixtures/ and of the conformance scenarios, each once. */
export function iniTexts(): string[] {
  const texts = new Set<string>()
  for (const name of fs.readdirSync(FIXTURES))
    if (name.endsWith('.ini')) texts.add(fs.readFileSync(new URL(name, FIXTURES), 'utf8'))
  const scenarios = new URL('conformance/scenarios/', FIXTURES)
  for (const name of fs.readdirSync(scenarios)) {
    const { files = {} } = JSON.parse(fs.readFileSync(new URL(name, scenarios), 'utf8')) as { files?: object }
    for (const [file, text] of Object.entries(files))
      if (/\.(ini|conf)$/.test(file) && typeof text === 'string' && text.length <= LONGEST) texts.add(text)
  }
  return [...texts]
}

// console.log of lines that are made beforehand. What a pipe does not take at once Node keeps, and writes later.
export const open = ({ host }) => {
  const lines = Array.from(
    { length: 1000 },
    (_, at) => `2026-01-01 12:00:00,123 - bench.web - INFO - request ${1_000_000 + at} from ${host}`,
  )
  const end = () => new Promise((resolve) => process.stdout.write('', resolve))
  return { logger: { info: (_message, at) => console.log(lines[at % 1000]) }, end }
}

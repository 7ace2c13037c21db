// console.log of lines that are made beforehand.
export const open = ({ host }) => {
  const lines = Array.from(
    { length: 1000 },
    (_, at) => `2026-01-01 12:00:00,123 - bench.web - INFO - request ${1_000_000 + at} from ${host}`,
  )
  return { logger: { info: (_message, at) => console.log(lines[at % 1000]) } }
}

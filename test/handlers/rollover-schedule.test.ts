import fs from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { nextRollover, periodOf, type Schedule } from '../../src/handlers/rollover-schedule.js'

interface Recorded {
  zones: Record<string, { instants: number[]; rollovers: Record<string, number[]> }>
}

const recorded: Recorded = JSON.parse(
  fs.readFileSync(new URL('../../fixtures/handlers/rollovers.json', import.meta.url), 'utf8'),
)

const { TZ } = process.env
afterEach(() => {
  process.env.TZ = TZ
})

function schedule(specification: string): Schedule {
  const [when = '', interval, atTime = '', utc] = specification.split(' ')
  const period = periodOf(when)
  return {
    period,
    interval: Number(interval) * period.seconds,
    atTime: atTime === 'None' ? null : atTime,
    utc: utc === 'True',
  }
}

describe('rolls over when Python does', () => {
  it.each(Object.entries(recorded.zones))('in %s', (zone, { instants, rollovers }) => {
    process.env.TZ = zone
    const actual = Object.fromEntries(
      Object.keys(rollovers).map((specification) => [
        specification,
        instants.map((instant) => nextRollover(instant, schedule(specification)) - instant),
      ]),
    )
    expect(actual).toEqual(rollovers)
  })
})

describe('atTime', () => {
  const noon = Date.UTC(2024, 0, 10, 12) / 1000
  const daily = (atTime: unknown) => ({ ...schedule('MIDNIGHT 1 None True'), atTime }) as Schedule

  it.each([
    ['23:30', 11.5 * 3600],
    ['9:00', 21 * 3600],
    ['12:00:00', 24 * 3600],
    ['12:00:01', 1],
    [{ hour: 23, minute: 30 }, 11.5 * 3600],
    [{ hour: 13 }, 3600],
    [{ hour: 12, minute: 0, second: 1, microsecond: 5 }, 1],
  ])('is %j', (atTime, ahead) => {
    expect(nextRollover(noon, daily(atTime)) - noon).toBe(ahead)
  })

  it.each(['noon', '24:00', '12:60', '12:00:60', '12', '', '12:00:00.5'])('is not %j', (atTime) => {
    expect(() => nextRollover(noon, daily(atTime))).toThrow("atTime must be a time of the day like '23:30'")
  })

  it.each([5, true, {}, { hour: '12' }])('is not %j either', (atTime) => {
    expect(() => nextRollover(noon, daily(atTime))).toThrow(TypeError)
  })

  it('does not matter for other periods', () => {
    expect(nextRollover(noon, { ...schedule('H 1 None True'), atTime: 'noon' })).toBe(noon + 3600)
  })
})

it.each(['', 'W', 'W7', 'W00', 'Y', 'DAYS', 's', '__proto__'])('knows no period %j', (when) => {
  expect(() => periodOf(when)).toThrow(
    `Invalid rollover interval specified: '${when}'; accepted: S, M, H, D, MIDNIGHT, W0`,
  )
})

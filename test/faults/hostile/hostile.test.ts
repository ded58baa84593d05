import { expect, test } from 'vitest'
import { runCampaign } from './campaign.ts'

const FRAMES = 20_000
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

test(`${FRAMES} hostile frames, read by a real server, neither stop it nor keep it from others (SEED=${seed})`, async () => {
  const { violations, delivered, answers, closes } = await runCampaign(FRAMES, seed)
  expect(violations).toEqual([])
  expect(delivered).toBeGreaterThanOrEqual(FRAMES)
  // All ways of being refused were met, or the frames never got so far.
  expect(Object.keys(answers)).toEqual(
    expect.arrayContaining(['error bad_frame', 'error too_large', 'error no_access']),
  )
  expect(Object.keys(closes)).toEqual(expect.arrayContaining(['1008', '1009']))
}, 120_000)

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const tokens = readFileSync('client/styles/tokens.css', 'utf8')
const projector = readFileSync('client/styles/projector.css', 'utf8')

const colours = Object.fromEntries(
  [...tokens.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light: light ?? '', dark: dark ?? '' },
  ]),
)

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'surface', 'surface-sunken', 'surface-hover']
const textPairs = [
  ...grounds.flatMap((ground) => ['ink', 'ink-soft', 'accent', 'danger', 'warn'].map((ink) => [ink, ground])),
  ...['accent', 'accent-hover'].map((ground) => ['on-accent', ground]),
  ...['on-bar', 'on-bar-soft'].flatMap((ink) => ['bar', 'bar-hover'].map((ground) => [ink, ground])),
  ...['danger', 'danger-hover'].map((ground) => ['on-danger', ground]),
  ...['accent', 'warn', 'danger', 'info'].map((tone) => [`on-${tone}-soft`, `${tone}-soft`]),
]
const edgePairs = grounds.flatMap((ground) => ['line-control', 'focus'].map((edge) => [edge, ground]))

describe.each(['light', 'dark'] as const)('the colours in the %s theme', (theme) => {
  const ratio = (one: string, other: string) => contrast(colours[one]?.[theme] ?? '', colours[other]?.[theme] ?? '')

  test.each(textPairs)('text in %s on %s is readable (4.5:1)', (ink = '', ground = '') => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(edgePairs)('an edge in %s on %s can be seen (3:1)', (edge = '', ground = '') => {
    expect(ratio(edge, ground)).toBeGreaterThanOrEqual(3)
  })
})

test('nothing on the room screen is smaller than 36', () => {
  const sizes = [...projector.matchAll(/--projector-(\d+): calc\((\d+) \*/g)]
  expect(sizes.length).toBeGreaterThan(0)
  for (const [, name, size] of sizes) {
    expect(name).toBe(size)
    expect(Number(size)).toBeGreaterThanOrEqual(36)
  }
})

/** A small agenda in our JSON, to be spoilt by tests. */
export const smallFile = () => ({
  meeting: {
    title: { en: 'Small', ar: 'صغير' },
    timezone: 'Europe/Warsaw',
    days: [
      {
        date: '2026-03-28',
        title: { en: 'First' },
        items: [
          { start: '09:00', end: '10:30', kind: 'plenary', title: { en: 'One' } },
          { start: '10:30', end: '11:00', kind: 'coffee', title: { en: 'Two' } },
        ],
      },
      {
        date: '2026-03-29',
        title: { en: 'Second' },
        items: [{ start: '09:00', end: '10:00', kind: 'closing', title: { en: 'Three' } }],
      },
    ],
  },
})

/** Something as the bytes of a JSON file. */
export const jsonBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

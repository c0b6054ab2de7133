import { expect, test } from 'vitest'
import { claimText } from './text.js'

test('a text message is one part in the letters of its language, and names bring neither links nor digits into it', () => {
  const facts = { from: 'Pell Haven', business: `Call 0123456789 at a.example/x ${'long '.repeat(20)}`, code: '042195' }
  for (const language of ['en', 'de', 'ar'] as const) {
    const text = claimText(language, facts)
    expect(text).toMatch(/^042195 /)
    expect(text.slice(6)).not.toMatch(/\d{5}|a\.example|…/)
  }
  expect(claimText('en', { ...facts, from: 'f'.repeat(60) }).length).toBeLessThanOrEqual(160)
})

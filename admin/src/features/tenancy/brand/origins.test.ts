import { expect, it } from 'vitest'
import { tidyOrigin } from './origins'

it('keeps the origin of whatever address was pasted', () => {
  expect(tidyOrigin(' https://www.Example.org/contact?x=1#y ')).toBe('https://www.example.org')
  expect(tidyOrigin('example.org')).toBe('https://example.org')
  expect(tidyOrigin('http://localhost:8080/')).toBe('http://localhost:8080')
  expect(tidyOrigin('https://münchen.example')).toBe('https://xn--mnchen-3ya.example')
})

it('leaves what is no address for the server to name', () => {
  for (const text of ['', 'shop', '*', 'https://']) expect(tidyOrigin(text)).toBe(text)
})

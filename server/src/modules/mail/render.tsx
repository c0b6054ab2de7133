import { render } from '@react-email/render'
import type { Letter, MailLanguage, Part } from './letter.js'
import type { Look } from './look.js'
import { Sheet } from './Sheet.js'

export type Written = { subject: string; html: string; text: string }
export type Wearing = { look: Look; language: MailLanguage; foot?: string[] }

/** The same letter twice: as a page in the tenant's brand, and as plain text for whoever reads that. */
export async function writeOut(letter: Letter, { look, language, foot = [] }: Wearing): Promise<Written> {
  const html = await render(<Sheet letter={letter} look={look} language={language} foot={foot} />)
  return { subject: letter.subject, html, text: plain(letter, look, foot) }
}

function plain({ parts }: Letter, { name, foot: links }: Look, foot: string[]): string {
  const sender = [name, ...links.map(({ label, address }) => written(label, address))].join('\n')
  return [...parts.map(said), ...foot, sender].join('\n\n').concat('\n')
}

const written = (label: string, address: string): string =>
  address === `mailto:${label}` ? label : `${label}: ${address}`

function said(part: Part): string {
  switch (part.kind) {
    case 'text':
    case 'note':
      return part.text
    case 'action':
    case 'aside':
      return `${part.label}:\n${part.address}`
    case 'entries':
      return part.entries
        .map(({ name, detail, address }) => `${[name, detail].filter(Boolean).join(', ')}:\n${address}`)
        .join('\n\n')
    case 'facts':
      return part.rows.map(([name, value]) => `${name}: ${value}`).join('\n')
  }
}

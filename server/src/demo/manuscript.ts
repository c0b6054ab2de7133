import type { HoursKind } from './opening.js'

/** A business as the town's clerk wrote it down. */
export interface Entry {
  name: string
  child: string
  hours: HoursKind
  tags: string[]
  /** The Latin part of its addresses, where the name has none. */
  handle: string
  description: string
}

/**
 * Reads the prose form: a line `Name | category | hours | tag, tag` (and `| handle` where the name is not in Latin
 * letters), the description below it, an empty line between businesses.
 */
export function readManuscript(text: string): Entry[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map(readEntry)
}

function readEntry(block: string): Entry {
  const [head = '', ...prose] = block.split('\n').map((part) => part.trim())
  const [name, child, hours, tags, handle] = head.split('|').map((part) => part.trim())
  if (!name || !child || !hours || !tags || prose.length === 0) throw new Error(`Unfinished entry: ${head}`)
  return {
    name,
    child,
    hours: hours as HoursKind,
    tags: tags.split(/[,،]/).map((tag) => tag.trim()),
    handle: handle ?? latinHandle(name),
    description: prose.join(' '),
  }
}

export function latinHandle(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/&/g, ' and ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

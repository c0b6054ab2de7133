import type { Side } from './compared'

const MOST_TAGS = 30
const MOST_PICTURES = 20

/** What of the one that goes finds no room in the one that stays, as the server joins them: its own first. */
export function leftOut(stays: Side, goes: Side): { tags: string[]; pictures: number } {
  const pictures = new Set([...stays.all, ...goes.all].map(({ id }) => id)).size
  return {
    tags: [...new Set([...stays.tags, ...goes.tags])].slice(MOST_TAGS),
    pictures: Math.max(0, pictures - MOST_PICTURES),
  }
}

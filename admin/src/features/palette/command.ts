import type { Icon } from '@tabler/icons-react'

/** One line of the palette. `opens`: a level below instead of something done. */
export interface Command {
  id: string
  label: string
  detail?: string | undefined
  icon: Icon
  /** Other words people look for it by. */
  also?: string
  run?: () => void
  opens?: Level
}

export type Level = 'tenants'

export interface CommandGroup {
  name: string
  title: string
  commands: Command[]
}

/** Those whose words begin with what is typed, in any order of the words. */
export function matching(groups: CommandGroup[], query: string): CommandGroup[] {
  const wanted = wordsOf(query)
  return groups
    .map((group) => ({
      ...group,
      commands: group.commands.filter(({ label, detail = '', also = '' }) => {
        const has = wordsOf(`${group.title} ${label} ${detail} ${also}`)
        return wanted.every((word) => has.some((each) => each.startsWith(word)))
      }),
    }))
    .filter(({ commands }) => commands.length > 0)
}

function wordsOf(text: string): string[] {
  return text
    .toLocaleLowerCase()
    .split(/[\s.,·@]+/)
    .filter(Boolean)
}

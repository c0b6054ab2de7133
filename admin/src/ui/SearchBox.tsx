import { CloseButton, Kbd, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useShortcuts } from '../lib/shortcuts'

interface SearchBoxProps {
  value: string
  label: string
  clear: string
  onSearch: (text: string) => void
  className?: string | undefined
}

/** `/` puts the cursor here, Escape empties it. What is typed is searched 250 ms after the last key. */
export function SearchBox({ value, label, clear, onSearch, className }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(value)
  const search = useDebouncedCallback(onSearch, 250)
  // The address changed from outside (back button, "clear filters"): follow it, but never under someone's fingers.
  useEffect(() => {
    if (document.activeElement !== input.current) setText(value)
  }, [value])
  useShortcuts({ '/': () => input.current?.focus() })
  const set = (next: string) => {
    setText(next)
    search(next)
  }
  return (
    <TextInput
      ref={input}
      className={className ?? ''}
      type="text"
      role="searchbox"
      inputMode="search"
      autoComplete="off"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => set(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && set('')}
      leftSection={<IconSearch size={16} stroke={1.8} />}
      rightSection={
        text ? <CloseButton size="sm" aria-label={clear} onClick={() => set('')} /> : <Kbd size="xs">/</Kbd>
      }
    />
  )
}

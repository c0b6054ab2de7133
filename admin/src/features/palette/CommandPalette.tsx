import { Loader } from '@mantine/core'
import '@mantine/core/styles/Modal.layer.css'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import '@mantine/spotlight/styles.layer.css'
import { IconChevronRight, IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../identity/useSession'
import { type Command, type Level, matching } from './command'
import classes from './Palette.module.css'
import { useCommands } from './useCommands'
import { usePaletteSearch } from './usePaletteSearch'

const [store, palette] = createSpotlight()

/** Everything by the keyboard: arrows and Enter, Backspace up a level, Escape out. */
export function CommandPalette({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const [level, setLevel] = useState<Level>()
  const list = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const moved = useRef(false)
  // As soon as it is there: the library takes the focus a moment later, and what is typed before would be lost, and Enter mean something else.
  const focus = useCallback((element: HTMLInputElement | null) => {
    input.current = element
    element?.focus({ preventScroll: true })
  }, [])
  const { tenant } = useViewer()
  const commands = useCommands(level)
  const search = usePaletteSearch(level ? '' : query, opened)
  const local = matching(commands, query)
  const groups = [...local, ...search.groups.filter((group) => group.commands.length > 0)]
  const ids = groups.flatMap((group) => group.commands.map(({ id }) => id)).join(' ')

  const ask = useCallback((text: string) => {
    moved.current = false
    setQuery(text)
  }, [])
  useEffect(() => {
    if (opened) {
      // Here alone: emptied when it is quite gone, it lost what somebody typed who had opened it again meanwhile.
      ask('')
      setLevel(undefined)
      palette.open()
    } else palette.close()
  }, [opened, ask])
  // The library marks the choice in the page and counts it apart: answers that come between moved the one and not the other.
  // Chosen is what stands first until the arrows were used; a screen reader follows it by its id.
  const follow = () => {
    const options = [...(list.current?.querySelectorAll('[data-action]') ?? [])]
    const kept = moved.current ? options.findIndex((option) => option.hasAttribute('data-selected')) : 0
    const selected = Math.max(0, kept)
    input.current?.removeAttribute('aria-activedescendant')
    for (const [at, option] of options.entries()) {
      option.id = `palette-${option.getAttribute('data-command')}`
      option.setAttribute('aria-selected', String(at === selected))
      option.toggleAttribute('data-selected', at === selected)
      if (at === selected) input.current?.setAttribute('aria-activedescendant', option.id)
    }
    if (store.getState().selected !== selected) store.updateState((state) => ({ ...state, selected }))
  }
  const mount = (element: HTMLDivElement | null) => {
    list.current = element
    if (element) requestAnimationFrame(follow)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is listed is the event, not an input
  useEffect(() => {
    const next = requestAnimationFrame(follow)
    return () => cancelAnimationFrame(next)
  }, [ids])

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && query === '' && level) setLevel(undefined)
    const moves = event.key === 'ArrowDown' || event.key === 'ArrowUp'
    // Whoever types quicker than the page is drawn means what stands first.
    if (moves || event.key === 'Enter') follow()
    if (moves) moved.current = true
    requestAnimationFrame(follow)
  }
  const run = ({ opens, run: act }: Command) => {
    if (opens) {
      setLevel(opens)
      ask('')
    } else act?.()
  }
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={ask}
      shortcut={null}
      scrollable
      maxHeight={440}
      onSpotlightClose={onClose}
      clearQueryOnClose={false}
      transitionProps={{ duration: 80 }}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      attributes={{ content: { 'aria-label': t('palette.title') } }}
      size={620}
      centered={false}
      radius="md"
    >
      <Spotlight.Search
        ref={focus}
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-autocomplete="list"
        aria-label={t(level ? 'palette.switch' : 'palette.title')}
        placeholder={t(level ? 'palette.switchHint' : tenant ? 'palette.hint' : 'palette.operatorsHint')}
        leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
        rightSection={search.busy && <Loader size={16} aria-hidden />}
        onKeyDown={press}
      />
      <Spotlight.ActionsList>
        <div ref={mount} id="palette-list" role="listbox" aria-label={t('palette.results')}>
          {groups.map((group) => (
            <Spotlight.ActionsGroup key={group.name} label={group.title} role="group" aria-label={group.title}>
              {group.commands.map((command) => (
                <Spotlight.Action
                  key={command.id}
                  data-command={command.id.replace(/[^\w-]/g, '-')}
                  role="option"
                  className={classes.action ?? ''}
                  closeSpotlightOnTrigger={!command.opens}
                  onClick={() => run(command)}
                  label={command.label}
                  {...(command.detail ? { description: command.detail } : {})}
                  leftSection={<command.icon size={18} stroke={1.7} aria-hidden />}
                  rightSection={command.opens && <IconChevronRight size={16} className={classes.turn} aria-hidden />}
                />
              ))}
            </Spotlight.ActionsGroup>
          ))}
        </div>
        {groups.length === 0 && (
          <Spotlight.Empty>{t(search.busy ? 'palette.looking' : 'palette.none')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
      <div role="status" className={classes.hidden}>
        {query && !search.busy && t('palette.found', { count: ids ? ids.split(' ').length : 0 })}
      </div>
    </Spotlight.Root>
  )
}

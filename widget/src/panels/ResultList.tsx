import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { prefetch } from '../chunks.js'
import { Lazy } from './Lazy.js'
import { ListingCard } from './ListingCard.js'
import { Notice } from './Notice.js'
import { Skeletons } from './Skeletons.js'
import { useDirectory, useSpeech } from './surroundings.js'

/** The cards: one stop for the Tab key, arrows between them. */
export function ResultList({ list }: { list: RefObject<HTMLUListElement | null> }) {
  const { phase, results, settings } = useDirectory()
  const { text } = useSpeech()
  const active = useSignal(0)
  const cards = results.cards.value

  if (phase.value === 'waiting') return <Skeletons count={settings.pageSize} />
  const failure = results.failure.value
  const notice = failure && <Notice slim={cards.length > 0} error={failure} retry={results.again} />
  if (failure && !cards.length) return notice
  if (!cards.length && !results.busy.value)
    return <Lazy from="tools" panel="Nothing" fallback={<div class="notice" />} />

  const stop = Math.min(active.value, cards.length - 1)
  const move = (event: KeyboardEvent) => {
    const forward = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft'
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      [forward]: 1,
      [backward]: -1,
      Home: -stop,
      End: cards.length,
    }
    const step = steps[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    active.value = Math.max(0, Math.min(stop + step, cards.length - 1))
    focusCard(list.current, active.value)
  }

  return (
    <>
      {!results.failedLate.value && notice}
      <ul
        class="list"
        part="list"
        ref={list}
        aria-busy={results.busy.value === 'search'}
        onKeyDown={move}
        onPointerOver={wanted}
        onFocusIn={wanted}
      >
        {cards.map((card, index) => (
          <ListingCard
            key={card.id}
            card={card}
            stop={index === stop}
            onFocus={() => {
              active.value = index
            }}
          />
        ))}
      </ul>
      {results.failedLate.value && notice}
      {results.next.value && (
        <button
          type="button"
          class="button more"
          part="button more"
          aria-disabled={results.busy.value === 'more'}
          onClick={() => {
            if (results.busy.value) return
            const first = cards.length
            void results.more().then(() => requestAnimationFrame(() => focusCard(list.current, first)))
          }}
        >
          {text(results.busy.value === 'more' ? 'loading' : 'more')}
        </button>
      )}
    </>
  )
}

/** Who points at a card is likely to open it. */
const wanted = () => prefetch('record')

/** Puts the keyboard on a card. */
export function focusCard(list: HTMLElement | null, index: number): void {
  list?.querySelectorAll<HTMLElement>('.card')[index]?.focus()
}

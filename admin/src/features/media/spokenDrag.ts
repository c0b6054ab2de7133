import { Accessibility, type Draggable, type Droppable } from '@dnd-kit/dom'
import { isSortable } from '@dnd-kit/react/sortable'
import type { TFunction } from 'i18next'

interface Dragging {
  operation: { source: Draggable | null; target: Droppable | null }
  canceled?: boolean
}

/** How a picture is dragged, for a screen reader: what the library says by itself is English and names ids. */
export function spokenDrag(t: TFunction, count: number) {
  const placeOf = (source: Draggable | null) => ({ at: isSortable(source) ? source.index + 1 : 1, count })
  return Accessibility.configure({
    screenReaderInstructions: { draggable: t('media.drag.how') },
    announcements: {
      dragstart: ({ operation: { source } }: Dragging) =>
        t('media.drag.lifted', { place: t('media.place', placeOf(source)) }),
      // The others make room afterwards: what it is over still has the place it comes to.
      dragover: ({ operation: { source, target } }: Dragging) =>
        isSortable(target) && target.id !== source?.id
          ? t('media.drag.now', { at: target.index + 1, count })
          : undefined,
      dragend: ({ operation: { source }, canceled }: Dragging) =>
        canceled ? t('media.drag.cancelled') : t('media.drag.dropped', placeOf(source)),
    },
  })
}

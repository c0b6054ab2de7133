import { Accessibility } from '@dnd-kit/dom'
import { DragDropProvider, DragOverlay, PointerSensor } from '@dnd-kit/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CategoryRowFragment } from '../../../gql/graphql'
import { useMay } from '../../identity/useSession'
import { CategoryRow } from './CategoryRow'
import classes from './CategoryTree.module.css'
import { dropOf, flatten, growTree, type Move, type Zone } from './categoryTree'

interface CategoryTreeProps {
  categories: CategoryRowFragment[]
  busy: boolean
  onMove: (move: Move) => void
}

interface Hover {
  id: string
  zone: Zone
}

/** Dragged by the grip (pointer), moved by the row's menu or Alt and the arrows (keyboard). */
export function CategoryTree({ categories, busy, onMove }: CategoryTreeProps) {
  const { t } = useTranslation()
  const mayMove = useMay('category.write') && !busy
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [hover, setHover] = useState<Hover>()
  const rows = flatten(growTree(categories), closed)
  const toggle = (id: string) =>
    setClosed((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id])))
  const name = (id: unknown) => categories.find((category) => category.id === id)?.name

  return (
    <DragDropProvider
      sensors={[PointerSensor]}
      // Its hints are for a keyboard drag; the keyboard moves categories by the menu and by Alt with arrows.
      plugins={(defaults) => defaults.filter((plugin) => plugin !== Accessibility)}
      onDragMove={({ operation }) => {
        const { source, target, position } = operation
        const next =
          source && target?.element ? zoneAt(String(target.id), target.element, position.current.y) : undefined
        const allowed = next && dropOf(categories, String(source?.id), next.id, next.zone)
        setHover((now) => (!allowed ? undefined : now?.id === next.id && now.zone === next.zone ? now : next))
      }}
      onDragEnd={({ operation: { source }, canceled }) => {
        const move = !canceled && source && hover && dropOf(categories, String(source.id), hover.id, hover.zone)
        setHover(undefined)
        if (move) onMove(move)
      }}
    >
      <ul className={classes.tree} aria-label={t('categories.title')}>
        {rows.map((branch) => (
          <CategoryRow
            key={branch.category.id}
            category={branch.category}
            depth={branch.depth}
            parents={branch.children.length > 0}
            closed={closed.has(branch.category.id)}
            zone={hover?.id === branch.category.id ? hover.zone : undefined}
            categories={categories}
            mayMove={mayMove}
            onToggle={() => toggle(branch.category.id)}
            onMove={onMove}
          />
        ))}
      </ul>
      <DragOverlay dropAnimation={null}>
        {(source) => (
          <div className={classes.dragged} dir="auto">
            {name(source.id)}
          </div>
        )}
      </DragOverlay>
    </DragDropProvider>
  )
}

/** The upper and lower quarter of a row mean beside it, the middle means into it. */
function zoneAt(id: string, element: Element, y: number): Hover {
  const { top, height } = element.getBoundingClientRect()
  const part = (y - top) / height
  return { id, zone: part < 0.28 ? 'before' : part > 0.72 ? 'after' : 'inside' }
}

import { useDraggable, useDroppable } from '@dnd-kit/react'
import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconGripVertical } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { CategoryRowFragment } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { CategoryMenu } from './CategoryMenu'
import classes from './CategoryTree.module.css'
import { type Move, type Step, stepOf, type Zone } from './categoryTree'

export const CategoryRowFields = graphql(`
  fragment CategoryRow on Category {
    id
    name
    slug
    sortOrder
    listingCount
    viewerCanEdit
    parent {
      id
    }
  }
`)

interface CategoryRowProps {
  category: CategoryRowFragment
  categories: CategoryRowFragment[]
  depth: number
  parents: boolean
  closed: boolean
  zone: Zone | undefined
  mayMove: boolean
  onToggle: () => void
  onMove: (move: Move) => void
}

const KEYS: Record<string, Step> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' }
const FLIPPED: Record<string, Step> = { ...KEYS, ArrowRight: 'out', ArrowLeft: 'in' }

export function CategoryRow(props: CategoryRowProps) {
  const { category, categories, depth, parents, closed, zone, onToggle, onMove } = props
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const movable = props.mayMove && category.viewerCanEdit
  const { ref: dragRef, handleRef, isDragging } = useDraggable({ id: category.id, disabled: !movable })
  const { ref: dropRef } = useDroppable({ id: category.id, disabled: !movable })
  const step = (way: Step) => {
    const move = stepOf(categories, category.id, way)
    if (move) onMove(move)
  }
  const press = (event: KeyboardEvent) => {
    const way = (i18n.dir() === 'rtl' ? FLIPPED : KEYS)[event.key]
    if (!event.altKey || !way || !movable) return
    event.preventDefault()
    step(way)
  }
  return (
    <li
      ref={(element) => {
        dragRef(element)
        dropRef(element)
      }}
      className={classes.row}
      style={{ '--depth': depth } as React.CSSProperties}
      data-top={depth === 0 || undefined}
      data-zone={zone}
      data-dragging={isDragging || undefined}
      onKeyDown={press}
    >
      {movable && (
        <span ref={handleRef} className={classes.grip} aria-hidden>
          <IconGripVertical size={16} />
        </span>
      )}
      {parents ? (
        <ActionIcon
          size={26}
          className={classes.chevron ?? ''}
          aria-expanded={!closed}
          aria-label={t(closed ? 'categories.openOne' : 'categories.closeOne', { name: category.name })}
          onClick={onToggle}
        >
          <IconChevronDown size={16} className={classes.turn} data-closed={closed || undefined} />
        </ActionIcon>
      ) : (
        <span className={classes.chevron} />
      )}
      <span className={classes.name} dir="auto">
        {category.name}
      </span>
      <Link to="/listings" search={{ category: category.id }} className={classes.count}>
        {t('categories.count', { count: category.listingCount, number: format.number(category.listingCount) })}
      </Link>
      {category.viewerCanEdit && <CategoryMenu category={category} categories={categories} onStep={step} />}
    </li>
  )
}

import { useSortable } from '@dnd-kit/react/sortable'
import { ActionIcon, Textarea, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconFocus2, IconGripVertical, IconTrash } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Focal, positionOf } from './focal/focal'
import type { Picture } from './PicturesField'
import classes from './PicturesField.module.css'

const FocalDialog = lazy(() => import('./focal/FocalDialog').then((module) => ({ default: module.FocalDialog })))

interface PictureTileProps {
  picture: Picture
  problem: ReactNode
  index: number
  count: number
  disabled: boolean
  onAlt: (alt: string) => void
  onFocal: (focal: Focal) => void
  onMove: (to: number) => void
  onRemove: () => void
}

/** Dragged by its grip, or moved by its arrows: the first picture is the listing's face. */
export function PictureTile(props: PictureTileProps) {
  const { picture, problem, index, count, disabled, onAlt, onFocal, onMove, onRemove } = props
  const [aiming, setAiming] = useState(false)
  const { t } = useTranslation()
  const { ref, handleRef, isDragging } = useSortable({ id: picture.id, index, disabled })
  const place = t('media.place', { at: index + 1, count })
  const button = (label: string, icon: ReactNode, act: () => void, off: boolean) => (
    <Tooltip label={label}>
      <ActionIcon size={28} aria-label={`${label} (${place})`} onClick={act} disabled={off}>
        {icon}
      </ActionIcon>
    </Tooltip>
  )
  return (
    <li ref={ref} className={classes.tile} data-dragging={isDragging || undefined}>
      <div className={classes.frame}>
        {/* Its description stands right below it: read once is enough. */}
        <img src={picture.url} alt="" className={classes.picture} style={positionOf(picture.focal)} />
        {index === 0 && <span className={classes.cover}>{t('media.cover')}</span>}
        <button
          type="button"
          ref={handleRef}
          className={classes.grip}
          hidden={disabled}
          aria-label={t('media.grip', { place })}
        >
          <IconGripVertical size={16} aria-hidden />
        </button>
      </div>
      <Textarea
        size="xs"
        autosize
        minRows={2}
        maxRows={4}
        dir="auto"
        aria-label={t('media.alt', { place })}
        placeholder={t('media.altHint')}
        value={picture.alt}
        error={problem}
        onChange={(event) => onAlt(event.currentTarget.value)}
      />
      <div className={classes.tools}>
        {button(
          t('media.earlier'),
          <IconArrowLeft size={15} className={classes.turn} />,
          () => onMove(index - 1),
          disabled || index === 0,
        )}
        {button(
          t('media.later'),
          <IconArrowRight size={15} className={classes.turn} />,
          () => onMove(index + 1),
          disabled || index === count - 1,
        )}
        <span className={classes.space} />
        {button(t('media.focal.choose'), <IconFocus2 size={15} />, () => setAiming(true), disabled)}
        {button(t('media.remove'), <IconTrash size={15} />, onRemove, disabled)}
      </div>
      <Suspense>
        {aiming && <FocalDialog picture={picture} onChosen={onFocal} onClose={() => setAiming(false)} />}
      </Suspense>
    </li>
  )
}

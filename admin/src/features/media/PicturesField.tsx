import { Accessibility } from '@dnd-kit/dom'
import { DragDropProvider } from '@dnd-kit/react'
import { isSortable } from '@dnd-kit/react/sortable'
import { Dropzone } from '@mantine/dropzone'
import '@mantine/dropzone/styles.layer.css'
import { IconPhotoPlus } from '@tabler/icons-react'
import { type ReactNode, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { inRow } from '../../lib/format'
import { complain } from '../../ui/toast'
import classes from './PicturesField.module.css'
import type { Focal } from './frame/focal'
import { PictureTile } from './PictureTile'
import { spokenDrag } from './spokenDrag'
import { UploadList } from './UploadList'
import { ACCEPTED } from './upload'
import { useUploads } from './useUploads'

export interface Picture {
  id: string
  url: string
  alt: string
  /** What stays in sight where it is cut: parts of its sides. */
  focal: Focal
  /** The viewer brought it, or changes every picture. */
  mayFrame: boolean
}

interface PicturesFieldProps {
  value: Picture[]
  onChange: (pictures: Picture[]) => void
  disabled: boolean
  /** What is wrong with the description of the picture at this place. */
  problemOf?: (at: number) => ReactNode
}

type Shown = { url: string; thumbnails: readonly { width: number; url: string }[]; focalPoint: Focal }

/** How a tile shows it: small, where that is drawn already. */
const lookOf = ({ url, thumbnails, focalPoint: { x, y } }: Shown): Pick<Picture, 'url' | 'focal'> => ({
  focal: { x, y },
  url: thumbnails.find(({ width }) => width >= 320)?.url ?? url,
})

export function PicturesField({ value, onChange, disabled, problemOf }: PicturesFieldProps) {
  const { t, i18n } = useTranslation()
  const spoken = useMemo(() => spokenDrag(t, value.length), [t, value.length])
  // Uploads end after the drawing that began them: they add to what is there by then.
  const latest = useRef(value)
  latest.current = value
  const { sending, add, retry, stop } = useUploads('listing', ({ id, url, alt, thumbnails, focalPoint }) =>
    onChange([...latest.current, { id, alt: alt ?? '', mayFrame: true, ...lookOf({ url, thumbnails, focalPoint }) }]),
  )
  const move = (from: number, to: number) => {
    const pictures = [...value]
    const [picture] = pictures.splice(from, 1)
    if (picture) onChange([...pictures.slice(0, to), picture, ...pictures.slice(to)])
  }
  return (
    <div>
      {value.length > 0 && (
        <DragDropProvider
          key={i18n.language}
          plugins={(defaults) => defaults.map((plugin) => (plugin === Accessibility ? spoken : plugin))}
          onDragEnd={({ operation: { source }, canceled }) => {
            if (!canceled && isSortable(source)) move(source.initialIndex, source.index)
          }}
        >
          <ul className={classes.pictures} aria-label={t('media.pictures')}>
            {value.map((picture, index) => (
              <PictureTile
                key={picture.id}
                picture={picture}
                index={index}
                count={value.length}
                disabled={disabled}
                problem={problemOf?.(index)}
                onFramed={(framed) =>
                  onChange(latest.current.map((one) => (one.id === picture.id ? { ...one, ...lookOf(framed) } : one)))
                }
                onAlt={(alt) => onChange(value.map((one) => (one.id === picture.id ? { ...one, alt } : one)))}
                onMove={(to) => move(index, to)}
                onRemove={() => onChange(value.filter((one) => one.id !== picture.id))}
              />
            ))}
          </ul>
        </DragDropProvider>
      )}
      {!disabled && (
        <Dropzone
          className={classes.drop ?? ''}
          accept={ACCEPTED}
          onDrop={add}
          onReject={(files) => complain(t('media.notPicture', { name: inRow(files.map(({ file }) => file.name)) }))}
          inputProps={{ 'aria-label': t('media.add') }}
        >
          <IconPhotoPlus size={22} stroke={1.6} aria-hidden />
          <span>
            <b>{t('media.add')}</b> {t('media.addText')}
          </span>
        </Dropzone>
      )}
      <UploadList sending={sending} onRetry={retry} onStop={stop} />
    </div>
  )
}

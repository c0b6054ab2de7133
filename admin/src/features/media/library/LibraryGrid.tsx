import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type FragmentType, readFragment } from '../../../gql'
import { LibraryPicture } from './documents'
import classes from './Library.module.css'
import { LibraryTile } from './LibraryTile'

interface LibraryGridProps {
  pictures: readonly FragmentType<typeof LibraryPicture>[] | undefined
  stale: boolean
  onChanged: () => void
}

export function LibraryGrid({ pictures, stale, onChanged }: LibraryGridProps) {
  const { t } = useTranslation()
  return (
    <ul
      className={classes.grid}
      aria-label={t('library.title')}
      aria-busy={stale || !pictures}
      data-stale={stale || undefined}
    >
      {!pictures &&
        Array.from({ length: 8 }, (_, at) => `skeleton-${at}`).map((key) => (
          <li key={key} className={classes.tile} aria-hidden>
            <Skeleton className={classes.frame ?? ''} />
            <Skeleton height={30} />
            <Skeleton height={12} width="60%" />
          </li>
        ))}
      {pictures?.map((one) => {
        const picture = readFragment(LibraryPicture, one)
        return <LibraryTile key={picture.id} picture={picture} onChanged={onChanged} />
      })}
    </ul>
  )
}

import { useMutation } from '@apollo/client/react'
import { ActionIcon, Textarea, Tooltip } from '@mantine/core'
import { IconCrop, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LibraryPictureFragment } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { useFieldProblems, useProblemText } from '../../../lib/useProblemText'
import { Moment } from '../../../ui/Moment'
import { complain, offerUndo } from '../../../ui/toast'
import { positionOf } from '../frame/focal'
import { tintOf } from '../tint'
import { DeletePicture, DescribeInLibrary, RestorePicture } from './documents'
import classes from './Library.module.css'

const FrameDialog = lazy(() => import('../frame/FrameDialog').then((module) => ({ default: module.FrameDialog })))

/** A picture, what it shows in words, and what shows it. Its description is saved when it is left. */
export function LibraryTile({ picture, onChanged }: { picture: LibraryPictureFragment; onChanged: () => void }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const fieldProblems = useFieldProblems()
  const [alt, setAlt] = useState(picture.alt ?? '')
  const [wrong, setWrong] = useState<string>()
  const [describe] = useMutation(DescribeInLibrary)
  const [remove, { loading }] = useMutation(DeletePicture)
  const [restore] = useMutation(RestorePicture)
  const { id, thumbnails, url, removedAt, usedIn, focalPoint, thumbhash } = picture
  const name = picture.alt ?? t('library.nameless')
  const [framing, setFraming] = useState(false)
  const isBrand = usedIn.some(({ listingId }) => !listingId)
  const isForDark = usedIn.some(({ kind }) => kind === 'LOGO_DARK') && !usedIn.some(({ kind }) => kind === 'LOGO')

  const saveAlt = async () => {
    if (alt.trim() === (picture.alt ?? '')) return setWrong(undefined)
    try {
      await describe({ variables: { id, alt: alt.trim() || null } })
      setWrong(undefined)
    } catch (thrown) {
      const problem = readProblem(thrown)
      setWrong(fieldProblems(problem)[0]?.message ?? text(problem))
    }
  }
  const take = async (act: () => Promise<unknown>) => {
    try {
      await act()
      onChanged()
      return true
    } catch (thrown) {
      complain(text(readProblem(thrown)))
      return false
    }
  }
  const onDelete = async () => {
    if (!(await take(() => remove({ variables: { id } })))) return
    offerUndo(t('library.deleted', { name }), {
      label: t('common.undo'),
      run: () => void take(() => restore({ variables: { id } })),
    })
  }
  return (
    <li className={classes.tile}>
      <a href={url} target="_blank" rel="noreferrer" className={classes.frame} aria-label={t('library.open', { name })}>
        <img
          src={thumbnails.find(({ width }) => width >= 320)?.url ?? url}
          alt=""
          loading="lazy"
          data-whole={isBrand || undefined}
          data-dark={isForDark || undefined}
          style={isBrand ? undefined : { ...positionOf(focalPoint), ...tintOf(thumbhash) }}
        />
      </a>
      <Textarea
        size="xs"
        autosize
        minRows={2}
        maxRows={4}
        dir="auto"
        maxLength={300}
        aria-label={t('library.alt', { name })}
        placeholder={t('media.altHint')}
        value={alt}
        error={wrong}
        onChange={(event) => setAlt(event.currentTarget.value)}
        onBlur={() => void saveAlt()}
      />
      <div className={classes.foot}>
        <div className={classes.uses}>
          {usedIn.slice(0, 3).map(({ kind, listingId, name: of }) =>
            listingId ? (
              <Link key={listingId} to="/listings/$id" params={{ id: listingId }} className="clip" dir="auto">
                {of}
              </Link>
            ) : (
              <Link key={kind} to="/brand">
                {t(`library.kinds.${kind}`)}
              </Link>
            ),
          )}
          {usedIn.length > 3 && <span>{t('library.moreUses', { count: usedIn.length - 3 })}</span>}
          {usedIn.length === 0 && removedAt && (
            <span>
              {t('library.goes')} <Moment at={removedAt} />
            </span>
          )}
        </div>
        <Tooltip label={t('media.frame.choose')}>
          <ActionIcon size={28} aria-label={t('library.frameNamed', { name })} onClick={() => setFraming(true)}>
            <IconCrop size={15} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('library.delete')}>
          <ActionIcon
            size={28}
            loading={loading}
            aria-label={t('library.deleteNamed', { name })}
            onClick={() => void onDelete()}
          >
            <IconTrash size={15} />
          </ActionIcon>
        </Tooltip>
      </div>
      <Suspense>{framing && <FrameDialog id={id} onClose={() => setFraming(false)} />}</Suspense>
    </li>
  )
}

import { useMutation } from '@apollo/client/react'
import { Button, SegmentedControl, Skeleton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { FramePictureMutation } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Dialog } from '../../../ui/Dialog'
import { DialogFoot } from '../../../ui/DialogFoot'
import { Notice } from '../../../ui/Notice'
import { WHOLE } from '../crop/part'
import { CropStage } from './CropStage'
import { FocalStage } from './FocalStage'
import { inputOf } from './framing'
import { useStoredPicture } from './useStoredPicture'

const FramePicture = graphql(`
  mutation FramePicture($id: ID!, $input: UpdateMediaAssetInput!) {
    updateMediaAsset(id: $id, input: $input) {
      id
      url
      width
      height
      crop {
        x
        y
        width
        height
      }
      focalPoint {
        x
        y
      }
      thumbnails {
        width
        url
      }
    }
  }
`)

export type Framed = FramePictureMutation['updateMediaAsset']

interface FrameDialogProps {
  id: string
  onFramed?: (picture: Framed) => void
  onClose: () => void
}

/** What of a stored picture is shown, and what of it stays in sight. The original stays whole: everything here can be taken back. */
export function FrameDialog({ id, onFramed, onClose }: FrameDialogProps) {
  const { t } = useTranslation()
  const text = useProblemText()
  const { image, lost, before, framing, shape, setFraming, setShape, problem } = useStoredPicture(id)
  const [step, setStep] = useState<'crop' | 'focal'>('crop')
  const [save, { loading, error }] = useMutation(FramePicture)
  const use = async () => {
    if (!framing || !before) return
    const input = inputOf(framing, before)
    if (!input) return onClose()
    const { data } = await save({ variables: { id, input } }).catch(() => ({ data: null }))
    if (!data) return
    onFramed?.(data.updateMediaAsset)
    onClose()
  }
  const wrong = problem ?? (error && readProblem(error))
  return (
    <Dialog opened onClose={onClose} title={t('media.frame.title')} size={600}>
      {wrong && <Notice tone="bad">{text(wrong)}</Notice>}
      {image && framing && (
        <>
          <SegmentedControl
            fullWidth
            mb="sm"
            value={step}
            onChange={(next) => setStep(next as typeof step)}
            data={(['crop', 'focal'] as const).map((value) => ({ value, label: t(`media.frame.steps.${value}`) }))}
          />
          {step === 'crop' ? (
            <CropStage
              image={image}
              part={framing.part}
              shape={shape}
              onChange={(part, next) => {
                setFraming({ ...framing, part })
                setShape(next)
              }}
            />
          ) : (
            <FocalStage image={image} framing={framing} onChange={setFraming} />
          )}
        </>
      )}
      {lost && <Notice tone="bad">{t('media.frame.lost')}</Notice>}
      {!image && !problem && !lost && <Skeleton height={340} />}
      <DialogFoot
        aside={
          <Button
            variant="subtle"
            size="xs"
            disabled={!framing}
            onClick={() => {
              setFraming({ part: { ...WHOLE }, aim: null })
              setShape('free')
            }}
          >
            {t('media.frame.reset')}
          </Button>
        }
      >
        <Button variant="default" onClick={onClose} disabled={loading}>
          {t('common.cancel')}
        </Button>
        <Button onClick={() => void use()} loading={loading} disabled={!framing}>
          {t('media.frame.use')}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}

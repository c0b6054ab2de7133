import { Button } from '@mantine/core'
import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReactCrop } from 'react-image-crop'
import 'react-image-crop/dist/ReactCrop.css'
import { Dialog } from '../../../ui/Dialog'
import { DialogFoot } from '../../../ui/DialogFoot'
import classes from './Crop.module.css'
import { CropSliders } from './CropSliders'
import { cutOut } from './cutOut'
import { inkOf } from './ink'
import { labelsIn } from './labels'
import { framed, type Part, type Size, shareOf, WHOLE } from './part'

interface CropDialogProps {
  title: string
  file: File
  /** Only a square may be chosen, or the whole picture. */
  square?: boolean | undefined
  /** What the picture will stand on. */
  ground?: 'dark' | undefined
  onUse: (file: File) => void
  onClose: () => void
}

/** Which part of a picture is meant: dragged, moved by keys or by sliders, or found by itself; nothing is sent before. */
export function CropDialog({ title, file, square = false, ground, onUse, onClose }: CropDialogProps) {
  const { t } = useTranslation()
  const image = useRef<HTMLImageElement>(null)
  const [address, setAddress] = useState<string>()
  const [size, setSize] = useState<Size>()
  const [part, setPart] = useState<Part>(WHOLE)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])

  const trim = () => {
    const found = image.current && inkOf(image.current)
    if (!found || !size) return
    setPart(square ? framed(found, { ratio: 1, share: shareOf(found, 1, size) }, size) : found)
  }
  const use = async () => {
    setBusy(true)
    onUse(image.current ? await cutOut(file, image.current, part) : file)
  }
  return (
    <Dialog opened onClose={onClose} title={title} size={600}>
      <div className={classes.crop}>
        <p className={classes.lead}>{t(square ? 'media.crop.squareText' : 'media.crop.text')}</p>
        {/* Left and right are the picture's own, in every language. */}
        <div className={classes.table} data-ground={ground} dir="ltr">
          {address && (
            <ReactCrop
              className="ReactCrop--no-animate"
              crop={{ unit: '%', ...part }}
              {...(square ? { aspect: 1 } : {})}
              keepSelection
              ariaLabels={labelsIn(t)}
              style={{ '--ratio': size ? size.width / size.height : 1 } as CSSProperties}
              onChange={(_, { x, y, width, height }) => setPart({ x, y, width, height })}
            >
              <img
                ref={image}
                src={address}
                alt=""
                onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
                  setSize({ width, height })
                }
                // What this browser cannot show the server may still read, or say what is wrong with it.
                onError={() => onUse(file)}
              />
            </ReactCrop>
          )}
        </div>
        {size && <CropSliders part={part} size={size} ratio={square ? 1 : undefined} onChange={setPart} />}
        <DialogFoot
          aside={
            <>
              <Button variant="subtle" size="xs" onClick={trim} disabled={!size}>
                {t('media.crop.trim')}
              </Button>
              <Button variant="subtle" size="xs" onClick={() => setPart(WHOLE)}>
                {t('media.crop.whole')}
              </Button>
            </>
          }
        >
          <Button variant="default" onClick={onClose} disabled={busy}>
            {t('common.cancel')}
          </Button>
          <Button onClick={() => void use()} loading={busy} disabled={!size} data-autofocus>
            {t('media.crop.use')}
          </Button>
        </DialogFoot>
      </div>
    </Dialog>
  )
}

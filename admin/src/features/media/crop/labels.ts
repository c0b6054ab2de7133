import type { TFunction } from 'i18next'

/** What each grip of the frame is called, for who does not see it. */
export const labelsIn = (t: TFunction) => ({
  cropArea: t('media.crop.area'),
  nwDragHandle: t('media.crop.nw'),
  nDragHandle: t('media.crop.n'),
  neDragHandle: t('media.crop.ne'),
  eDragHandle: t('media.crop.e'),
  seDragHandle: t('media.crop.se'),
  sDragHandle: t('media.crop.s'),
  swDragHandle: t('media.crop.sw'),
  wDragHandle: t('media.crop.w'),
})

import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import classes from './Library.module.css'

/** How much of what the plan holds is used; a word beside the colour where it is nearly all. */
export function StorageBar({ storage: { usedMb, limitMb } }: { storage: { usedMb: number; limitMb: number | null } }) {
  const { t } = useTranslation()
  const format = useFormat()
  const used = format.number(Math.ceil(usedMb * 10) / 10)
  if (limitMb === null) return <span className={classes.storage}>{t('library.usedMb', { used })}</span>
  const part = Math.min(usedMb / Math.max(limitMb, 1), 1)
  return (
    <div className={classes.storage}>
      <span>{t(part > 0.9 ? 'library.nearlyFull' : 'library.usedOf', { used, limit: format.number(limitMb) })}</span>
      <div className={classes.track} aria-hidden>
        <div className={classes.fill} data-full={part > 0.9 || undefined} style={{ inlineSize: `${part * 100}%` }} />
      </div>
    </div>
  )
}

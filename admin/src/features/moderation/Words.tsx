import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Moderation.module.css'

/** What somebody wrote, as they wrote it and in its own direction. */
export function Words({ label, text, children }: { label: string; text: string | null; children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <figure className={classes.words}>
      <figcaption>{label}</figcaption>
      {text ? <blockquote dir="auto">{text}</blockquote> : <p className={classes.under}>{t('moderation.noWords')}</p>}
      {children && <div className={classes.chips}>{children}</div>}
    </figure>
  )
}

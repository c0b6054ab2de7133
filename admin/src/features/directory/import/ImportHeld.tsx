import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../ui/Notice'
import classes from './Import.module.css'
import type { Import } from './useImport'

/** Why what an import makes waits for a moderator, said before anybody starts it and after. */
export function ImportHeld({ row: { suspicions, state } }: { row: Import }) {
  const { t } = useTranslation()
  if (!suspicions.length) return null
  return (
    <Notice tone="wait">
      <div className={classes.held}>
        <span>{t('imports.held')}</span>
        <ul>
          {suspicions.map((each) => (
            <li key={each}>{t(`imports.suspicion.${each}`)}</li>
          ))}
        </ul>
        {/* Its entry comes when it starts. */}
        {state !== 'CHECKED' && (
          <Link to="/moderation" search={{ view: 'imports' }}>
            {t('imports.heldWhere')}
          </Link>
        )}
      </div>
    </Notice>
  )
}

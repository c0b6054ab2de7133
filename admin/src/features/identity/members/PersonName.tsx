import { useTranslation } from 'react-i18next'
import { Face } from '../../../ui/Face'
import { useViewer } from '../useSession'
import classes from './Team.module.css'

/** Who: their picture, the name, the address below it. */
export function PersonName({ user }: { user: { id: string; name: string; email: string; avatarUrl: string | null } }) {
  const { t } = useTranslation()
  const viewer = useViewer()
  return (
    <div className={classes.person}>
      <Face name={user.name} url={user.avatarUrl} size={36} />
      <div className={classes.words}>
        <div className={classes.name}>
          <span className="clip" dir="auto" title={user.name}>
            {user.name}
          </span>
          {user.id === viewer.user.id && <span className={classes.you}>{t('team.you')}</span>}
        </div>
        <div className={`${classes.email} clip ltr`}>{user.email}</div>
      </div>
    </div>
  )
}

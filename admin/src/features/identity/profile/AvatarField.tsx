import { useMutation } from '@apollo/client/react'
import { Button, FileButton } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Problem, readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Face } from '../../../ui/Face'
import { Notice } from '../../../ui/Notice'
import { say } from '../../../ui/toast'
import { upload } from '../../media/upload'
import { useSession } from '../useSession'
import classes from './AvatarField.module.css'
import { RemoveAvatar, SetAvatar } from './documents'

const KINDS = 'image/jpeg,image/png,image/webp,image/avif'

/** One's own picture: it counts at once, for it is no field of the form. */
export function AvatarField({ user }: { user: { name: string; avatarUrl: string | null } }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const session = useSession()
  const [set] = useMutation(SetAvatar)
  const [remove] = useMutation(RemoveAvatar)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  const run = async (work: () => Promise<string | null | undefined>) => {
    setBusy(true)
    setProblem(undefined)
    try {
      session.be({ user: { avatarUrl: (await work()) ?? null } })
      say(t('common.saved'))
    } catch (thrown) {
      setProblem(readProblem(thrown))
    }
    setBusy(false)
  }
  const choose = (file: File) =>
    run(async () => {
      const key = await upload(session, { file, purpose: 'avatar' })
      return (await set({ variables: { key } })).data?.setAvatar.avatarUrl
    })
  return (
    <div className={classes.field}>
      <div className={classes.row}>
        <Face name={user.name} url={user.avatarUrl} size={72} />
        <div>
          <div className={classes.tools}>
            <FileButton accept={KINDS} onChange={(file) => file && void choose(file)}>
              {(props) => (
                <Button {...props} size="xs" variant="default" loading={busy} leftSection={<IconUpload size={15} />}>
                  {t(user.avatarUrl ? 'profile.replace' : 'profile.upload')}
                </Button>
              )}
            </FileButton>
            {user.avatarUrl && (
              <Button
                size="xs"
                variant="subtle"
                disabled={busy}
                onClick={() => void run(async () => (await remove()).data?.removeAvatar.avatarUrl)}
              >
                {t('profile.removePicture')}
              </Button>
            )}
          </div>
          <p className={classes.hint}>{t('profile.pictureText')}</p>
        </div>
      </div>
      {problem && (
        <Notice tone="bad" urgent>
          {problem.code === 'BAD_USER_INPUT' ? t('profile.noPicture') : text(problem)}
        </Notice>
      )}
    </div>
  )
}

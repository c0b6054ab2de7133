import { Button, Group, NativeSelect, Text, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ViewedRole } from '../../../gql/graphql'
import { type Problem, readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Dialog } from '../../../ui/Dialog'
import { useSession } from '../../identity/useSession'
import classes from '../platform.module.css'

const ROLES: ViewedRole[] = ['OWNER', 'ADMIN', 'EDITOR', 'STAFF', 'VIEWER', 'DEVELOPER']

/** Half an hour with a role's eyes, reading alone; that it was done and why stands in the tenant's own trail. */
export function ViewAsDialog({ tenant, onClose }: { tenant: { id: string; name: string }; onClose: () => void }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const session = useSession()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const role = ROLES.find((one) => one === form.get('role')) ?? 'VIEWER'
    setBusy(true)
    try {
      await session.viewAs({ tenantId: tenant.id, role, reason: String(form.get('reason')) })
      await navigate({ to: '/listings' })
    } catch (thrown) {
      setProblem(readProblem(thrown))
      setBusy(false)
    }
  }
  return (
    <Dialog opened onClose={onClose} title={t('viewAs.asTitle', { name: tenant.name })} size={460}>
      <form className={classes.form} onSubmit={submit}>
        <Text size="sm" c="dimmed">
          {t('viewAs.asText')}
        </Text>
        <NativeSelect
          name="role"
          label={t('team.role')}
          defaultValue="EDITOR"
          data={ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
        />
        <Textarea
          name="reason"
          label={t('platform.reason')}
          description={t('platform.reasonText')}
          required
          withAsterisk={false}
          minLength={3}
          maxLength={500}
          autosize
          minRows={2}
          dir="auto"
          data-autofocus
          error={problem && text(problem)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={busy}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('viewAs.begin')}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}

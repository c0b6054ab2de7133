import { useMutation } from '@apollo/client/react'
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconRefresh, IconStar, IconTrash } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import type { DomainRowFragment } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { complain, say } from '../../../ui/toast'
import { DomainRow, SetPrimaryDomain, VerifyDomain } from './documents'

const RemoveDomain = lazy(() => import('./RemoveDomain').then((module) => ({ default: module.RemoveDomain })))

export function DomainMenu({ domain }: { domain: DomainRowFragment }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const { id, host, status, isPrimary } = domain
  const [removing, setRemoving] = useState(false)
  const [verify, { loading }] = useMutation(VerifyDomain)
  const [setPrimary] = useMutation(SetPrimaryDomain)
  const verified = status === 'VERIFIED'

  const check = async () => {
    try {
      const { data } = await verify({ variables: { id } })
      const now = data && readFragment(DomainRow, data.verifyTenantDomain)
      if (now) say(t(now.problem ? `domains.problem.${now.problem}` : 'domains.seen', { host }))
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
  }
  const lead = async () => {
    try {
      await setPrimary({ variables: { id } })
      say(t('domains.nowPrimary', { host }))
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
  }
  return (
    <>
      {!verified && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconRefresh size={14} />}
          loading={loading}
          onClick={() => void check()}
        >
          {t('domains.check')}
        </Button>
      )}
      <Menu width={220} position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('domains.more', { host })} loading={verified && loading}>
            <IconDots size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {verified && !isPrimary && (
            <Menu.Item leftSection={<IconStar size={16} />} onClick={() => void lead()}>
              {t('domains.makePrimary')}
            </Menu.Item>
          )}
          {verified && (
            <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => void check()}>
              {t('domains.check')}
            </Menu.Item>
          )}
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => setRemoving(true)}>
            {t('domains.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense>{removing && <RemoveDomain domain={domain} onClose={() => setRemoving(false)} />}</Suspense>
    </>
  )
}

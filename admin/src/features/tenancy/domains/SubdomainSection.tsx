import { useMutation } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Chip } from '../../../ui/Chip'
import { Section } from '../../../ui/Section'
import { complain, say } from '../../../ui/toast'
import classes from './Domains.module.css'
import { SetPrimaryDomain } from './documents'

const SubdomainDialog = lazy(() => import('./SubdomainDialog').then((module) => ({ default: module.SubdomainDialog })))

interface SubdomainSectionProps {
  tenant: { siteUrl: string; subdomain: string | null; subdomainHost: string | null }
  /** One of the tenant's own names is where links lead to. */
  hasPrimary: boolean
  may: boolean
}

export function SubdomainSection({ tenant, hasPrimary, may }: SubdomainSectionProps) {
  const { t } = useTranslation()
  const text = useProblemText()
  const [changing, setChanging] = useState(false)
  const [setPrimary, { loading }] = useMutation(SetPrimaryDomain)
  const host = tenant.subdomainHost

  const linkHere = async () => {
    try {
      await setPrimary({ variables: { id: null } })
      say(t('domains.nowPrimary', { host }))
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
  }
  return (
    <Section title={t('domains.subdomain')} lead={t('domains.subdomainText')}>
      <div className={classes.head}>
        <div className={`${classes.host} ltr`}>
          {host ? <bdi>{host}</bdi> : <span className="muted">{t('domains.noSubdomain')}</span>}
        </div>
        {host && !hasPrimary && (
          <Chip tone="accent" dot={false}>
            {t('domains.primary')}
          </Chip>
        )}
        {may && (
          <div className={classes.tools}>
            {host && hasPrimary && (
              <Button size="xs" variant="subtle" loading={loading} onClick={() => void linkHere()}>
                {t('domains.makePrimary')}
              </Button>
            )}
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPencil size={14} />}
              onClick={() => setChanging(true)}
            >
              {t('domains.change')}
            </Button>
          </div>
        )}
      </div>
      <Suspense>{changing && <SubdomainDialog tenant={tenant} onClose={() => setChanging(false)} />}</Suspense>
    </Section>
  )
}

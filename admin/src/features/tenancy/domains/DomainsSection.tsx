import { Button } from '@mantine/core'
import { IconPlus, IconWorld } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DomainRowFragment } from '../../../gql/graphql'
import { useMaking } from '../../../lib/useMaking'
import { Section } from '../../../ui/Section'
import { State } from '../../../ui/States'
import { DomainItem } from './DomainItem'
import classes from './Domains.module.css'

const AddDomain = lazy(() => import('./AddDomain').then((module) => ({ default: module.AddDomain })))

interface DomainsSectionProps {
  domains: readonly DomainRowFragment[]
  /** Where the DNS of a name is to lead. */
  pointTo: string
  may: boolean
}

export function DomainsSection({ domains, pointTo, may }: DomainsSectionProps) {
  const { t } = useTranslation()
  const [making, setMaking] = useMaking()
  const [twin, setTwin] = useState('')
  const close = () => {
    setMaking(false)
    setTwin('')
  }
  const primary = domains.find(({ isPrimary }) => isPrimary)?.host
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
      {t('domains.add')}
    </Button>
  )
  return (
    <Section title={t('domains.own')} lead={t('domains.ownText')} actions={may && domains.length > 0 ? add : undefined}>
      {domains.length === 0 ? (
        <State
          icon={<IconWorld size={24} stroke={1.6} />}
          title={t('domains.none')}
          text={t('domains.noneText')}
          action={may && add}
        />
      ) : (
        <ul className={classes.list}>
          {domains.map((domain) => (
            <DomainItem
              key={domain.id}
              domain={domain}
              pointTo={pointTo}
              primary={primary}
              may={may}
              onAddTwin={
                may && domain.twin && !domains.some(({ host }) => host === domain.twin)
                  ? () => {
                      setTwin(domain.twin ?? '')
                      setMaking(true)
                    }
                  : undefined
              }
            />
          ))}
        </ul>
      )}
      <Suspense>{making && may && <AddDomain host={twin} onClose={close} />}</Suspense>
    </Section>
  )
}

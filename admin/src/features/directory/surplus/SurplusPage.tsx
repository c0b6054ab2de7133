import { useMutation, useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconLockOpen } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import type { SurplusRecordFragment } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { inOwnWords } from '../../../lib/refusals'
import { useProblemText } from '../../../lib/useProblemText'
import { ChangesBar } from '../../../ui/ChangesBar'
import { Notice } from '../../../ui/Notice'
import { Panel } from '../../../ui/Panel'
import { RecordSkeleton } from '../../../ui/RecordSkeleton'
import { Section } from '../../../ui/Section'
import { State } from '../../../ui/States'
import { ListPage, SettingsPage } from '../../../ui/templates'
import { complain, say } from '../../../ui/toast'
import { UnsavedGuard } from '../../../ui/UnsavedGuard'
import { useMay } from '../../identity/useSession'
import { ProblemState } from '../../shell/ProblemState'
import type { NamedListing } from '../grant/useListingChoices'
import { PickedListings } from '../listing/PickedListings'
import { BeyondSection } from './BeyondSection'
import { ChooseSurplus, SurplusFields, SurplusQuery } from './documents'

/** So many can be chosen at once (`ChooseSurplusInput`). */
const MOST = 250

/** What is beyond the plan, and which listings stay editable all the same. */
export function SurplusPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(SurplusQuery, { fetchPolicy: 'cache-and-network' })
  const surplus = readFragment(SurplusFields, data?.surplus)
  if (!surplus) {
    if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  if (surplus.readOnlyCount === 0 && surplus.chosen.length === 0)
    return (
      <ListPage title={t('surplus.title')} back={{ to: { to: '/listings' }, label: t('shell.toListings') }}>
        <Panel>
          <State
            icon={<IconLockOpen size={24} stroke={1.6} />}
            title={t('surplus.none')}
            text={t('surplus.noneText')}
          />
        </Panel>
      </ListPage>
    )
  return <Chooser surplus={surplus} />
}

function Chooser({ surplus }: { surplus: SurplusRecordFragment }) {
  const { t } = useTranslation()
  const format = useFormat()
  const text = useProblemText()
  const mayChoose = useMay('tenant.write')
  const buys = useMay('billing.read')
  const [draft, setDraft] = useState<readonly NamedListing[]>()
  const [choose, { loading }] = useMutation(ChooseSurplus)
  const { limit, used, readOnlyCount, says, chosen } = surplus
  const most = Math.min(limit ?? MOST, MOST)
  const picked = draft ?? chosen
  const save = async () => {
    try {
      await choose({ variables: { input: { keepIds: picked.map(({ id }) => id) } } })
      setDraft(undefined)
      say(t('common.saved'))
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
  }
  const keep = (listing: NamedListing) => setDraft([...picked, { id: listing.id, name: listing.name }])
  return (
    <SettingsPage
      title={t('surplus.title')}
      beside={<span className="num">{format.number(readOnlyCount)}</span>}
      back={{ to: { to: '/listings' }, label: t('shell.toListings') }}
    >
      {readOnlyCount > 0 && (
        <Notice tone="wait">
          {says && inOwnWords(says)} {t('surplus.beyond', { count: readOnlyCount, used: format.number(used) })}{' '}
          {buys && <Link to="/billing">{t('usage.seePlans')}</Link>}
        </Notice>
      )}
      <Section title={t('surplus.keep')} lead={t('surplus.keepText')}>
        <PickedListings
          label={t('surplus.keep')}
          add={t('surplus.add')}
          none={t('surplus.byAge')}
          picked={picked}
          most={most}
          onChange={setDraft}
          disabled={!mayChoose}
        />
      </Section>
      <BeyondSection
        surplus={surplus}
        act={(listing) =>
          mayChoose && (
            <Button
              variant="default"
              size="xs"
              disabled={picked.length >= most || picked.some(({ id }) => id === listing.id)}
              aria-label={t('surplus.keepOne', { name: listing.name })}
              onClick={() => keep(listing)}
            >
              {t('surplus.keepThis')}
            </Button>
          )
        }
      />
      <ChangesBar
        shown={draft !== undefined}
        busy={loading}
        onSave={() => void save()}
        onDiscard={() => setDraft(undefined)}
      />
      <UnsavedGuard when={draft !== undefined} />
    </SettingsPage>
  )
}

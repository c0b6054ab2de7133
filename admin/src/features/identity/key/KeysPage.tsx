import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { useMaking } from '../../../lib/useMaking'
import { Panel } from '../../../ui/Panel'
import { State } from '../../../ui/States'
import { ListPage } from '../../../ui/templates'
import { ProblemState } from '../../shell/ProblemState'
import { useMay } from '../useSession'
import { ApiKeyRow, ApiKeysPageQuery } from './documents'
import classes from './Keys.module.css'
import { KeysTable } from './KeysTable'

const CreateKey = lazy(() => import('./CreateKey').then((module) => ({ default: module.CreateKey })))

export function KeysPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const mayMake = useMay('key.write')
  const [making, setMaking] = useMaking()
  const { data, error, refetch } = useQuery(ApiKeysPageQuery)
  const problem = error && !data ? readProblem(error) : undefined
  if (problem?.code === 'FORBIDDEN') return <ProblemState page problem={problem} />
  const rows = data && readFragment(ApiKeyRow, data.apiKeys)
  const make = mayMake && data && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
      {t('keys.make')}
    </Button>
  )

  return (
    <ListPage
      title={t('keys.title')}
      beside={rows && <span className="num">{format.number(rows.length)}</span>}
      actions={rows?.length !== 0 && make}
    >
      {problem ? (
        <Panel>
          <ProblemState problem={problem} onRetry={() => void refetch()} />
        </Panel>
      ) : rows?.length === 0 ? (
        <Panel>
          <State
            icon={<IconKey size={24} stroke={1.6} />}
            title={t(data?.tenant.livemode !== false ? 'keys.none' : 'keys.noneTest')}
            text={t('keys.noneText')}
            action={make}
          />
        </Panel>
      ) : (
        <>
          <p className={classes.lead}>{t('keys.lead')}</p>
          <Panel>
            <KeysTable rows={rows} />
          </Panel>
        </>
      )}
      <Suspense>
        {making && mayMake && data && <CreateKey tenant={data.tenant} onClose={() => setMaking(false)} />}
      </Suspense>
    </ListPage>
  )
}

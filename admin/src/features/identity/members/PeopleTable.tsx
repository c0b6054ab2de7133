import { useMediaQuery } from '@mantine/hooks'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberRowFragment } from '../../../gql/graphql'
import { Card, Cards } from '../../../ui/Cards'
import { type Column, DataTable } from '../../../ui/DataTable'
import { Moment } from '../../../ui/Moment'
import { MemberMenu } from './MemberMenu'
import { PersonName } from './PersonName'
import { RoleChip } from './RoleChip'

type Row = MemberRowFragment

function columnsOf(t: TFunction): Column<Row>[] {
  return [
    { id: 'person', header: t('team.person'), picture: true, cell: ({ user }) => <PersonName user={user} /> },
    { id: 'role', header: t('team.role'), width: 130, cell: ({ role }) => <RoleChip role={role} /> },
    { id: 'joined', header: t('team.joined'), width: 150, cell: ({ joinedAt }) => <Moment at={joinedAt} /> },
    {
      id: 'seen',
      header: t('team.seen'),
      width: 150,
      cell: ({ lastSeenAt }) => (lastSeenAt ? <Moment at={lastSeenAt} /> : <span className="muted">–</span>),
    },
    {
      id: 'more',
      header: t('team.actions'),
      width: 92,
      align: 'end',
      cell: (member) => <MemberMenu member={member} />,
    },
  ]
}

interface PeopleTableProps {
  rows: readonly Row[] | undefined
  stale: boolean
}

const unsorted = { by: '', set: () => {} }

/** The team as a table, on a phone as cards. */
export function PeopleTable({ rows, stale }: PeopleTableProps) {
  const { t } = useTranslation()
  const phone = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false })
  const columns = useMemo(() => columnsOf(t), [t])
  if (phone && rows)
    return (
      <Cards label={t('team.people')} stale={stale}>
        {rows.map((member) => (
          <Card key={member.id} facts={<PersonFacts member={member} />}>
            <PersonName user={member.user} />
            <MemberMenu member={member} />
          </Card>
        ))}
      </Cards>
    )
  return (
    <DataTable
      label={t('team.people')}
      columns={columns}
      hidden={phone ? ['joined', 'seen', 'more'] : []}
      rows={(rows as Row[] | undefined) ?? []}
      loading={rows ? undefined : 4}
      stale={stale}
      compact={false}
      sort={unsorted}
      selection={undefined}
    />
  )
}

function PersonFacts({ member: { role, lastSeenAt } }: { member: Row }) {
  const { t } = useTranslation()
  return (
    <>
      <RoleChip role={role} />
      {lastSeenAt && (
        <span className="muted">
          {t('team.seen')} <Moment at={lastSeenAt} />
        </span>
      )}
    </>
  )
}

import { useMutation } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type FragmentType, graphql, readFragment } from '../../gql'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { Notice } from '../../ui/Notice'
import { complain, say } from '../../ui/toast'
import { useMay } from '../identity/useSession'
import classes from './Moderation.module.css'

const PendingFields = graphql(`
  fragment ListingPending on Listing {
    id
    pendingChanges {
      field
      before
      after
    }
  }
`)

const Withdraw = graphql(`
  mutation WithdrawListingChanges($id: ID!) {
    withdrawListingChanges(id: $id) {
      id
      ...ListingPending
    }
  }
`)

/** What an owner changed and nobody has decided yet: each field as it reads and as it will. Its owner takes it back. */
export function PendingChanges({ listing }: { listing: FragmentType<typeof PendingFields> }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const { id, pendingChanges } = readFragment(PendingFields, listing)
  const [send, { loading }] = useMutation(Withdraw, { variables: { id } })
  // Staff decide in the queue; what waits there is not theirs to take back.
  const isStaff = useMay('listing.write')
  if (pendingChanges.length === 0) return null
  const withdraw = () =>
    send().then(
      () => say(t('moderation.pending.withdrawn')),
      (thrown: unknown) => complain(text(readProblem(thrown))),
    )
  return (
    <Notice tone="wait">
      <strong>{t('moderation.pending.title')}</strong>
      <p className={classes.under}>{t('moderation.pending.text')}</p>
      <dl className={classes.changes}>
        {pendingChanges.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{t(`moderation.field.${field}`)}</dt>
            {before && (
              <dd dir="auto">
                <del>{before}</del>
              </dd>
            )}
            <dd dir="auto">{after ? <ins>{after}</ins> : t('moderation.pending.cleared')}</dd>
          </div>
        ))}
      </dl>
      {!isStaff && (
        <Button variant="default" size="xs" mt="sm" loading={loading} onClick={() => void withdraw()}>
          {t('moderation.pending.withdraw')}
        </Button>
      )}
    </Notice>
  )
}

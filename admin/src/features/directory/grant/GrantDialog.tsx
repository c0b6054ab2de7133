import { useMutation, useQuery } from '@apollo/client/react'
import { CloseButton, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Dialog } from '../../../ui/Dialog'
import { complain } from '../../../ui/toast'
import classes from '../../identity/members/Team.module.css'
import { useListingChoices } from './useListingChoices'

const MemberListings = graphql(`
  query MemberListings($text: String) {
    members(role: MERCHANT, text: $text, first: 100) {
      nodes {
        id
        listings {
          id
          name
        }
      }
    }
  }
`)

const GrantListing = graphql(`
  mutation GrantListing($listingId: ID!, $userId: ID!) {
    grantListing(listingId: $listingId, userId: $userId) {
      id
      listings {
        id
        name
      }
    }
  }
`)

const RevokeListingGrant = graphql(`
  mutation RevokeListingGrant($listingId: ID!, $userId: ID!) {
    revokeListingGrant(listingId: $listingId, userId: $userId) {
      id
      listings {
        id
        name
      }
    }
  }
`)

interface GrantDialogProps {
  member: { id: string; user: { id: string; name: string; email: string } }
  onClose: () => void
}

/** Which listings a merchant looks after: each is given and taken back at once. */
export function GrantDialog({ member, onClose }: GrantDialogProps) {
  const { t } = useTranslation()
  const text = useProblemText()
  const { id: userId, name, email } = member.user
  const [typed, setTyped] = useState('')
  const { data } = useQuery(MemberListings, { variables: { text: email } })
  const found = useListingChoices(typed)
  const [grant] = useMutation(GrantListing)
  const [revoke] = useMutation(RevokeListingGrant)
  const held = data?.members.nodes.find(({ id }) => id === member.id)?.listings
  const choices = found.filter(({ id }) => !held?.some((listing) => listing.id === id))
  const run = (work: Promise<unknown>) => void work.catch((thrown: unknown) => complain(text(readProblem(thrown))))

  return (
    <Dialog opened onClose={onClose} title={t('grants.title', { name })} size={460}>
      <div className={classes.fields}>
        <Select
          label={t('grants.add')}
          placeholder={t('listings.search')}
          data-autofocus
          searchable
          value={null}
          searchValue={typed}
          onSearchChange={setTyped}
          filter={({ options }) => options}
          nothingFoundMessage={t('common.nothingFound')}
          data={choices.map((listing) => ({ value: listing.id, label: listing.name }))}
          onChange={(listingId) => {
            if (!listingId) return
            setTyped('')
            run(grant({ variables: { listingId, userId } }))
          }}
        />
        {held?.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('grants.empty', { name })}
          </Text>
        )}
        <ul className={classes.invitations} aria-label={t('grants.held')}>
          {held?.map((listing) => (
            <li key={listing.id} className={classes.held}>
              <span className="clip" dir="auto">
                {listing.name}
              </span>
              <CloseButton
                aria-label={t('grants.take', { name: listing.name })}
                onClick={() => run(revoke({ variables: { listingId: listing.id, userId } }))}
              />
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

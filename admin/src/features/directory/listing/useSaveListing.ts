import { useApolloClient } from '@apollo/client/react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { type Problem, readProblem } from '../../../lib/problem'
import { useFieldProblems } from '../../../lib/useProblemText'
import { changes, draftListing, emptyDraft, type ListingDraft } from './listingDraft'
import { checkPoint, placeProblems, type useListingForm } from './listingForm'

const CreateListing = graphql(`
  mutation CreateListing($input: CreateListingInput!) {
    createListing(input: $input) {
      id
      name
      ...ListingDraft
    }
  }
`)

const UpdateListing = graphql(`
  mutation UpdateListing($id: ID!, $input: UpdateListingInput!) {
    updateListing(id: $id, input: $input) {
      id
      name
      pendingChanges {
        field
      }
      ...ListingDraft
      ...ListingEditor
    }
  }
`)

const DescribePicture = graphql(`
  mutation DescribePicture($id: ID!, $alt: String) {
    updateMediaAsset(id: $id, input: { alt: $alt }) {
      id
      alt
    }
  }
`)

/** Saves the form; what the server finds wrong is put beside its fields and the first of them gets the focus. */
export function useSaveListing(form: ReturnType<typeof useListingForm>, id: string | undefined) {
  const client = useApolloClient()
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [rest, setRest] = useState<string[]>([])
  const attempt = useAttempt()
  const showFirst = useShowFirst()
  const fieldProblems = useFieldProblems()
  const draft = form.getValues()
  const before = form.getInitialValues()
  const changed = changes(before, draft)
  const alts = draft.images.filter(({ id, alt }) => alt !== (before.images.find((other) => other.id === id)?.alt ?? ''))

  const write = async (status: 'PUBLISHED' | undefined) => {
    for (const { id, alt } of alts)
      await client.mutate({ mutation: DescribePicture, variables: { id, alt: alt.trim() || null } })
    if (id) {
      const input = { ...changed, ...(status ? { status } : {}) }
      return (await client.mutate({ mutation: UpdateListing, variables: { id, input } })).data?.updateListing
    }
    const { name = '', ...input } = changes(emptyDraft(), draft)
    const variables = { input: { ...input, name: name ?? '', status: status ?? ('DRAFT' as const) } }
    const context = { headers: { 'idempotency-key': attempt(variables) } }
    const made = (await client.mutate({ mutation: CreateListing, variables, context })).data?.createListing
    return made && { ...made, pendingChanges: [] }
  }

  const save = async (status?: 'PUBLISHED') => {
    const wrong = checkPoint(draft, (limit) => t('place.degrees', { limit }))
    form.setErrors(wrong)
    setProblem(undefined)
    if (Object.keys(wrong).length > 0) return showFirst(wrong)
    setBusy(true)
    try {
      const saved = await write(status)
      if (!saved) return undefined
      if (id) adopt(form, draftListing(saved))
      client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'listings' })
      return { id: saved.id, name: saved.name, waits: waits(changed, saved.pendingChanges) }
    } catch (thrown) {
      const found = readProblem(thrown)
      const placed = placeProblems(fieldProblems(found), draft, id ? changed : changes(emptyDraft(), draft))
      form.setErrors(placed.errors)
      setRest(placed.rest)
      setProblem(
        found.fields.length > 0 && placed.rest.length === 0 ? { ...found, message: t('common.checkFields') } : found,
      )
      return showFirst(placed.errors)
    } finally {
      setBusy(false)
    }
  }
  return { save, busy, problem, rest, dirty: Object.keys(changed).length > 0 || alts.length > 0 }
}

/** Whether something of what was sent waits for a moderator: `phone` waits where `phones` were sent. */
function waits(sent: object, pending: { field: string }[]): boolean {
  return Object.keys(sent).some((key) => pending.some(({ field }) => key.startsWith(field)))
}

/** What the server made of the input is now what is saved: a phone in its international form, text hours as a week. */
function adopt(form: ReturnType<typeof useListingForm>, saved: ListingDraft): void {
  form.setInitialValues(saved)
  form.setValues(saved)
}

/**
 * Goes to the first wrong field in the order of the page, not of the answer: when the page shows what is wrong, and the parts that were
 * folded over it are unfolded (their effects come before this one).
 */
function useShowFirst(): (errors: Record<string, string>) => undefined {
  const [asked, ask] = useState(0)
  useEffect(() => {
    if (!asked) return
    const field = document.querySelector<HTMLElement>('main [aria-invalid="true"]')
    field?.focus({ preventScroll: true })
    field?.scrollIntoView({ block: 'center' })
  }, [asked])
  return (errors) => {
    if (Object.keys(errors).length > 0) ask((before) => before + 1)
    return undefined
  }
}

/** One key for one content: pressing twice, or again after a dropped line, makes one listing. */
function useAttempt(): (content: unknown) => string {
  const last = useRef({ content: '', key: '' })
  return (content) => {
    const text = JSON.stringify(content)
    if (last.current.content !== text)
      last.current = { content: text, key: `new-listing-${Date.now()}-${Math.random().toString(36).slice(2)}` }
    return last.current.key
  }
}

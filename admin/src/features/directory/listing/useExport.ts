import type { ApolloClient } from '@apollo/client'
import { useEffect, useRef, useState } from 'react'
import { graphql } from '../../../gql'
import type { ExportListingsInput } from '../../../gql/graphql'
import { type Problem, readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { complain } from '../../../ui/toast'

/** As the server knows them, in the order of the file. */
export const EXPORT_COLUMNS = [
  ...['source_id', 'name', 'description', 'categories', 'category', 'subcategory', 'tags', 'street', 'street2', 'city'],
  ...['region', 'postal', 'country', 'lat', 'lng', 'timezone', 'phone', 'phones', 'website', 'email', 'social_links'],
  ...['opening_hours', 'holidays', 'service_areas', 'price_level', 'translations', 'fields', 'status', 'slug'],
  ...['featured_until', 'created_at', 'updated_at', 'listing_id'],
] as const

/** What the import reads back whole; `categories` says the other two. */
export const USUAL_COLUMNS = EXPORT_COLUMNS.filter((key) => key !== 'category' && key !== 'subcategory')

const ExportListings = graphql(`
  mutation ExportListings($input: ExportListingsInput!) {
    exportListings(input: $input) {
      id
      state
    }
  }
`)

const ExportsQuery = graphql(`
  query ListingExports {
    listingExports {
      id
      state
      rowCount
      written
    }
  }
`)

const OpenExport = graphql(`
  mutation OpenListingExport($id: ID!) {
    openListingExport(id: $id) {
      url
    }
  }
`)

const ASK = 1_500

/** Asks for a file and fetches it as soon as it is there. `part`: how much is written, where that takes a while. */
export function useExport(client: ApolloClient, onDone: () => void) {
  const text = useProblemText()
  const [busy, setBusy] = useState(false)
  const [part, setPart] = useState<number>()
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])

  const ready = async (id: string): Promise<boolean> => {
    while (here.current) {
      const { data } = await client.query({ query: ExportsQuery, fetchPolicy: 'network-only' })
      const row = data?.listingExports.find((each) => each.id === id)
      if (!row || row.state === 'READY') return Boolean(row)
      setPart(row.rowCount ? row.written / row.rowCount : 0)
      await new Promise((resolve) => setTimeout(resolve, ASK))
    }
    return false
  }
  const run = async (input: ExportListingsInput) => {
    setBusy(true)
    try {
      const { data } = await client.mutate({ mutation: ExportListings, variables: { input } })
      const made = data?.exportListings
      if (!made || !(made.state === 'READY' || (await ready(made.id)))) return
      const opened = await client.mutate({ mutation: OpenExport, variables: { id: made.id } })
      // An attachment: the page stays where it is.
      if (opened.data) window.location.assign(opened.data.openListingExport.url)
      onDone()
    } catch (thrown) {
      const problem: Problem = readProblem(thrown)
      complain(text(problem))
    } finally {
      setBusy(false)
      setPart(undefined)
    }
  }
  return { run, busy, part }
}

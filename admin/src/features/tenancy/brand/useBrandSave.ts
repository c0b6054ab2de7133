import { useMutation } from '@apollo/client/react'
import { graphql } from '../../../gql'
import type { SaveBrandMutation, SaveLinksMutation, UpdateBrandingInput, UpdateTenantInput } from '../../../gql/graphql'
import { type Problem, readProblem } from '../../../lib/problem'

const SaveBrand = graphql(`
  mutation SaveBrand($input: UpdateBrandingInput!) {
    updateBranding(input: $input) {
      id
      ...BrandEditor
      ...TenantLook
    }
  }
`)

const SaveLinks = graphql(`
  mutation SaveLinks($input: UpdateTenantInput!) {
    updateTenant(input: $input) {
      id
      ...LinksDraft
    }
  }
`)

interface Saving {
  brand: UpdateBrandingInput
  links: UpdateTenantInput
}

interface Saved {
  brand: SaveBrandMutation['updateBranding'] | undefined
  links: SaveLinksMutation['updateTenant'] | undefined
}

/** Looks and links are two things of the server and one page of the admin: what of the two was saved is answered. */
export function useBrandSave() {
  const [saveBrand, brand] = useMutation(SaveBrand)
  const [saveLinks, links] = useMutation(SaveLinks)
  const problems: Problem[] = [brand.error, links.error].flatMap((error) => (error ? [readProblem(error)] : []))
  const save = async ({ brand, links }: Saving): Promise<Saved> => ({
    links: some(links) ? await answerOf(saveLinks({ variables: { input: links } }), 'updateTenant') : undefined,
    brand: some(brand) ? await answerOf(saveBrand({ variables: { input: brand } }), 'updateBranding') : undefined,
  })
  const forget = () => {
    brand.reset()
    links.reset()
  }
  return { save, forget, problems, loading: brand.loading || links.loading }
}

export const some = (input: object): boolean => Object.keys(input).length > 0

/** What went wrong is in the mutation's own state, beside its field. */
async function answerOf<Data, Key extends keyof Data>(
  running: Promise<{ data?: Data | null | undefined }>,
  key: Key,
): Promise<Data[Key] | undefined> {
  const { data } = await running.catch(() => ({ data: undefined }))
  return data?.[key]
}

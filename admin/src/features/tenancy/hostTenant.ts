import { type FragmentType, graphql } from '../../gql'
import { read } from '../../lib/send'
import type { DoorLook, TenantLook } from './look'

export const HostTenant = graphql(`
  query HostTenant {
    tenant {
      id
      locale
      ...TenantLook
      ...DoorLook
    }
  }
`)

export type HostTenant = { id: string; locale: string } & FragmentType<typeof TenantLook> &
  FragmentType<typeof DoorLook>

/** Whose address this is; `undefined` on the operator's own, where no tenant answers. */
export async function readHostTenant(): Promise<HostTenant | undefined> {
  try {
    return (await read(HostTenant)).tenant
  } catch {
    return undefined
  }
}

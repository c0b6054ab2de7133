import { type Refusal, refuse } from '../kernel/errors.js'

type Known = { field: string; message: string }

/** Constraint name → what the caller is told. The one place; a constraint a caller can hit and that is not here is a test failure. */
const taken: Record<string, Known> = {
  tenant_slug_key: { field: 'slug', message: 'That short name is taken.' },
  tenant_domain_host_key: { field: 'host', message: 'This name is served for somebody else.' },
  tenant_domain_subdomain_key: { field: 'subdomain', message: 'The subdomain is being changed.' },
  domain_claim_host_key: { field: 'host', message: 'This host is claimed here already.' },
  app_user_email_key: { field: 'email', message: 'That e-mail address is taken.' },
  category_field_key: { field: 'key', message: 'Another field has that key.' },
  category_slug_key: { field: 'slug', message: 'Another category has that slug.' },
  listing_slug_key: { field: 'slug', message: 'Another listing has or had that slug.' },
  listing_slug_current_key: { field: 'slug', message: 'Another listing has that slug.' },
  listing_source_key: { field: 'sourceId', message: 'Another listing came from that source.' },
  endorsement_author_key: { field: 'listingId', message: 'You have endorsed this listing already.' },
  moderation_report_key: { field: 'targetId', message: 'You have reported this already.' },
  moderation_proposal_key: { field: 'listingId', message: 'What you sent before waits for a decision still.' },
  passkey_credential_key: { field: 'credential', message: 'This passkey is kept already.' },
  membership_user_key: { field: 'userId', message: 'They are a member already.' },
  listing_category_key: { field: 'categoryIds', message: 'Name each category once.' },
  listing_image_key: { field: 'imageIds', message: 'A picture can be shown once.' },
}

const missing: Record<string, Known> = {
  listing_category_fkey: { field: 'categoryId', message: 'There is no such category.' },
  listing_category_category_fkey: { field: 'categoryIds', message: 'There is no such category.' },
  category_field_category_fkey: { field: 'categoryId', message: 'There is no such category.' },
  category_parent_fkey: { field: 'parentId', message: 'There is no such category.' },
  listing_image_media_fkey: { field: 'imageIds', message: 'There is no such picture.' },
  tenant_logo_fkey: { field: 'logoId', message: 'There is no such picture.' },
  tenant_logo_dark_fkey: { field: 'logoDarkId', message: 'There is no such picture.' },
  tenant_favicon_fkey: { field: 'faviconId', message: 'There is no such picture.' },
}

export function constraintRefusal(constraint: string | undefined, sqlState: string | undefined): Refusal | undefined {
  if (!constraint) return undefined
  const conflict = taken[constraint]
  if (conflict) return refuse('CONFLICT', conflict.message, { field: conflict.field })
  const absent = missing[constraint]
  if (absent) return refuse('NOT_FOUND', absent.message, { field: absent.field })
  return sqlState === '23514'
    ? refuse('BAD_USER_INPUT', 'A value is out of its range.', { extensions: { constraint } })
    : undefined
}

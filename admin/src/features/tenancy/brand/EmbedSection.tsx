import { Button, CopyButton } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type FragmentType, graphql, readFragment } from '../../../gql'
import { Section } from '../../../ui/Section'
import { useMay } from '../../identity/useSession'
import classes from './Brand.module.css'
import { OriginsEditor } from './OriginsEditor'

const EmbedFields = graphql(`
  fragment EmbedSection on Tenant {
    slug
    ...OriginsEditor
  }
`)

/** One tag for the tenant's own site, and which sites may carry it. */
export function EmbedSection({ tenant: fragment }: { tenant: FragmentType<typeof EmbedFields> }) {
  const { t } = useTranslation()
  const tenant = readFragment(EmbedFields, fragment)
  const mayChange = useMay('origin.write')
  const snippet = `<script async src="${location.origin}/widget/v1.js" data-tenant="${tenant.slug}"></script>`
  return (
    <Section title={t('embed.title')} lead={t('embed.text')}>
      <div className={classes.snippet}>
        <pre className={classes.code}>{snippet}</pre>
        <CopyButton value={snippet}>
          {({ copied, copy }) => (
            <Button
              className={classes.copy}
              size="compact-sm"
              variant="default"
              onClick={copy}
              leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            >
              {t(copied ? 'embed.copied' : 'embed.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
      <OriginsEditor tenant={tenant} disabled={!mayChange} />
    </Section>
  )
}

import { Button, CopyButton } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type FragmentType, graphql, readFragment } from '../../../gql'
import { Notice } from '../../../ui/Notice'
import { Section } from '../../../ui/Section'
import { useMay } from '../../identity/useSession'
import classes from './Brand.module.css'
import { EmbedForm } from './EmbedForm'
import { type Embed, isUnfinished, snippetOf } from './embed'
import { OriginsEditor } from './OriginsEditor'

const EmbedFields = graphql(`
  fragment EmbedSection on Tenant {
    slug
    ...OriginsEditor
  }
`)

interface EmbedSectionProps {
  tenant: FragmentType<typeof EmbedFields>
  embed: Embed
  onEmbed: (embed: Embed) => void
}

/** What shall stand on the tenant's own site, the one tag for it, and which sites may carry it. */
export function EmbedSection({ tenant: fragment, embed, onEmbed }: EmbedSectionProps) {
  const { t } = useTranslation()
  const tenant = readFragment(EmbedFields, fragment)
  const mayChange = useMay('origin.write')
  const snippet = snippetOf(location.origin, tenant.slug, embed)
  return (
    <Section title={t('embed.title')} lead={t('embed.text')}>
      <EmbedForm embed={embed} onEmbed={onEmbed} />
      {isUnfinished(embed) ? (
        <Notice tone="calm">{t('embed.chooseListing')}</Notice>
      ) : (
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
      )}
      <OriginsEditor tenant={tenant} disabled={!mayChange} />
    </Section>
  )
}

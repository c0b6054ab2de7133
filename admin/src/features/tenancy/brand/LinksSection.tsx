import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SocialNetwork } from '../../../gql/graphql'
import { Section } from '../../../ui/Section'
import classes from './Brand.module.css'
import { LEGAL, type LinksDraft } from './linksDraft'
import { NETWORKS } from './networks'

interface LinksSectionProps {
  links: LinksDraft
  /** By the server's paths: `socialLinks.0.url`, `legalLinks.imprint`. */
  errors: Record<string, string>
  onChange: (links: LinksDraft) => void
}

const MOST = 20

/** Where else the tenant is to be found, and the pages that the law asks for. */
export function LinksSection({ links, errors, onChange }: LinksSectionProps) {
  const { t } = useTranslation()
  const { social, legal } = links
  const set = (at: number, part: Partial<(typeof social)[number]>) =>
    onChange({ ...links, social: social.map((link, place) => (place === at ? { ...link, ...part } : link)) })
  const next = (): SocialNetwork =>
    (Object.keys(NETWORKS) as SocialNetwork[]).find((one) => social.every(({ network }) => network !== one)) ?? 'OTHER'
  return (
    <>
      <Section title={t('brand.social')} lead={t('brand.socialText')}>
        <div className={classes.links}>
          {social.map(({ network, url }, at) => (
            // a link is its place in the list
            <div key={at} className={classes.link}>
              <NativeSelect
                aria-label={t('brand.network', { at: at + 1 })}
                value={network}
                onChange={(event) => set(at, { network: event.currentTarget.value as SocialNetwork })}
                data={Object.entries(NETWORKS).map(([value, label]) => ({
                  value,
                  label: label ?? t('brand.otherNetwork'),
                }))}
              />
              <TextInput
                aria-label={t('brand.linkAddress', { at: at + 1 })}
                placeholder="https://"
                dir="ltr"
                inputMode="url"
                autoComplete="off"
                value={url}
                error={errors[`socialLinks.${at}.url`]}
                onChange={(event) => set(at, { url: event.currentTarget.value })}
              />
              <ActionIcon
                size={36}
                aria-label={t('brand.removeLink', { at: at + 1 })}
                onClick={() => onChange({ ...links, social: social.filter((_, place) => place !== at) })}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </div>
          ))}
          {social.length < MOST && (
            <div>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconPlus size={14} />}
                onClick={() => onChange({ ...links, social: [...social, { network: next(), url: '' }] })}
              >
                {t('brand.addLink')}
              </Button>
            </div>
          )}
        </div>
      </Section>
      <Section title={t('brand.legal')} lead={t('brand.legalText')}>
        <div className={classes.links}>
          {LEGAL.map((page) => (
            <TextInput
              key={page}
              label={t(`brand.legalPages.${page}`)}
              placeholder="https://"
              dir="ltr"
              inputMode="url"
              autoComplete="off"
              value={legal[page]}
              error={errors[`legalLinks.${page}`]}
              onChange={(event) => onChange({ ...links, legal: { ...legal, [page]: event.currentTarget.value } })}
            />
          ))}
        </div>
      </Section>
    </>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FragmentType, graphql, readFragment } from '../../../gql'
import { useProblemText } from '../../../lib/useProblemText'
import { ChangesBar } from '../../../ui/ChangesBar'
import { Notice } from '../../../ui/Notice'
import { SettingsPage } from '../../../ui/templates'
import { say } from '../../../ui/toast'
import { UnsavedGuard } from '../../../ui/UnsavedGuard'
import { useSession } from '../../identity/useSession'
import classes from './Brand.module.css'
import { BrandPreview } from './BrandPreview'
import { BrandFields, brandChanges, draftBrand } from './brandDraft'
import { ColoursSection } from './ColoursSection'
import { EmbedSection } from './EmbedSection'
import { freshEmbed } from './embed'
import { LinksSection } from './LinksSection'
import { LogoSection } from './LogoSection'
import { draftLinks, LinksFields, linksChanges } from './linksDraft'
import { ShapeSection } from './ShapeSection'
import { some, useBrandSave } from './useBrandSave'
import { VoiceSection } from './VoiceSection'

const BrandEditorFields = graphql(`
  fragment BrandEditor on Tenant {
    id
    slug
    name
    locale
    viewerCanEdit
    branding {
      ...BrandDraft
    }
    ...LinksDraft
    ...EmbedSection
  }
`)

export function BrandEditor({ tenant: fragment }: { tenant: FragmentType<typeof BrandEditorFields> }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const session = useSession()
  const tenant = readFragment(BrandEditorFields, fragment)
  const [saved, setSaved] = useState(() => draftBrand(readFragment(BrandFields, tenant.branding)))
  const [draft, setDraft] = useState(saved)
  const [savedLinks, setSavedLinks] = useState(() => draftLinks(readFragment(LinksFields, tenant)))
  const [links, setLinks] = useState(savedLinks)
  const [embed, setEmbed] = useState(freshEmbed)
  const [scheme, setScheme] = useState<'light' | 'dark'>('light')
  const { save, forget, problems, loading } = useBrandSave()
  const changes = { brand: brandChanges(saved, draft), links: linksChanges(savedLinks, links) }
  const dirty = some(changes.brand) || some(changes.links)
  const errors = Object.fromEntries(
    problems.flatMap(({ fields }) => fields.map(({ path, message }) => [path, message])),
  )
  const change = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }))

  const saveAll = async () => {
    forget()
    const done = await save(changes)
    if (done.links) {
      const next = draftLinks(readFragment(LinksFields, done.links))
      setSavedLinks(next)
      setLinks(next)
    }
    if (done.brand) {
      const next = draftBrand(readFragment(BrandFields, readFragment(BrandEditorFields, done.brand).branding))
      setSaved(next)
      setDraft(next)
      session.look(done.brand)
    }
    if (some(changes.brand) === Boolean(done.brand) && some(changes.links) === Boolean(done.links))
      say(t('brand.saved'))
  }
  return (
    <>
      <SettingsPage
        title={t('brand.title')}
        preview={
          <BrandPreview
            tenant={tenant}
            brand={draft}
            embed={embed}
            legal={links.legal}
            scheme={scheme}
            onScheme={setScheme}
          />
        }
      >
        {!tenant.viewerCanEdit && <Notice tone="calm">{t('brand.readOnly')}</Notice>}
        {problems.map((problem) => (
          <Notice key={problem.code + problem.message} tone="bad" urgent>
            {problem.fields.length > 0 ? t('common.checkFields') : text(problem)}
          </Notice>
        ))}
        <fieldset className={classes.fields} disabled={!tenant.viewerCanEdit}>
          <LogoSection name={tenant.name} brand={draft} onChange={change} />
          <ColoursSection
            brand={draft}
            scheme={scheme}
            onScheme={setScheme}
            errors={errors}
            onChange={(palette) => change(scheme === 'light' ? { colors: palette } : { darkColors: palette })}
          />
          <ShapeSection brand={draft} onChange={change} />
          <VoiceSection name={tenant.name} brand={draft} error={errors.senderName} onChange={change} />
          <LinksSection links={links} errors={errors} onChange={setLinks} />
        </fieldset>
        <EmbedSection tenant={tenant} embed={embed} onEmbed={setEmbed} />
        <ChangesBar
          shown={dirty}
          busy={loading}
          onSave={() => void saveAll()}
          onDiscard={() => {
            setDraft(saved)
            setLinks(savedLinks)
            forget()
          }}
        />
      </SettingsPage>
      <UnsavedGuard when={dirty} />
    </>
  )
}

import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FragmentType, graphql, readFragment } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { ChangesBar } from '../../../ui/ChangesBar'
import { Notice } from '../../../ui/Notice'
import { SettingsPage } from '../../../ui/templates'
import { say } from '../../../ui/toast'
import { UnsavedGuard } from '../../../ui/UnsavedGuard'
import { useSession } from '../../identity/useSession'
import classes from './Brand.module.css'
import { BrandFields, brandChanges, draftBrand } from './brandDraft'
import { ColoursSection } from './ColoursSection'
import { EmbedSection } from './EmbedSection'
import { LogoSection } from './LogoSection'
import { ShapeSection } from './ShapeSection'
import { WidgetPreview } from './WidgetPreview'

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
    ...EmbedSection
  }
`)

const UpdateBranding = graphql(`
  mutation UpdateBranding($input: UpdateBrandingInput!) {
    updateBranding(input: $input) {
      id
      ...BrandEditor
      ...TenantLook
    }
  }
`)

export function BrandEditor({ tenant: fragment }: { tenant: FragmentType<typeof BrandEditorFields> }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const session = useSession()
  const tenant = readFragment(BrandEditorFields, fragment)
  const [saved, setSaved] = useState(() => draftBrand(readFragment(BrandFields, tenant.branding)))
  const [draft, setDraft] = useState(saved)
  const [scheme, setScheme] = useState<'light' | 'dark'>('light')
  const [update, { loading, error, reset }] = useMutation(UpdateBranding)
  const changes = brandChanges(saved, draft)
  const dirty = Object.keys(changes).length > 0
  const problem = error && readProblem(error)
  const fields = Object.fromEntries(problem?.fields.map(({ path, message }) => [path, message]) ?? [])
  const change = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }))

  const save = async () => {
    const { data } = await update({ variables: { input: changes } }).catch(() => ({ data: undefined }))
    if (!data) return
    const next = draftBrand(readFragment(BrandFields, readFragment(BrandEditorFields, data.updateBranding).branding))
    setSaved(next)
    setDraft(next)
    session.look(data.updateBranding)
    say(t('brand.saved'))
  }
  return (
    <>
      <SettingsPage
        title={t('brand.title')}
        preview={<WidgetPreview tenant={tenant} brand={draft} scheme={scheme} onScheme={setScheme} />}
      >
        {!tenant.viewerCanEdit && <Notice tone="calm">{t('brand.readOnly')}</Notice>}
        {problem && (
          <Notice tone="bad" urgent>
            {text(problem)}
          </Notice>
        )}
        <fieldset className={classes.fields} disabled={!tenant.viewerCanEdit}>
          <LogoSection name={tenant.name} logo={draft.logo} onChange={(logo) => change({ logo })} />
          <ColoursSection
            brand={draft}
            scheme={scheme}
            onScheme={setScheme}
            errors={fields}
            onChange={(palette) => change(scheme === 'light' ? { colors: palette } : { darkColors: palette })}
          />
          <ShapeSection brand={draft} onChange={change} />
        </fieldset>
        <EmbedSection tenant={tenant} />
        <ChangesBar
          shown={dirty}
          busy={loading}
          onSave={() => void save()}
          onDiscard={() => {
            setDraft(saved)
            reset()
          }}
        />
      </SettingsPage>
      <UnsavedGuard when={dirty} />
    </>
  )
}

import { DirectionProvider, MantineProvider } from '@mantine/core'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { makeFragmentData } from '../../../gql'
import { themeFor } from '../../../ui/theme'
import { DoorPage } from '../../identity/DoorPage'
import { LogInForm } from '../../identity/LogInForm'
import { accentOf, DoorLook, dressOf, TenantLook } from '../look'
import classes from './Brand.module.css'
import type { PreviewProps } from './BrandPreview'

/** The log-in page of the tenant's own address: the real one, drawn into a page of its own that cannot be used. */
export function DoorPreview({ tenant, brand, legal, scheme, phone }: PreviewProps) {
  const { t, i18n } = useTranslation()
  const [page, setPage] = useState<Document>()
  const { logo, logoDark, favicon, colors, darkColors, font, radius } = brand
  const look = {
    __typename: 'Tenant' as const,
    id: tenant.id,
    name: tenant.name,
    branding: {
      __typename: 'Branding' as const,
      font,
      radius,
      logoUrl: logo?.url ?? null,
      logoDarkUrl: logoDark?.url ?? logo?.url ?? null,
      faviconUrl: favicon?.url ?? null,
      colors: { __typename: 'BrandColors' as const, ...colors },
      darkColors: { __typename: 'BrandColors' as const, ...darkColors },
    },
    legalLinks: { __typename: 'LegalLinks' as const, ...legal },
  }
  const host = Object.assign({}, makeFragmentData(look, TenantLook), makeFragmentData(look, DoorLook))
  const { theme, resolver } = themeFor(accentOf(host), dressOf(host))

  useEffect(() => {
    if (!page) return
    const root = page.documentElement
    root.lang = i18n.language
    root.dir = i18n.dir()
    root.dataset.mantineColorScheme = scheme
  }, [page, scheme, i18n, i18n.language])

  return (
    <div className={classes.stage}>
      <iframe
        className={classes.frame}
        data-phone={phone || undefined}
        title={t('brand.places.door')}
        srcDoc={EMPTY}
        onLoad={(event) => setPage(dressed(event.currentTarget.contentDocument))}
      />
      {page &&
        createPortal(
          <DirectionProvider detectDirection={false} initialDirection={i18n.dir()}>
            <MantineProvider
              theme={theme}
              cssVariablesResolver={resolver}
              forceColorScheme={scheme}
              getRootElement={() => page.documentElement}
            >
              <DoorPage
                host={{ id: tenant.id, locale: tenant.locale, ...host }}
                title={t('identity.signIn')}
                heading={tenant.name}
                lead={t('identity.leadTenant')}
              >
                <LogInForm onLogIn={async () => {}} />
              </DoorPage>
            </MantineProvider>
          </DirectionProvider>,
          page.body,
        )}
    </div>
  )
}

/** The admin's own style sheets, and nothing in it takes the focus or a press. */
function dressed(page: Document | null): Document | undefined {
  if (!page) return undefined
  for (const sheet of document.querySelectorAll('link[rel=stylesheet], style:not([data-mantine-styles])'))
    page.head.append(sheet.cloneNode(true))
  page.body.inert = true
  return page
}

const EMPTY =
  '<!doctype html><html><head><meta name="viewport" content="width=device-width"></head><body></body></html>'

import { useQuery } from '@apollo/client/react'
import { NativeSelect, Skeleton } from '@mantine/core'
import { useThrottledValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { MailKind } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { ProblemState } from '../../shell/ProblemState'
import classes from './Brand.module.css'
import { COLOURS, type Palette } from './brandDraft'
import type { PreviewProps } from './BrandPreview'

const MailPreviewQuery = graphql(`
  query MailPreview($kind: MailKind!, $branding: TriedBrandingInput) {
    mailPreview(kind: $kind, branding: $branding) {
      subject
      html
    }
  }
`)

/** The mails that people outside meet most. */
const KINDS = ['INVITATION', 'VERIFY_EMAIL', 'RESET_PASSWORD', 'PASSWORD_CHANGED'] as const satisfies MailKind[]
/** A colour that is being dragged asks for a mail no more often than this. */
const PAUSE = 120

/** A mail as the server writes it in the brand of the form. */
export function MailFrame({ brand, scheme, phone }: PreviewProps) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<(typeof KINDS)[number]>('INVITATION')
  const { logo, font, radius, colors, darkColors } = useThrottledValue(brand, PAUSE)
  const branding = { font, radius, logoId: logo?.id ?? null, colors: whole(colors), darkColors: whole(darkColors) }
  const { data, previousData, error, refetch } = useQuery(MailPreviewQuery, {
    variables: { kind, branding },
    fetchPolicy: 'network-only',
  })
  const mail = (data ?? previousData)?.mailPreview
  return (
    <>
      <div className={classes.mailKind}>
        <NativeSelect
          size="xs"
          aria-label={t('brand.mail')}
          value={kind}
          onChange={(event) => setKind(KINDS.find((one) => one === event.currentTarget.value) ?? kind)}
          data={KINDS.map((value) => ({ value, label: t(`brand.mails.${value}`) }))}
        />
        <span className={`${classes.subject} clip`} dir="auto">
          {mail?.subject}
        </span>
      </div>
      <div className={classes.stage}>
        {mail ? (
          <iframe
            className={classes.frame}
            data-phone={phone || undefined}
            title={t('brand.places.mail')}
            // Mails follow the reader's device, which a frame of one's own origin takes from its element; scripts it has none.
            style={{ colorScheme: scheme }}
            sandbox="allow-same-origin"
            srcDoc={ownPictures(mail.html)}
          />
        ) : error ? (
          <ProblemState problem={readProblem(error)} onRetry={() => void refetch()} />
        ) : (
          <Skeleton height={480} m={24} w="100%" />
        )}
      </div>
    </>
  )
}

/** Colours being typed are left out until they are one. */
function whole(palette: Palette): Partial<Palette> {
  return Object.fromEntries(
    COLOURS.flatMap((name) => (/^#[0-9a-f]{6}$/i.test(palette[name]) ? [[name, palette[name]]] : [])),
  )
}

/** In a mail a picture is named by the tenant's own host; the same one is here, where the page may show it. */
function ownPictures(html: string): string {
  return html.replaceAll(/src="https?:\/\/[^"/]+(\/media\/)/g, 'src="$1')
}

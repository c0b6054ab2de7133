import { useQuery } from '@apollo/client/react'
import { NativeSelect, Skeleton } from '@mantine/core'
import { useThrottledValue } from '@mantine/hooks'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { MailKind, TriedBrandingInput } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { ProblemState } from '../../shell/ProblemState'
import classes from './Brand.module.css'
import type { PreviewProps } from './BrandPreview'
import { repaint, undoPaint } from './repaint'

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
/** A colour that is being dragged asks for a mail no more often than a tenant may ask for long. */
const PAUSE = 100

/** A mail as the server writes it in the brand of the form, below the line an inbox shows of it. */
export function MailFrame({ tenant, brand, scheme, phone }: PreviewProps) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<(typeof KINDS)[number]>('INVITATION')
  const { logo, font, radius, colors, darkColors } = brand
  const worn = JSON.stringify({ font, radius, logoId: logo?.id ?? null, colors, darkColors })
  const asked = useThrottledValue(worn, PAUSE)
  const branding = JSON.parse(asked) as TriedBrandingInput
  const { data, previousData, error, refetch } = useQuery(MailPreviewQuery, {
    variables: { kind, branding },
    fetchPolicy: 'network-only',
  })
  const mail = (data ?? previousData)?.mailPreview
  const frame = useRef<HTMLIFrameElement>(null)
  const loaded = useRef<string>(undefined)
  const palette = scheme === 'dark' ? darkColors : colors
  // The mail of this brand is on its way: until it is here, the one that is shown wears the colours.
  const ahead = !data || asked !== worn
  const html = mail?.html
  const wear = useCallback(() => {
    const page = frame.current?.contentDocument
    if (page && ahead) repaint(page, palette)
    else if (page && loaded.current === html) undoPaint(page)
  }, [ahead, html, palette])
  useEffect(wear, [wear])
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
        <span className={`${classes.subject} clip`}>
          <bdi className={classes.from}>{brand.senderName.trim() || tenant.name}</bdi> <bdi>{mail?.subject}</bdi>
        </span>
      </div>
      <div className={classes.stage}>
        {mail ? (
          <iframe
            ref={frame}
            onLoad={() => {
              loaded.current = mail.html
              wear()
            }}
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

/** In a mail a picture is named by the tenant's own host; the same one is here, where the page may show it. */
function ownPictures(html: string): string {
  return html.replaceAll(/src="https?:\/\/[^"/]+(\/media\/)/g, 'src="$1')
}

import { Body } from '@react-email/body'
import { Button } from '@react-email/button'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Heading } from '@react-email/heading'
import { Hr } from '@react-email/hr'
import { Html } from '@react-email/html'
import { Img } from '@react-email/img'
import { Link } from '@react-email/link'
import { Preview } from '@react-email/preview'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import type { ReactElement } from 'react'
import type { Letter, MailLanguage, Part } from './letter.js'
import type { Look, Paper } from './look.js'

/**
 * The one sheet every mail is written on: a table of 600 px with inline styles, because that is what mail programs draw, and a
 * style block that those with a dark mode of their own read. Nothing is fetched but the logo.
 */
export type SheetProps = { letter: Letter; look: Look; language: MailLanguage; foot?: string[] }

export function Sheet({ letter, look, language, foot = [] }: SheetProps): ReactElement {
  const { light } = look
  const right = language === 'ar'
  const align = right ? 'right' : 'left'
  const opening = letter.parts.find((part) => part.kind === 'text')?.text ?? letter.subject
  return (
    <Html lang={language} dir={right ? 'rtl' : 'ltr'}>
      <Head>
        <title>{letter.subject}</title>
        {/* Else a telephone that shows it as a page lays it out for a desk. */}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkRules(look.dark)}</style>
      </Head>
      <Preview>{opening}</Preview>
      <Body className="ground" style={{ backgroundColor: light.ground, margin: 0, padding: '24px 12px' }}>
        <Container style={{ maxWidth: 600, fontFamily: look.font, direction: right ? 'rtl' : 'ltr' }}>
          <Section
            className="sheet"
            style={{
              backgroundColor: light.sheet,
              border: `1px solid ${light.line}`,
              borderRadius: Math.min(look.radius, 16),
              padding: '28px 32px 20px',
              textAlign: align,
            }}
          >
            <Masthead look={look} />
            <Heading as="h1" className="ink" style={headline(light)}>
              {letter.subject}
            </Heading>
            {letter.parts.map((part, at) => (
              <Said key={at} part={part} look={look} align={align} />
            ))}
          </Section>
          <Foot look={look} align={align} lines={foot} />
        </Container>
      </Body>
    </Html>
  )
}

const headline = (paper: Paper) => ({
  color: paper.text,
  fontSize: 20,
  lineHeight: '28px',
  fontWeight: 600,
  margin: '0 0 12px',
})

/** A logo for dark grounds lies hidden beside the other; programs that know no dark mode show the light ground. */
function Masthead({ look: { logo, logoDark, name, light } }: { look: Look }): ReactElement {
  const margin = '0 0 24px'
  if (logo)
    return (
      <>
        <Img {...sized(logo)} className={logoDark ? 'by-day' : ''} alt={name} style={{ margin }} />
        {logoDark && <Img {...sized(logoDark)} className="by-night" alt={name} style={{ margin, display: 'none' }} />}
      </>
    )
  return (
    <Text className="ink" style={{ color: light.text, fontSize: 15, fontWeight: 600, margin: '0 0 24px' }}>
      {name}
    </Text>
  )
}

const sized = ({ url: src, width, height }: NonNullable<Look['logo']>) => ({ src, width, height })

type SaidProps = { part: Part; look: Look; align: 'left' | 'right' }

function Said({ part, look, align }: SaidProps): ReactElement {
  const { light, radius } = look
  const line = { fontSize: 15, lineHeight: '24px', margin: '0 0 16px', overflowWrap: 'anywhere' as const }
  switch (part.kind) {
    case 'text':
      return (
        <Text className="ink" style={{ ...line, color: light.text }}>
          {part.text}
        </Text>
      )
    case 'note':
      return (
        <Text className="quiet" style={{ ...line, fontSize: 13, lineHeight: '20px', color: light.quiet }}>
          {part.text}
        </Text>
      )
    case 'aside':
      return (
        <Text className="quiet" style={{ ...line, fontSize: 13, lineHeight: '20px', color: light.quiet }}>
          <Link href={part.address} className="quiet" style={{ color: light.quiet, textDecoration: 'underline' }}>
            {part.label}
          </Link>
        </Text>
      )
    case 'entries':
      return (
        <>
          {part.entries.map(({ name, detail, address }) => (
            <Text key={address} className="ink" style={{ ...line, margin: '0 0 12px', color: light.text }}>
              <Link
                href={address}
                className="ink"
                style={{ color: light.text, fontWeight: 600, textDecoration: 'underline' }}
              >
                <bdi>{name}</bdi>
              </Link>
              {detail && (
                <span className="quiet" style={{ color: light.quiet, fontSize: 13 }}>
                  <br />
                  <bdi>{detail}</bdi>
                </span>
              )}
            </Text>
          ))}
        </>
      )
    case 'facts':
      return (
        <table role="presentation" cellPadding={0} cellSpacing={0} style={{ margin: '0 0 16px', fontSize: 14 }}>
          <tbody>
            {part.rows.map(([name, value]) => (
              <tr key={name}>
                <td className="quiet" style={{ ...fact, color: light.quiet, paddingInlineEnd: 16, textAlign: align }}>
                  {name}
                </td>
                <td className="ink" style={{ ...fact, color: light.text, textAlign: align }}>
                  {value}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'action':
      return (
        <Section style={{ margin: '8px 0 20px', textAlign: align }}>
          <Button
            href={part.address}
            className="button"
            style={{
              backgroundColor: light.button,
              color: light.buttonText,
              borderRadius: Math.min(radius, 24),
              fontSize: 15,
              fontWeight: 600,
              padding: '12px 20px',
            }}
          >
            {part.label}
          </Button>
        </Section>
      )
  }
}

/** What a fact is called stands beside its first line, however many it has. */
const fact = { padding: '3px 0', lineHeight: '20px', verticalAlign: 'top' as const }

function Foot({ look, align, lines }: { look: Look; align: 'left' | 'right'; lines: string[] }): ReactElement {
  const quiet = { color: look.light.quiet, fontSize: 12, lineHeight: '18px', margin: '0 0 4px' }
  return (
    <Section style={{ padding: '16px 32px 0', textAlign: align }}>
      {lines.map((said) => (
        <Text key={said} className="quiet" style={quiet}>
          {said}
        </Text>
      ))}
      <Text className="quiet" style={quiet}>
        {look.name}
        {look.foot.map(({ label, address }) => (
          <span key={address}>
            {' · '}
            <Link href={address} className="quiet" style={{ ...quiet, textDecoration: 'underline' }}>
              {label}
            </Link>
          </span>
        ))}
      </Text>
      <Hr style={{ border: 0, borderTop: 0, margin: 0 }} />
    </Section>
  )
}

/** Programs that honour the device's own choice; others invert by themselves, which the light palette bears. The ground stands in a cell below the body too. */
function darkRules(dark: Paper): string {
  return `@media (prefers-color-scheme:dark){.by-day{display:none!important}.by-night{display:block!important}.ground,.ground td{background-color:${dark.ground}!important}.ground .sheet td{background-color:transparent!important}.sheet{background-color:${dark.sheet}!important;border-color:${dark.line}!important}.ink{color:${dark.text}!important}.quiet{color:${dark.quiet}!important}.button{background-color:${dark.button}!important;color:${dark.buttonText}!important}}`
}

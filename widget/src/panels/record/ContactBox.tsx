import type { RecordFragment } from '../../gql/answers.js'
import { directionsTo, hostOf, mailAddress, phoneAddress, webAddress } from '../../links.js'
import { Icon, type IconName } from '../Icon.js'
import { useSpeech } from '../surroundings.js'

/** Where people write the town before the postcode. */
const POSTCODE_LAST = 'AU BD BH CA GB HK ID IE IN JM JO KE KW LB LK NG NP NZ OM PK SA SG TH TW US ZA'.split(' ')

const side = (...parts: (string | null)[]) => parts.filter(Boolean).join(' ')

/** As the networks write themselves, where that is not simply a capital letter. */
const NETWORKS: Record<string, string> = {
  LINKEDIN: 'LinkedIn',
  TIKTOK: 'TikTok',
  WHATSAPP: 'WhatsApp',
  YOUTUBE: 'YouTube',
}

const nameOf = (network: string) => NETWORKS[network] ?? network.charAt(0) + network.slice(1).toLowerCase()

/** Address, directions and the ways to speak with the business. */
export function ContactBox({ listing, showMap }: { listing: RecordFragment; showMap: (() => void) | null }) {
  const { text, row } = useSpeech()
  const { address, phones, email, location } = listing
  const { line1, line2, postal, city, region, country } = address
  const place = POSTCODE_LAST.includes(country ?? '')
    ? row(region ? [city, side(region, postal)] : [side(city, postal)])
    : row([side(postal, city), region])
  const lines = [line1, line2, place].filter((line): line is string => Boolean(line))
  const website = webAddress(listing.website)
  const socials = listing.socialLinks.flatMap(({ network, url }) => {
    const href = webAddress(url)
    return href ? [{ href, network: network === 'OTHER' ? hostOf(href) : nameOf(network) }] : []
  })
  const calls = phones.flatMap(({ label, number }) => {
    const href = phoneAddress(number)
    return href ? [{ label, number, href }] : []
  })
  const mail = mailAddress(email)
  const directions = directionsTo(location, lines.join(', '))
  if (!lines.length && !website && !socials.length && !calls.length && !mail && !directions) return null
  return (
    <section class="box" part="contact">
      <h3>{text(lines.length ? 'address' : 'contact')}</h3>
      {lines.length > 0 && (
        <address>
          {lines.map((line) => (
            <div key={line}>
              <bdi>{line}</bdi>
            </div>
          ))}
        </address>
      )}
      <ul class="contacts">
        {calls.map(({ label, number, href }) => (
          <Way key={number} icon="phone" href={href} name={label ?? text('call')} value={number} ltr />
        ))}
        {mail && <Way icon="mail" href={mail} name={text('email')} value={email} ltr />}
        {website && <Way icon="globe" href={website} name={text('website')} value={hostOf(website)} out ltr />}
        {socials.map(({ network, href }) => (
          <Way key={href} icon="globe" href={href} name={network} out />
        ))}
        {directions && <Way icon="route" href={directions} name={text('directions')} out />}
        {showMap && (
          <li>
            <button type="button" class="way" onClick={showMap}>
              <Icon name="pin" />
              <span>{text('showOnMap')}</span>
            </button>
          </li>
        )}
      </ul>
    </section>
  )
}

interface WayProps {
  icon: IconName
  href: string
  name: string
  value?: string | null
  /** Numbers and addresses of the net read left to right in every script. */
  ltr?: boolean
  /** Leaves the page, in a tab of its own. */
  out?: boolean
}

function Way({ icon, href, name, value, ltr, out }: WayProps) {
  const { text } = useSpeech()
  return (
    <li>
      <a class="way" part="link" href={href} {...(out ? { target: '_blank', rel: 'noopener' } : {})}>
        <Icon name={icon} />
        <span>
          {name}
          {value && (
            <small>
              <bdi dir={ltr ? 'ltr' : 'auto'}>{value}</bdi>
            </small>
          )}
          {out && <span class="sr"> ({text('newTab')})</span>}
        </span>
      </a>
    </li>
  )
}

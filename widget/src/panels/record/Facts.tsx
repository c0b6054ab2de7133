import type { RecordFragment } from '../../gql/answers.js'
import { hostOf, webAddress } from '../../links.js'
import { labelIn } from '../labels.js'
import { useSpeech } from '../surroundings.js'
import { calendarOf } from './calendar.js'

type Field = RecordFragment['fields'][number]

/** What the categories of the listing ask of it, as far as it was answered; and how far the business comes. */
export function Facts({ listing: { fields, serviceAreas } }: { listing: RecordFragment }) {
  const speech = useSpeech()
  const { text } = speech
  const said = fields.filter(({ values }) => values.length > 0)
  if (!said.length && !serviceAreas.length) return null
  return (
    <section class="box" part="facts">
      <h3>{text('facts')}</h3>
      <dl>
        {said.map((one) => (
          <div key={one.field.id}>
            <dt>{labelIn(one.field, speech)}</dt>
            <dd>
              <Value one={one} />
            </dd>
          </div>
        ))}
        {serviceAreas.length > 0 && (
          <div>
            <dt>{text('areas')}</dt>
            <dd dir="auto">
              {speech.row(
                serviceAreas.map(({ name, radiusKm }) =>
                  radiusKm === null ? name : text('within', { distance: speech.distance(radiusKm) }),
                ),
              )}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

function Value({ one: { field, values } }: { one: Field }) {
  const speech = useSpeech()
  const [first = ''] = values
  switch (field.type) {
    case 'YES_NO':
      return <>{speech.text(first === 'true' ? 'yes' : 'no')}</>
    case 'NUMBER':
      return (
        <>
          {speech.number(Number(first))} {field.unit && <bdi>{field.unit}</bdi>}
        </>
      )
    case 'DATE':
      return <>{calendarOf(speech).instant(`${first}T12:00:00Z`)}</>
    case 'URL': {
      const address = webAddress(first)
      return address ? (
        <a href={address} target="_blank" rel="noopener" part="link">
          <bdi dir="ltr">{hostOf(address)}</bdi>
        </a>
      ) : null
    }
    case 'CHOICE':
    case 'MULTI_CHOICE':
      return (
        <>
          {speech.row(
            values.map((value) => {
              const option = field.options.find((candidate) => candidate.value === value)
              return option ? labelIn(option, speech) : value
            }),
          )}
        </>
      )
    default:
      return <bdi>{first}</bdi>
  }
}

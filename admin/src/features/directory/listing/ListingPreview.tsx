import { IconPhoto } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import { Section } from '../../../ui/Section'
import { useCategories } from '../category/useCategories'
import { summarize } from '../hours/hoursSummary'
import classes from './ListingPreview.module.css'
import { useListingFormContext } from './listingForm'

/** The listing as a visitor's card, following every keystroke. */
export function ListingPreview() {
  const { t } = useTranslation()
  const format = useFormat()
  const draft = useListingFormContext().getValues()
  const category = useCategories()?.find(({ id }) => id === draft.categoryIds[0])?.name
  const [picture] = draft.images
  const place = format.row([draft.address.line1, draft.address.city])
  return (
    <Section title={t('preview.title')}>
      <article className={classes.card} aria-label={t('preview.title')}>
        {picture ? (
          <img className={classes.picture} src={picture.url} alt={picture.alt} />
        ) : (
          <div className={classes.noPicture}>
            <IconPhoto size={28} stroke={1.4} aria-hidden />
          </div>
        )}
        <div className={classes.words}>
          {category && (
            <p className={classes.category} dir="auto">
              {category}
            </p>
          )}
          <p className={classes.name} dir="auto">
            {draft.name.trim() || <span className="muted">{t('preview.noName')}</span>}
          </p>
          {place && (
            <p className={classes.place} dir="auto">
              {place}
            </p>
          )}
          {draft.description && (
            <p className={classes.description} dir="auto">
              {draft.description}
            </p>
          )}
          {draft.hours.mode === 'always' && <p className={classes.always}>{t('hours.mode.always')}</p>}
          {draft.hours.mode === 'week' && (
            <dl className={classes.hours}>
              {summarize(draft.hours, format).map((line) => (
                <div key={line.days}>
                  <dt>{line.days}</dt>
                  <dd data-closed={line.times.length === 0 || undefined}>
                    {(line.allDay ? [t('hours.allDay')] : line.times.length > 0 ? line.times : [t('hours.closed')]).map(
                      (times) => (
                        <div key={times}>{times}</div>
                      ),
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {draft.tags.length > 0 && (
            <ul className={classes.tags}>
              {draft.tags.map((tag) => (
                <li key={tag}>{tag}</li>
              ))}
            </ul>
          )}
        </div>
      </article>
    </Section>
  )
}

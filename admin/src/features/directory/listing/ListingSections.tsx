import { FieldsSection } from '../field/FieldsSection'
import { BasicsSection } from './BasicsSection'
import { ContactSection } from './ContactSection'
import type { ListingHolidays } from './HolidaysField'
import { HoursSection } from './HoursSection'
import { LanguagesSection } from './LanguagesSection'
import classes from './ListingSections.module.css'
import { PicturesSection } from './PicturesSection'
import { PlaceSection } from './PlaceSection'
import { ReachSection } from './ReachSection'

interface ListingSectionsProps {
  /** Absent while it is new. */
  listing?: ListingHolidays

  disabled: boolean
  /** Parts of the pasted hours nobody could read. */
  unread: readonly string[]
  isNew?: boolean
}

export function ListingSections({ listing, disabled, unread, isNew }: ListingSectionsProps) {
  return (
    <fieldset className={classes.sections} disabled={disabled}>
      <BasicsSection isNew={isNew ?? false} disabled={disabled} />
      <FieldsSection disabled={disabled} />
      <LanguagesSection disabled={disabled} />
      <PicturesSection disabled={disabled} />
      <ContactSection disabled={disabled} />
      <PlaceSection disabled={disabled} />
      <HoursSection disabled={disabled} unread={unread} listing={listing} />
      <ReachSection disabled={disabled} />
    </fieldset>
  )
}

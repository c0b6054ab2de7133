import { BasicsSection } from './BasicsSection'
import { ContactSection } from './ContactSection'
import { HoursSection } from './HoursSection'
import classes from './ListingSections.module.css'
import { PicturesSection } from './PicturesSection'
import { PlaceSection } from './PlaceSection'

interface ListingSectionsProps {
  disabled: boolean
  /** Parts of the pasted hours nobody could read. */
  unread: readonly string[]
  isNew?: boolean
}

export function ListingSections({ disabled, unread, isNew }: ListingSectionsProps) {
  return (
    <fieldset className={classes.sections} disabled={disabled}>
      <BasicsSection isNew={isNew ?? false} disabled={disabled} />
      <PicturesSection disabled={disabled} />
      <ContactSection />
      <PlaceSection disabled={disabled} />
      <HoursSection disabled={disabled} unread={unread} />
    </fieldset>
  )
}

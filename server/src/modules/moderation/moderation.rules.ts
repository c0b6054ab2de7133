import { anyone, type Doors, may } from '../../scope/doors.js'
import { throttleForm } from '../visitors/visitor-form.throttle.js'

const decide = { rule: may('moderation.decide') }

export const moderationDoors: Doors = {
  Query: { moderationQueue: decide, moderationReport: decide, openModerationCount: decide },
  Mutation: {
    reportContent: { rule: anyone, prepare: throttleForm('report') },
    assignModerationReport: decide,
    decideModerationReports: decide,
  },
}

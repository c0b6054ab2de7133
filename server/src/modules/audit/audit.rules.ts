import { type Doors, may } from '../../scope/doors.js'

const read = { rule: may('audit.read') }

/** The trail is read. Nobody writes it: the door does, for every mutation. */
export const auditDoors: Doors = { Query: { auditLog: read, auditLogCsv: read } }

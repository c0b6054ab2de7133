import { type DnsPort, NoAnswer } from '../../../providers/dns/port.js'
import { DomainProblem, recordName, recordValue } from './domain.entity.js'

/** Asks for the record of a claim, with no connection held; null when it is there with its value. */
export async function lookUp(dns: DnsPort, claim: { host: string; token: string }): Promise<DomainProblem | null> {
  try {
    const records = await dns.txt(recordName(claim.host))
    if (records.some((record) => record.trim() === recordValue(claim.token))) return null
    return records.length ? DomainProblem.OTHER_VALUE : DomainProblem.NO_RECORD
  } catch (error) {
    if (error instanceof NoAnswer) return DomainProblem.NO_ANSWER
    throw error
  }
}

import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../scope/scope.js'
import { EnquiriesCsv, enquiriesCsv } from './enquiries.csv.js'
import { AnswerEnquiryInput, EnquiryFilter, SubmitEnquiryInput, UpdateEnquiryInput } from './enquiries.inputs.js'
import * as reads from './enquiries.reads.js'
import * as verbs from './enquiries.service.js'
import { Enquiry, EnquiryConnection } from './enquiry.entity.js'
import { continueEnquiry } from './thread.service.js'

const id = { description: 'Id of the enquiry.' }
const filter = { nullable: true, description: 'Which; absent: all but spam.' }
const after = { nullable: true, description: '`endCursor` of the page before.' }
const who = 'Permission `enquiry.write`, or `listing.own` for listings that were given.'

@Resolver()
export class EnquiriesResolver {
  @Query(() => EnquiryConnection, {
    description: `What visitors wrote to listings: those that wait (\`status: NEW\`) the longest first, else the newest first. ${who}`,
  })
  enquiries(
    @Ctx() { scope }: Context,
    @Arg('filter', () => EnquiryFilter, filter) wanted: EnquiryFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, after) from: string | null,
  ): Promise<InstanceType<typeof EnquiryConnection>> {
    return reads.enquiries(scope, { filter: wanted ?? {}, first, after: from ?? null })
  }

  @Query(() => Enquiry, {
    nullable: true,
    description: `One enquiry with its thread; null when there is none the viewer may read. ${who}`,
  })
  enquiry(@Ctx() { scope }: Context, @Arg('id', () => ID, id) enquiryId: string): Promise<Enquiry | null> {
    return reads.enquiryById(scope, enquiryId)
  }

  @Query(() => Int, { description: `How many enquiries wait for an answer (NEW). ${who}` })
  newEnquiryCount(@Ctx() { scope }: Context): Promise<number> {
    return reads.newEnquiryCount(scope)
  }

  @Query(() => EnquiriesCsv, {
    description: `The leads as CSV, 500 at a time: ask again with \`endCursor\` until it is null. No cell is a formula. ${who}`,
  })
  enquiriesCsv(
    @Ctx() { scope }: Context,
    @Arg('filter', () => EnquiryFilter, filter) wanted: EnquiryFilter | null,
    @Arg('after', () => String, after) from: string | null,
  ): Promise<EnquiriesCsv> {
    return enquiriesCsv(scope, wanted ?? {}, from ?? null)
  }

  @Mutation(() => Enquiry, {
    description:
      'A visitor writes to a published listing; whoever holds it, else the staff, is told and answers by mail. NOT_FOUND, BAD_USER_INPUT, also for a form that is too old or too fast (`visitorForm`), RATE_LIMITED.',
  })
  submitEnquiry(
    @Ctx() { scope }: Context,
    @Arg('input', () => SubmitEnquiryInput, { description: 'What they ask.' }) input: SubmitEnquiryInput,
  ): Promise<Enquiry> {
    return verbs.submitEnquiry(scope, input)
  }

  @Mutation(() => Enquiry, {
    description:
      'Whoever asked writes on, by the link of the answer that was mailed to them. BAD_USER_INPUT for a token that is over or not ours, CONFLICT for a thread of 200 messages, RATE_LIMITED.',
  })
  continueEnquiry(
    @Ctx() { scope }: Context,
    @Arg('token', () => String, { description: 'From the link.' }) token: string,
    @Arg('text', () => String, { description: 'Plain text, 1 to 5,000 characters.' }) text: string,
  ): Promise<Enquiry> {
    return continueEnquiry(scope, token, text)
  }

  @Mutation(() => Enquiry, {
    description: `Answers an enquiry in the name of the business: mailed to the visitor, and ANSWERED from now on. ${who} NOT_FOUND, CONFLICT for spam and for a thread of 200 messages.`,
  })
  answerEnquiry(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, id) enquiryId: string,
    @Arg('input', () => AnswerEnquiryInput, { description: 'The answer.' }) input: AnswerEnquiryInput,
  ): Promise<Enquiry> {
    return verbs.answerEnquiry(scope, enquiryId, input)
  }

  @Mutation(() => Enquiry, {
    description: `Says where an enquiry stands; nobody is mailed. ${who} NOT_FOUND.`,
  })
  updateEnquiry(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, id) enquiryId: string,
    @Arg('input', () => UpdateEnquiryInput, { description: 'What changes.' }) input: UpdateEnquiryInput,
  ): Promise<Enquiry> {
    return verbs.updateEnquiry(scope, enquiryId, input)
  }
}

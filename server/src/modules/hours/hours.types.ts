import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator'
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { SeenBy } from '../../kernel/seen-by.js'

export enum Weekday {
  MONDAY = 'MONDAY',
  TUESDAY = 'TUESDAY',
  WEDNESDAY = 'WEDNESDAY',
  THURSDAY = 'THURSDAY',
  FRIDAY = 'FRIDAY',
  SATURDAY = 'SATURDAY',
  SUNDAY = 'SUNDAY',
}
registerEnumType(Weekday, {
  name: 'Weekday',
  description: 'A day of the week.',
  valuesConfig: Object.fromEntries(
    Object.keys(Weekday).map((day) => [day, { description: `${day.charAt(0)}${day.slice(1).toLowerCase()}.` }]),
  ),
})

const opens = 'Wall clock of the listing, `HH:MM`.'
const closes = 'Wall clock, `HH:MM` up to `47:59`: `26:00` is two in the morning of the next day.'

@SeenBy('public')
@ObjectType({ description: 'A span of one day.', simpleResolvers: true })
export class TimeRange {
  @Field(() => String, { description: opens })
  opens: string

  @Field(() => String, { description: closes })
  closes: string
}

@SeenBy('public')
@ObjectType({ description: 'A span of one weekday; a split day has several.', simpleResolvers: true })
export class WeeklyHours extends TimeRange {
  @Field(() => Weekday, { description: 'The day it opens.' })
  day: Weekday
}

@SeenBy('public')
@ObjectType({ description: 'One date that differs from the week.', simpleResolvers: true })
export class HoursException {
  @Field(() => String, { description: 'Local date, `YYYY-MM-DD`.' })
  date: string

  @Field(() => Boolean, { description: 'Closed that day.' })
  closed: boolean

  @Field(() => [TimeRange], { description: 'Its spans, instead of the week’s.' })
  ranges: TimeRange[]

  @Field(() => String, { nullable: true, description: 'Why, for visitors.' })
  note: string | null
}

@SeenBy('public')
@ObjectType('Hours', {
  description: 'Opening hours on the wall clock of the listing. No row for a day: closed that day.',
  simpleResolvers: true,
})
export class HoursType {
  @Field(() => Boolean, { description: 'Open at every hour.' })
  always: boolean

  @Field(() => [WeeklyHours], { description: 'The normal week.' })
  weekly: WeeklyHours[]

  @Field(() => [HoursException], { description: 'Dates that differ.' })
  exceptions: HoursException[]

  @Field(() => String, { nullable: true, description: 'What the hours were read from, if from text.' })
  text: string | null

  @Field(() => [String], { description: 'What of the text could not be held, a sentence each.' })
  unread: string[]
}

@InputType({ description: 'A span of one day.' })
export class TimeRangeInput {
  @Field(() => String, { description: opens })
  @MaxLength(5)
  opens: string

  @Field(() => String, { description: closes })
  @MaxLength(5)
  closes: string
}

@InputType({ description: 'A span of one weekday.' })
export class WeeklyHoursInput extends TimeRangeInput {
  @Field(() => Weekday, { description: 'The day it opens.' })
  day: Weekday
}

@InputType({ description: 'One date that differs from the week.' })
export class HoursExceptionInput {
  @Field(() => String, { description: 'Local date, `YYYY-MM-DD`.' })
  @MaxLength(10)
  date: string

  @Field(() => Boolean, { nullable: true, description: 'Closed that day.' })
  closed?: boolean | null

  @Field(() => [TimeRangeInput], { nullable: true, description: 'Its spans.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  ranges?: TimeRangeInput[] | null

  @Field(() => String, { nullable: true, description: 'Why, for visitors; at most 200 characters.' })
  @IsOptional()
  @MaxLength(200)
  note?: string | null
}

@InputType({
  description:
    'Hours as rows, or as text alone in the form of OpenStreetMap, such as `Mo-Fr 09:00-18:00; Sa 10:00-14:00`.',
})
export class HoursInput {
  @Field(() => Boolean, { nullable: true, description: 'Open at every hour.' })
  always?: boolean | null

  @Field(() => [WeeklyHoursInput], { nullable: true, description: 'The normal week, at most 70 spans.' })
  @IsOptional()
  @ArrayMaxSize(70)
  @ValidateNested({ each: true })
  weekly?: WeeklyHoursInput[] | null

  @Field(() => [HoursExceptionInput], { nullable: true, description: 'Dates that differ, at most 200.' })
  @IsOptional()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  exceptions?: HoursExceptionInput[] | null

  @Field(() => String, {
    nullable: true,
    description: 'Text to read, when no rows are given; at most 2,000 characters.',
  })
  @IsOptional()
  @MaxLength(2_000)
  text?: string | null
}

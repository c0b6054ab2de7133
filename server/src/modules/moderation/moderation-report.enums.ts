import { registerEnumType } from 'type-graphql'

export enum ModerationKind {
  ENDORSEMENT = 'ENDORSEMENT',
  REPORT = 'REPORT',
  CLAIM = 'CLAIM',
  EDIT = 'EDIT',
  IMPORT = 'IMPORT',
}
registerEnumType(ModerationKind, {
  name: 'ModerationKind',
  description: 'Why something is in the moderation queue.',
  valuesConfig: {
    ENDORSEMENT: { description: 'A new endorsement waits to be public.' },
    REPORT: { description: 'Somebody reported something that is public.' },
    CLAIM: { description: 'Somebody says that a listing is theirs.' },
    EDIT: { description: 'Somebody suggests a change of a listing.' },
    IMPORT: { description: 'An import looks suspicious; what it made is under review until this is decided.' },
  },
})

export enum ModerationTarget {
  LISTING = 'LISTING',
  ENDORSEMENT = 'ENDORSEMENT',
  MEDIA = 'MEDIA',
  ENQUIRY = 'ENQUIRY',
  IMPORT = 'IMPORT',
}
registerEnumType(ModerationTarget, {
  name: 'ModerationTarget',
  description: 'What kind of thing is decided.',
  valuesConfig: {
    LISTING: { description: 'A listing.' },
    ENDORSEMENT: { description: 'An endorsement.' },
    MEDIA: { description: 'A picture of a listing.' },
    ENQUIRY: { description: 'What a visitor wrote to a listing.' },
    IMPORT: { description: 'An import of listings; nobody reports one.' },
  },
})

export enum ModerationStatus {
  OPEN = 'OPEN',
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ModerationStatus, {
  name: 'ModerationStatus',
  description: 'Where an entry of the moderation queue stands.',
  valuesConfig: {
    OPEN: { description: 'Waits for a decision.' },
    APPROVED: { description: 'The target is fine: it is public, or is so again.' },
    REJECTED: { description: 'The target was taken away.' },
    WITHDRAWN: { description: 'Whoever wrote it took it back; nothing is left to decide.' },
  },
})

export enum ReportReason {
  SPAM = 'SPAM',
  OFFENSIVE = 'OFFENSIVE',
  FALSE_INFORMATION = 'FALSE_INFORMATION',
  CLOSED = 'CLOSED',
  DUPLICATE = 'DUPLICATE',
  PRIVACY = 'PRIVACY',
  COPYRIGHT = 'COPYRIGHT',
  OTHER = 'OTHER',
}
registerEnumType(ReportReason, {
  name: 'ReportReason',
  description: 'What is wrong with what is reported.',
  valuesConfig: {
    SPAM: { description: 'Advertising, or written by a program.' },
    OFFENSIVE: { description: 'Insults, hatred or threats.' },
    FALSE_INFORMATION: { description: 'It is not true.' },
    CLOSED: { description: 'The business has moved or closed for good.' },
    DUPLICATE: { description: 'The same is there twice.' },
    PRIVACY: { description: 'It shows or names somebody who did not agree.' },
    COPYRIGHT: { description: 'It belongs to somebody else.' },
    OTHER: { description: 'Something else, told in `details`.' },
  },
})

export enum ModerationDecision {
  APPROVE = 'APPROVE',
  REJECT = 'REJECT',
  ESCALATE = 'ESCALATE',
  HIDE = 'HIDE',
}
registerEnumType(ModerationDecision, {
  name: 'ModerationDecision',
  description: 'What a moderator does with an entry: always about its target, whoever reported it.',
  valuesConfig: {
    APPROVE: {
      description:
        'The target is fine: it is public from now on, or again; what an import made is published by a bulk edit of the moderator’s. Closes the entry.',
    },
    REJECT: {
      description:
        'The target goes: an endorsement is refused, a listing archived, a picture taken down, an import taken back. Needs `reason`. Closes the entry.',
    },
    ESCALATE: { description: 'Owners and admins are told to decide it. The entry stays open.' },
    HIDE: { description: 'Nobody sees the target until it is decided. The entry stays open.' },
  },
})

export enum ModerationSignal {
  LINK = 'LINK',
  CONTACT_DETAILS = 'CONTACT_DETAILS',
  REPEATED_TEXT = 'REPEATED_TEXT',
  SAME_NETWORK = 'SAME_NETWORK',
  OWN_LISTING = 'OWN_LISTING',
  LIKELY_DUPLICATES = 'LIKELY_DUPLICATES',
  SHARED_CONTACT = 'SHARED_CONTACT',
}
registerEnumType(ModerationSignal, {
  name: 'ModerationSignal',
  description: 'Why a moderator should look twice.',
  valuesConfig: {
    LINK: { description: 'The text holds an address of the web.' },
    CONTACT_DETAILS: { description: 'The text holds an e-mail address or a phone number.' },
    REPEATED_TEXT: { description: 'The same text came before.' },
    SAME_NETWORK: { description: 'Three or more came from one network within a day.' },
    OWN_LISTING: { description: 'Its author holds the listing.' },
    LIKELY_DUPLICATES: {
      description: 'Of an import: many of its listings are likely there already, by name and place.',
    },
    SHARED_CONTACT: { description: 'Of an import: many of its listings have one phone number or e-mail address.' },
  },
})

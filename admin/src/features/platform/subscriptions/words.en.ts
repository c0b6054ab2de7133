export const words = {
  paying: {
    title: 'Subscriptions',
    all: 'All subscriptions',
    search: 'Search tenants',
    none: 'Nobody pays yet',
    noneText: 'Whoever buys a plan appears here, with what they pay and when.',
    noMatch: 'No subscription matches',
    next: 'What comes next',
    since: 'Since',
    endedOn: 'Ended on {{on}}',
    missingSince: 'Payment missing since {{on}}',
    endsOn: 'Ends on {{on}}',
    trialTo: 'Free until {{on}}',
    pausedTo: 'Paused since {{on}}, until {{until}}',
    pausedSince: 'Paused since {{on}}',
    paysOn: 'Pays on {{on}}',
  },
} as const

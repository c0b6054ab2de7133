export const words = {
  failing: {
    title: 'Failed payments',
    show: 'Which',
    open: 'Still collected',
    every: 'Given up too',
    none: 'Nobody owes anything',
    noneText:
      'A payment that fails stands here until it comes: whose it is, how often it was asked for, and when the plan is lost.',
    noMatch: 'No failed payment matches',
    amount: 'Amount',
    since: 'Missing since',
    step: 'Last mail',
    told: 'Mail of day {{day}}',
    lost: 'Plan lost',
    forgiven: 'Given up',
    card: 'Card',
    tries_one: 'Tried once',
    tries_other: 'Tried {{shown}} times',
    next: 'Tried again on {{on}}',
    noNext: 'Not tried again',
    lapses: 'Plan lost on {{on}}',
  },
} as const

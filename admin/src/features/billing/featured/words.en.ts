export const words = {
  featured: {
    title: 'Featured listings',
    now: 'Featured now',
    nowText:
      'Shown before others that fit a search as well. One with two reasons stands out until the later of them ends.',
    none: 'Nothing stands out',
    noneText: 'A plan that is paid for holds places for listings that stand out, and each can be bought some days.',
    whyOf: 'Why',
    why: {
      PLAN: 'Plan: most complete',
      CHOSEN: 'Plan: chosen',
      PURCHASE: 'Bought',
      STAFF: 'By your team',
    },
    until: 'Until',
    untilDay: 'until {{on}}',
    ofPlan: 'Places of your plan',
    places_one:
      '{{plan}} holds {{shown}} place, to the end of what is paid; each payment moves that on. Choose who it goes to.',
    places_other:
      '{{plan}} holds {{shown}} places, to the end of what is paid; each payment moves that on. Those you do not choose go to the most complete listings.',
    noPlaces: '{{plan}} holds no place for a featured listing.',
    byHand:
      '{{plan}} is agreed with you rather than paid for here, so it fills no places by itself. Your team lets listings stand out by hand, each on its own page, as many as the plan holds.',
    byCompleteness: 'Nothing is chosen: the most complete listings stand out.',
    choose: 'Choose a listing',
    buy: 'Feature a listing',
    buyText:
      'Paid once, and it ends by itself. It stands out as soon as the payment is confirmed; bought again, it is longer.',
    which: 'Listing',
    howLong: 'For how long',
    days_one: '{{count}} day, {{price}}',
    days_other: '{{count}} days, {{price}}',
    pay: 'Pay {{amount}}',
    bought: 'It stands out now.',
    confirming: {
      soon: 'Your payment is being confirmed. The listing stands out as soon as it is.',
      late: 'The confirmation takes longer than usual. Nothing is lost: the listing stands out as soon as it is here, and you can leave this page.',
    },
    testMode: 'These are the listings of live mode. Switch to live mode to change them.',
    link: 'Featured listings',
    chooseLink: 'Choose which',
    buyOne: 'Buy some days',
    whyLink: 'Why, and until when',
  },
} as const

export const words = {
  usage: {
    title: 'Usage',
    month: 'Month',
    of: 'of {{limit}}',
    share: '{{share}} of it is taken',
    state: { NEAR: 'Nearly full', REACHED: 'Full', GRACE: 'Over for a while', OVER: 'Too many' },
    grace: 'More is granted until {{on}}.',
    projected: 'About {{shown}} at the end of the month',
    noProjection: 'No projection yet',
    what: 'What is drawn',
    byDay: '{{name}} by day',
    day: 'Day',
    noDays: 'Day by day it is counted from the first night on.',
    byHand: 'Counted are those chosen by hand; the plan fills its other places by itself.',
    seePlans: 'See plans',
  },
} as const

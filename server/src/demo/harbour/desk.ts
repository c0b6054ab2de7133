import type { DemoDesk } from '../types.js'

export const harbourDesk: DemoDesk = {
  reports: [
    {
      reason: 'CLOSED',
      details: 'Shutters down since half term, and the sign is gone.',
      by: 'dot.pascoe@post.example',
    },
    {
      reason: 'FALSE_INFORMATION',
      details: 'They stopped doing deliveries last winter. The page still says they do.',
      by: null,
    },
    { reason: 'DUPLICATE', details: 'The same shop as the one two doors along, under its old name.', by: null },
  ],
  edits: [
    {
      changes: { website: 'https://www.pellhaven.example/new-door' },
      note: 'They moved their page in spring; the old one is a holding page now.',
    },
    { changes: { phone: '+441632960777' }, note: 'Rang the old number twice: it belongs to a farm.' },
  ],
  enquiries: [
    {
      ...{ name: 'Marjorie Quill', email: 'marjorie@post.example', phone: '+441632960451', hoursAgo: 3 },
      text: 'Good morning. We are eight for lunch on the Saturday after next, one of us in a wheelchair. Is there a table we can reach without the steps?',
    },
    {
      ...{ name: 'Tom Ashby', email: 'tom.ashby@post.example', phone: null, hoursAgo: 20 },
      text: 'Do you still sharpen garden shears, and how long would you need them?',
      answer: 'We do: Tuesday to Thursday while you wait, any other day by the next morning. Six pounds a pair.',
    },
    {
      ...{ name: 'Priya Raman', email: 'priya@post.example', phone: null, hoursAgo: 49 },
      text: 'Is the dog allowed to come along? He is large and very polite.',
    },
  ],
}

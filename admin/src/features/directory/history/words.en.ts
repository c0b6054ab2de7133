export const words = {
  history: {
    title: 'Changes',
    lead: 'Who changed what, and when. A change can be taken back as long as nothing came after it.',
    show: 'Show changes',
    none: 'Nothing is known of it yet.',
    undo: 'Undo this change',
    undoTitle: 'Undo this change?',
    restores: 'What reads as before again: {{fields}}.',
    leaves: 'What stays as it is, because it was changed since, is not kept or is done elsewhere: {{fields}}.',
    undone: 'Undone.',
    undoneWaits: 'Taken back as far as you may: what visitors know it by waits for a moderator.',
    undoneBut: 'Undone. Left as it is: {{fields}}.',
    notKept: 'Changed. Personal data is not kept here and cannot be undone.',
    staff: 'Somebody of the directory',
    older: 'Older',
    newer: 'Newer',
  },
}

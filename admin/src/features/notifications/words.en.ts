export const words = {
  bell: {
    title: 'Notifications',
    none: 'Nothing to tell',
    noneText: 'What you should know about this tenant appears here.',
    readAll: 'Mark all as read',
    more: 'Show older ones',
    fresh: 'New',
    unread_one: '{{shown}} unread',
    unread_other: '{{shown}} unread',
    kind: {
      EXPORT_READY: 'Your export is ready to download',
      DELETION_CANCELLED: 'The deletion was taken back; everything is kept',
      ROLE_CHANGED: 'Your role is {{about}} now',
      OWNERSHIP_RECEIVED: 'You are the owner now',
      MEMBER_JOINED: '{{about}} joined the team',
      KEY_CREATED: 'The API key “{{about}}” was made',
    },
  },
}

-- Whoever may answer is told that a visitor wrote.
alter table notification drop constraint notification_kind_check;
alter table notification add constraint notification_kind_check check (kind in ('EXPORT_READY', 'DELETION_CANCELLED', 'ROLE_CHANGED', 'OWNERSHIP_RECEIVED', 'MEMBER_JOINED', 'MEMBER_LEFT', 'KEY_CREATED', 'KEY_ROTATED', 'KEY_REVOKED', 'KEY_EXPIRING', 'DOMAIN_VERIFIED', 'DOMAIN_FAILING', 'DOMAIN_RELEASED', 'MODERATION_WAITING', 'MODERATION_ESCALATED', 'ENQUIRY_RECEIVED'));
alter table notification_preference drop constraint notification_preference_kind_check;
alter table notification_preference add constraint notification_preference_kind_check check (kind in ('EXPORT_READY', 'DELETION_CANCELLED', 'ROLE_CHANGED', 'OWNERSHIP_RECEIVED', 'MEMBER_JOINED', 'MEMBER_LEFT', 'KEY_CREATED', 'KEY_ROTATED', 'KEY_REVOKED', 'KEY_EXPIRING', 'DOMAIN_VERIFIED', 'DOMAIN_FAILING', 'DOMAIN_RELEASED', 'MODERATION_WAITING', 'MODERATION_ESCALATED', 'ENQUIRY_RECEIVED'));

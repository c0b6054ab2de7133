-- The kinds there are, as the contract names them: a row of another could not be shown to anybody.
alter table notification drop constraint notification_kind_check;
alter table notification add constraint notification_kind_check check (kind in ('EXPORT_READY', 'DELETION_CANCELLED', 'ROLE_CHANGED', 'OWNERSHIP_RECEIVED', 'MEMBER_JOINED', 'MEMBER_LEFT', 'KEY_CREATED', 'KEY_ROTATED', 'KEY_REVOKED', 'KEY_EXPIRING', 'DOMAIN_VERIFIED', 'DOMAIN_FAILING', 'DOMAIN_RELEASED'));

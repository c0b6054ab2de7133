set local role door_night;
drop function forget_addresses(int);
reset role;
drop policy door_night_reads on endorsement;
drop policy door_night on endorsement;
revoke all on endorsement from door_night;
drop index endorsement_forgotten;
drop index endorsement_network;
drop index endorsement_repeated;
alter table endorsement
  drop column replied_at,
  drop column reply,
  drop column signals,
  drop column comment_key,
  drop column email_confirmed_at,
  drop column author_email,
  drop column visitor_key;

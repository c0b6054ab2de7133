alter table listing drop column custom;
drop table category_field;

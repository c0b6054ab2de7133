alter table listing drop column translations;

drop table synonym;

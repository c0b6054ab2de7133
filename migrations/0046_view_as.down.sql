drop table view_as;

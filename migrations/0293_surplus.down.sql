drop table surplus_choice;

drop function forget_enquiries(int);
drop table enquiry_message;
drop table enquiry;

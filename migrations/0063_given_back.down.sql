drop function give_back(text, double precision);

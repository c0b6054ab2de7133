drop function queue_served();

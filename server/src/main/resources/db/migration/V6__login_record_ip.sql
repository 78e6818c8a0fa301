-- Whether anybody signed in from an address is asked when an account's log-ins are held back.
CREATE INDEX login_record_ip_ix ON login_record (ip, outcome);

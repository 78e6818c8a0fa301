-- Who knows whom: requests, contacts (one row for each direction) and blocks.

CREATE TABLE contact_request (
  id BINARY(16) NOT NULL,
  from_id BINARY(16) NOT NULL,
  to_id BINARY(16) NOT NULL,
  message VARCHAR(500),
  status VARCHAR(10) NOT NULL,        -- pending, accepted, rejected, canceled
  created_at BIGINT NOT NULL,
  decided_at BIGINT,
  CONSTRAINT contact_request_pk PRIMARY KEY (id),
  CONSTRAINT contact_request_from_fk FOREIGN KEY (from_id) REFERENCES account (id),
  CONSTRAINT contact_request_to_fk FOREIGN KEY (to_id) REFERENCES account (id)
);
CREATE INDEX contact_request_from_ix ON contact_request (from_id, status, id);
CREATE INDEX contact_request_to_ix ON contact_request (to_id, status, id);

CREATE TABLE contact (
  account_id BINARY(16) NOT NULL,
  contact_id BINARY(16) NOT NULL,
  alias VARCHAR(64),
  muted BOOLEAN NOT NULL,
  created_at BIGINT NOT NULL,
  CONSTRAINT contact_pk PRIMARY KEY (account_id, contact_id),
  CONSTRAINT contact_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT contact_contact_fk FOREIGN KEY (contact_id) REFERENCES account (id)
);
CREATE INDEX contact_contact_ix ON contact (contact_id, account_id);

-- Counts every change of an account's contact list, so that a client knows when to fetch it again.
CREATE TABLE contact_version (
  account_id BINARY(16) NOT NULL,
  version BIGINT NOT NULL,
  CONSTRAINT contact_version_pk PRIMARY KEY (account_id)
);

CREATE TABLE block (
  account_id BINARY(16) NOT NULL,
  blocked_id BINARY(16) NOT NULL,
  created_at BIGINT NOT NULL,
  CONSTRAINT block_pk PRIMARY KEY (account_id, blocked_id),
  CONSTRAINT block_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT block_blocked_fk FOREIGN KEY (blocked_id) REFERENCES account (id)
);
CREATE INDEX block_blocked_ix ON block (blocked_id, account_id);

-- The __names__ of accounts. A deleted one leaves its emptied row, so that deleting it again is no error.

CREATE TABLE __name__ (
  id BINARY(16) NOT NULL,
  account_id BINARY(16) NOT NULL,
  text VARCHAR(1000),                 -- NULL once deleted
  created_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CONSTRAINT __name___pk PRIMARY KEY (id),
  CONSTRAINT __name___account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);
CREATE INDEX __name___account_ix ON __name__ (account_id, id);

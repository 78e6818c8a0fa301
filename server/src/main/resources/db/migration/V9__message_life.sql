-- What of a message's life takes no version: stars, messages deleted for oneself, messages sent later.

CREATE TABLE star (
  account_id BINARY(16) NOT NULL,
  conversation_id BINARY(16) NOT NULL,
  seq BIGINT NOT NULL,
  id BINARY(16) NOT NULL,             -- UUIDv7: the order of starring
  CONSTRAINT star_pk PRIMARY KEY (account_id, conversation_id, seq),
  CONSTRAINT star_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);
CREATE INDEX star_order_ix ON star (account_id, id);

CREATE TABLE hidden_message (
  account_id BINARY(16) NOT NULL,
  conversation_id BINARY(16) NOT NULL,
  seq BIGINT NOT NULL,
  CONSTRAINT hidden_message_pk PRIMARY KEY (account_id, conversation_id, seq),
  CONSTRAINT hidden_message_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE TABLE scheduled_message (
  id BINARY(16) NOT NULL,
  account_id BINARY(16) NOT NULL,
  conversation_id BINARY(16) NOT NULL,
  client_id VARCHAR(64),              -- NULL once removed
  message MEDIUMTEXT NOT NULL,        -- JSON, as the client sent it
  status VARCHAR(10) NOT NULL,        -- waiting, sending, failed, removed
  failure VARCHAR(30),                -- the code of the refusal
  send_at BIGINT NOT NULL,
  due_at BIGINT,                      -- when the job looks at it next; NULL once failed
  CONSTRAINT scheduled_message_pk PRIMARY KEY (id),
  CONSTRAINT scheduled_message_client_uq UNIQUE (account_id, conversation_id, client_id),
  CONSTRAINT scheduled_message_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);
CREATE INDEX scheduled_message_due_ix ON scheduled_message (due_at);

-- Whether anybody sees when the account is online; it sees nobody either where not.
ALTER TABLE account ADD COLUMN presence_visible BOOLEAN DEFAULT TRUE NOT NULL;

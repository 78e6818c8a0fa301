-- Which messages the search knows, and how far it has read the outbox. The words of the messages are in
-- search_word, which each engine has in its own way (db/engine/).

CREATE TABLE search_message (
  doc BIGINT NOT NULL,                -- when it was sent, and a number that tells those of one millisecond apart
  conversation_id BINARY(16) NOT NULL,
  seq BIGINT NOT NULL,
  sender_id BINARY(16) NOT NULL,
  type VARCHAR(10) NOT NULL,
  CONSTRAINT search_message_pk PRIMARY KEY (doc),
  CONSTRAINT search_message_uq UNIQUE (conversation_id, seq)
);
CREATE INDEX search_message_conversation_ix ON search_message (conversation_id, doc);
CREATE INDEX search_message_sender_ix ON search_message (sender_id, doc);
CREATE INDEX search_message_type_ix ON search_message (type, doc);

-- Of each log writer, the outbox position up to which its commits are in the index.
CREATE TABLE search_cursor (
  writer_id BINARY(16) NOT NULL,
  read_position BIGINT NOT NULL,
  CONSTRAINT search_cursor_pk PRIMARY KEY (writer_id)
);

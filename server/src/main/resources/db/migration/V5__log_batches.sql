-- What a batch of the log writes, made less.

-- Counts what changes who may write without taking a version: what a log writer remembers of the
-- members is good while this and the version are the same.
ALTER TABLE conversation ADD COLUMN rights_version BIGINT DEFAULT 0 NOT NULL;

-- A direct conversation keeps its two members' counts in its own row: the messages that count sent by
-- the one with the smaller id; the other sent the rest. In groups each member's row has his own.
ALTER TABLE conversation ADD COLUMN low_id BINARY(16);
ALTER TABLE conversation ADD COLUMN low_counted BIGINT DEFAULT 0 NOT NULL;
UPDATE conversation
SET low_id = (SELECT MIN(member.account_id) FROM member WHERE member.conversation_id = conversation.id)
WHERE type = 'direct';
UPDATE conversation
SET low_counted = (SELECT member.own_counted FROM member
  WHERE member.conversation_id = conversation.id AND member.account_id = conversation.low_id)
WHERE type = 'direct';

-- One row for each commit now, whatever conversations it changed.
DROP TABLE outbox;
CREATE TABLE outbox (
  writer_id BINARY(16) NOT NULL,
  writer_position BIGINT NOT NULL,
  changes BLOB NOT NULL,              -- of each conversation: id (16 bytes), first and last version (8 each)
  created_at BIGINT NOT NULL,
  CONSTRAINT outbox_pk PRIMARY KEY (writer_id, writer_position)
);
CREATE INDEX outbox_created_ix ON outbox (created_at);

-- Polls, threads, and messages that disappear. What only some messages have is added by an update in the
-- transaction that inserts them, so that the insert of all others stays short.

ALTER TABLE message ADD COLUMN expires_at BIGINT;   -- loses its body then; NULL where never
ALTER TABLE message ADD COLUMN poll TEXT;           -- JSON: what is shown of a poll's votes; NULL where it is none
ALTER TABLE message ADD COLUMN thread_root BIGINT;  -- the seq of the message that began the thread; groups only

-- How long messages that are sent from now on live; 0: for ever.
ALTER TABLE conversation ADD COLUMN message_life_seconds INTEGER DEFAULT 0 NOT NULL;

-- Messages whose body is yet to be deleted.
CREATE TABLE expiring_message (
  conversation_id BINARY(16) NOT NULL,
  seq BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  CONSTRAINT expiring_message_pk PRIMARY KEY (conversation_id, seq)
);
CREATE INDEX expiring_message_time_ix ON expiring_message (expires_at);

CREATE TABLE poll_vote (
  conversation_id BINARY(16) NOT NULL,
  seq BIGINT NOT NULL,
  account_id BINARY(16) NOT NULL,
  choice INTEGER NOT NULL,            -- the option's place, from 0
  version BIGINT NOT NULL,            -- that the vote took: the order of the voters
  CONSTRAINT poll_vote_pk PRIMARY KEY (conversation_id, seq, account_id, choice)
);
CREATE INDEX poll_vote_choice_ix ON poll_vote (conversation_id, seq, choice, version);

CREATE TABLE thread (
  conversation_id BINARY(16) NOT NULL,
  root_seq BIGINT NOT NULL,
  replies INTEGER NOT NULL,
  last_seq BIGINT NOT NULL,           -- of the newest reply: the order of the threads
  CONSTRAINT thread_pk PRIMARY KEY (conversation_id, root_seq)
);
CREATE INDEX thread_order_ix ON thread (conversation_id, last_seq);

CREATE TABLE thread_reply (
  conversation_id BINARY(16) NOT NULL,
  root_seq BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  sender_id BINARY(16) NOT NULL,
  CONSTRAINT thread_reply_pk PRIMARY KEY (conversation_id, root_seq, seq)
);

-- Who follows a thread, and how far he has read it.
CREATE TABLE thread_member (
  conversation_id BINARY(16) NOT NULL,
  root_seq BIGINT NOT NULL,
  account_id BINARY(16) NOT NULL,
  following BOOLEAN,                  -- false: unfollowed by himself; NULL: he has only read it
  read_seq BIGINT NOT NULL,
  CONSTRAINT thread_member_pk PRIMARY KEY (conversation_id, root_seq, account_id)
);
CREATE INDEX thread_member_account_ix ON thread_member (account_id, conversation_id);

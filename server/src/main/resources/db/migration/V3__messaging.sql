-- Conversations, their members and messages, and the outbox of the message log.

CREATE TABLE conversation (
  id BINARY(16) NOT NULL,
  type VARCHAR(10) NOT NULL,          -- direct, group
  title VARCHAR(100),
  last_seq BIGINT NOT NULL,           -- of the newest message; 0 while there is none
  version BIGINT NOT NULL,            -- of the newest change
  counted BIGINT NOT NULL,            -- messages that count as unread for whom they are new (no system ones)
  settings_version BIGINT NOT NULL,   -- the version that last changed title or settings
  members_version BIGINT NOT NULL,    -- the version that last changed the members
  member_count INTEGER NOT NULL,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,         -- of the newest change: the order of the conversation list
  CONSTRAINT conversation_pk PRIMARY KEY (id)
);

-- The one direct conversation of two accounts, smaller id first (both the same: saved messages).
CREATE TABLE direct_conversation (
  low_id BINARY(16) NOT NULL,
  high_id BINARY(16) NOT NULL,
  conversation_id BINARY(16) NOT NULL,
  CONSTRAINT direct_conversation_pk PRIMARY KEY (low_id, high_id),
  CONSTRAINT direct_conversation_fk FOREIGN KEY (conversation_id) REFERENCES conversation (id)
);

CREATE TABLE member (
  conversation_id BINARY(16) NOT NULL,
  account_id BINARY(16) NOT NULL,
  role VARCHAR(10) NOT NULL,          -- owner, admin, member
  announced BOOLEAN NOT NULL,         -- false until the conversation's first message tells the peer of it
  may_write BOOLEAN NOT NULL,         -- false while a block or a removed contact closes a direct conversation
  floor_seq BIGINT NOT NULL,          -- sees only messages above it
  read_seq BIGINT NOT NULL,
  read_counted BIGINT NOT NULL,       -- counted messages by others up to read_seq (or the floor)
  own_counted BIGINT NOT NULL,        -- counted messages this member sent, over all time
  muted BOOLEAN NOT NULL,
  pinned BOOLEAN NOT NULL,
  hidden BOOLEAN NOT NULL,
  nickname VARCHAR(64),
  draft TEXT,
  me_version BIGINT NOT NULL,         -- counts changes of this member's own state
  joined_at BIGINT NOT NULL,
  CONSTRAINT member_pk PRIMARY KEY (conversation_id, account_id),
  CONSTRAINT member_conversation_fk FOREIGN KEY (conversation_id) REFERENCES conversation (id),
  CONSTRAINT member_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);
CREATE INDEX member_account_ix ON member (account_id, conversation_id);

CREATE TABLE message (
  conversation_id BINARY(16) NOT NULL,
  seq BIGINT NOT NULL,
  version BIGINT NOT NULL,            -- of its newest change
  first_version BIGINT NOT NULL,      -- the version that its sending took
  sender_id BINARY(16) NOT NULL,
  client_id VARCHAR(64) NOT NULL,
  fingerprint VARBINARY(16) NOT NULL, -- of what was first sent: tells a repeat from another message under the same client id
  type VARCHAR(10) NOT NULL,
  body TEXT,                          -- JSON; NULL once recalled
  reply_to BIGINT,
  mentions TEXT,                      -- JSON; NULL where nobody is mentioned
  forwarded BOOLEAN NOT NULL,
  sent_at BIGINT NOT NULL,
  edited_at BIGINT,
  recalled_at BIGINT,
  CONSTRAINT message_pk PRIMARY KEY (conversation_id, seq),
  CONSTRAINT message_client_uq UNIQUE (conversation_id, sender_id, client_id)
);
CREATE INDEX message_version_ix ON message (conversation_id, version);

-- One row for each (commit, conversation): what a node that missed a publication reads to make it good.
-- Each running log writer has an id of its own and counts its own positions, so none commits out of order.
CREATE TABLE outbox (
  writer_id BINARY(16) NOT NULL,
  writer_position BIGINT NOT NULL,
  conversation_id BINARY(16) NOT NULL,
  from_version BIGINT NOT NULL,
  to_version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  CONSTRAINT outbox_pk PRIMARY KEY (writer_id, writer_position)
);
CREATE INDEX outbox_created_ix ON outbox (created_at);

-- Facts about this store as a whole: its epoch, drawn anew whenever a backup is restored.
CREATE TABLE store_fact (
  name VARCHAR(40) NOT NULL,
  fact VARCHAR(200) NOT NULL,
  CONSTRAINT store_fact_pk PRIMARY KEY (name)
);

-- Groups: their settings, what members may do, how people come in; reactions, pins and mentions.

ALTER TABLE conversation ADD COLUMN announcement VARCHAR(2000);
ALTER TABLE conversation ADD COLUMN avatar_file_id BINARY(16);
ALTER TABLE conversation ADD COLUMN join_policy VARCHAR(10) DEFAULT 'link' NOT NULL;       -- link, approval, closed
ALTER TABLE conversation ADD COLUMN join_question VARCHAR(200);
ALTER TABLE conversation ADD COLUMN invite_policy VARCHAR(10) DEFAULT 'members' NOT NULL;  -- members, admins
ALTER TABLE conversation ADD COLUMN history_for_new_members BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE conversation ADD COLUMN channel BOOLEAN DEFAULT FALSE NOT NULL;                -- only admins post
ALTER TABLE conversation ADD COLUMN muted_all BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE conversation ADD COLUMN slow_mode_seconds INTEGER DEFAULT 0 NOT NULL;          -- between a member's messages

ALTER TABLE member ADD COLUMN mute_ends_at BIGINT;  -- may not write before it
ALTER TABLE member ADD COLUMN last_sent_at BIGINT;  -- groups only

-- Each version that a membership took; a dissolved group has a row for each who was in it.
CREATE TABLE membership_change (
  conversation_id BINARY(16) NOT NULL,
  version BIGINT NOT NULL,
  account_id BINARY(16) NOT NULL,
  kind VARCHAR(10) NOT NULL,          -- joined, left, kicked, role, muted, unmuted, dissolved
  role VARCHAR(10) NOT NULL,          -- of the member after it
  mute_ends_at BIGINT,
  CONSTRAINT membership_change_pk PRIMARY KEY (conversation_id, version, account_id)
);
CREATE INDEX membership_change_account_ix ON membership_change (conversation_id, account_id, version);

CREATE TABLE group_invite (
  code VARCHAR(32) NOT NULL,
  conversation_id BINARY(16) NOT NULL,
  created_by BINARY(16) NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT,
  max_uses INTEGER,
  uses INTEGER NOT NULL,
  revoked_at BIGINT,
  CONSTRAINT group_invite_pk PRIMARY KEY (code),
  CONSTRAINT group_invite_conversation_fk FOREIGN KEY (conversation_id) REFERENCES conversation (id)
);
CREATE INDEX group_invite_conversation_ix ON group_invite (conversation_id, created_at);

CREATE TABLE join_request (
  id BINARY(16) NOT NULL,
  conversation_id BINARY(16) NOT NULL,
  account_id BINARY(16) NOT NULL,
  invite_code VARCHAR(32) NOT NULL,
  answer VARCHAR(500),
  status VARCHAR(10) NOT NULL,        -- pending, accepted, rejected
  created_at BIGINT NOT NULL,
  decided_by BINARY(16),
  decided_at BIGINT,
  CONSTRAINT join_request_pk PRIMARY KEY (id),
  CONSTRAINT join_request_conversation_fk FOREIGN KEY (conversation_id) REFERENCES conversation (id)
);
CREATE INDEX join_request_conversation_ix ON join_request (conversation_id, status, id);
CREATE INDEX join_request_account_ix ON join_request (account_id, conversation_id, status);

-- What a message's row shows of its reactions and pin; the rows below are the truth.
ALTER TABLE message ADD COLUMN reactions TEXT;      -- JSON; NULL where there are none
ALTER TABLE message ADD COLUMN pinned_at BIGINT;

CREATE TABLE reaction (
  conversation_id BINARY(16) NOT NULL,
  seq BIGINT NOT NULL,
  emoji VARCHAR(32) NOT NULL,
  account_id BINARY(16) NOT NULL,
  version BIGINT NOT NULL,            -- that it took: the order of the reactions
  CONSTRAINT reaction_pk PRIMARY KEY (conversation_id, seq, emoji, account_id)
);

CREATE TABLE pin (
  conversation_id BINARY(16) NOT NULL,
  seq BIGINT NOT NULL,
  pinned_at BIGINT NOT NULL,
  CONSTRAINT pin_pk PRIMARY KEY (conversation_id, seq)
);

-- Who is mentioned where: what the count of unread mentions reads. An id of zeros stands for everybody.
CREATE TABLE mention (
  conversation_id BINARY(16) NOT NULL,
  account_id BINARY(16) NOT NULL,
  seq BIGINT NOT NULL,
  sender_id BINARY(16) NOT NULL,
  CONSTRAINT mention_pk PRIMARY KEY (conversation_id, account_id, seq)
);

-- What an edited message said before; gone when it is recalled.
CREATE TABLE message_edit (
  conversation_id BINARY(16) NOT NULL,
  seq BIGINT NOT NULL,
  version BIGINT NOT NULL,            -- of the text that is kept here
  body TEXT NOT NULL,
  written_at BIGINT NOT NULL,
  CONSTRAINT message_edit_pk PRIMARY KEY (conversation_id, seq, version)
);

-- Groups that the account of a member left behind when it was deleted: it is yet to be taken out of them.
CREATE TABLE departure (
  conversation_id BINARY(16) NOT NULL,
  account_id BINARY(16) NOT NULL,
  CONSTRAINT departure_pk PRIMARY KEY (conversation_id, account_id)
);

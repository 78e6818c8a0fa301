-- Accounts, their sessions (one per signed-in device) and the record of log-ins.
-- Ids are UUIDv7 given by the application; times are epoch milliseconds (UTC).

CREATE TABLE account (
  id BINARY(16) NOT NULL,
  username VARCHAR(32),               -- lower case; NULL once the name of a deleted account is freed
  display_name VARCHAR(64) NOT NULL,
  email VARCHAR(254),
  bio VARCHAR(500) NOT NULL,
  locale VARCHAR(35),
  avatar_file_id BINARY(16),
  password_hash VARCHAR(255) NOT NULL,
  created_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CONSTRAINT account_pk PRIMARY KEY (id),
  CONSTRAINT account_username_uq UNIQUE (username)
);

CREATE TABLE account_session (
  id BINARY(16) NOT NULL,
  account_id BINARY(16) NOT NULL,
  generation BIGINT NOT NULL,         -- of the refresh token that is valid now
  rotated_at BIGINT NOT NULL,         -- when that generation began
  device_name VARCHAR(100),
  platform VARCHAR(50),
  ip VARCHAR(45) NOT NULL,
  created_at BIGINT NOT NULL,
  last_seen_at BIGINT NOT NULL,
  revoked_at BIGINT,
  CONSTRAINT account_session_pk PRIMARY KEY (id),
  CONSTRAINT account_session_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);
CREATE INDEX account_session_account_ix ON account_session (account_id, created_at);

CREATE TABLE login_record (
  id BINARY(16) NOT NULL,
  account_id BINARY(16),              -- NULL when nobody bears the name that was tried
  username VARCHAR(64) NOT NULL,
  happened_at BIGINT NOT NULL,
  ip VARCHAR(45) NOT NULL,
  user_agent VARCHAR(255),
  outcome VARCHAR(20) NOT NULL,       -- registered, success, wrong_password, unknown_user, rate_limited
  CONSTRAINT login_record_pk PRIMARY KEY (id)
);
CREATE INDEX login_record_account_ix ON login_record (account_id, happened_at);
CREATE INDEX login_record_happened_ix ON login_record (happened_at);

-- What the user search compares: the display name without regard to case, in any script.
ALTER TABLE account ADD COLUMN display_name_folded VARCHAR(200) DEFAULT '' NOT NULL;

-- Contacts and blocks that once were: taking one away again is no error, taking away what never was is.
CREATE TABLE former_relation (
  account_id BINARY(16) NOT NULL,
  other_id BINARY(16) NOT NULL,
  kind VARCHAR(10) NOT NULL,          -- contact, block
  CONSTRAINT former_relation_pk PRIMARY KEY (account_id, other_id, kind)
);

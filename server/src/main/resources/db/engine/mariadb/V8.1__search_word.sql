-- The words of each message, by its doc, as the full-text index takes them.
CREATE TABLE search_word (
  doc BIGINT NOT NULL,
  words MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT search_word_pk PRIMARY KEY (doc),
  FULLTEXT INDEX search_word_ix (words)
);

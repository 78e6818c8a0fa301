-- The words of each message, by its doc; the text itself is kept in message alone.
CREATE VIRTUAL TABLE search_word USING fts5(words, content='', contentless_delete=1, detail='none', prefix='3 5', tokenize='ascii');

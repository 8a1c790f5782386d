-- Where a record as received is, for those whose id is a number of at most 14 digits: its type's code * 2^48 + the number.
-- A page's records lie together then; as texts they were spread over the whole table, which cost more than their bytes.
CREATE TABLE raw_type(code INTEGER PRIMARY KEY, type TEXT NOT NULL UNIQUE);
CREATE TABLE raw_number(key INTEGER PRIMARY KEY, block INTEGER NOT NULL, at INTEGER NOT NULL, size INTEGER NOT NULL);
INSERT INTO raw_type(type) SELECT DISTINCT type FROM raw;
INSERT INTO raw_number SELECT (code << 48) + CAST(id AS INTEGER) AS key, block, at, size
    FROM raw JOIN raw_type USING(type) WHERE id GLOB '[1-9]*' AND id NOT GLOB '*[^0-9]*' AND length(id) <= 14 ORDER BY key;
DELETE FROM raw WHERE id GLOB '[1-9]*' AND id NOT GLOB '*[^0-9]*' AND length(id) <= 14;

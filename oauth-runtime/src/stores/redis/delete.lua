-- KEYS: the record, all records of its kind. ARGV: its member of that set.
local there = redis.call('HMGET', KEYS[1], 'v', 'e', 'b', 'i')
redis.call('DEL', KEYS[1])
redis.call('ZREM', KEYS[2], ARGV[1])
return there

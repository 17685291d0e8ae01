-- KEYS: the record, all records of its kind, those of each of its index values.
-- ARGV: the version that is written over (empty: none), its member of these sets; version, end in seconds and in milliseconds, bytes
-- and index values.
local there = redis.call('HMGET', KEYS[1], 'v', 'i')
if (there[1] or '') ~= ARGV[1] then
    return false
end
redis.call('HSET', KEYS[1], 'v', ARGV[3], 'e', ARGV[4], 'b', ARGV[6], 'i', ARGV[7])
redis.call('PEXPIREAT', KEYS[1], ARGV[5])
local now = redis.call('TIME')[1]
for n = 2, #KEYS do
    redis.call('ZADD', KEYS[n], ARGV[4], ARGV[2])
    local ended = redis.call('ZRANGEBYSCORE', KEYS[n], '-inf', now, 'LIMIT', 0, 16)
    if #ended > 0 then
        redis.call('ZREM', KEYS[n], unpack(ended))
    end
    local last = redis.call('ZRANGE', KEYS[n], -1, -1, 'WITHSCORES')
    if last[2] then
        redis.call('EXPIREAT', KEYS[n], last[2])
    end
end
-- What it was found by before.
return there[2] or ''

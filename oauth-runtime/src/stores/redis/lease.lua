-- KEYS: the lease. ARGV: who asks, for how many milliseconds, and how many it is remembered after its end.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local before = tonumber(redis.call('HGET', KEYS[1], 'e'))
if before and before > now then
    return 0
end
local ends_at = now + ARGV[2]
redis.call('HSET', KEYS[1], 'h', ARGV[1], 'e', string.format('%.0f', ends_at))
redis.call('PEXPIREAT', KEYS[1], string.format('%.0f', ends_at + ARGV[3]))
return before and 2 or 1

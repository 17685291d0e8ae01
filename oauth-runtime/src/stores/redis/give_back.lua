-- KEYS: the lease. ARGV: whose it should be.
if redis.call('HGET', KEYS[1], 'h') == ARGV[1] then
    redis.call('DEL', KEYS[1])
end

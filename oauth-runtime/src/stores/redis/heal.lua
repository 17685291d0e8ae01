-- KEYS: a set and a record, as often as you like. ARGV: for each of them the member of the set, and the index value that the set
-- is for (empty: it is for all records of a kind). Who is in a set and does not belong there is removed.
local function carries(values, value)
    for at = 1, #values, 32 do
        if values:sub(at, at + 31) == value then
            return true
        end
    end
    return value == ''
end
for n = 1, #KEYS, 2 do
    local values = redis.call('HGET', KEYS[n + 1], 'i')
    if not values or not carries(values, ARGV[n + 1]) then
        redis.call('ZREM', KEYS[n], ARGV[n])
    end
end

import { Script } from './script.ts'

/** Every script is handed {@link LogKeys.ofMeeting}: a meeting in rehearsal goes on in the second four of them. */
const HISTORY = `
local offset = redis.call('EXISTS', KEYS[5]) * 4
local HEAD, RECORDS, OUTCOMES, TEXTS = KEYS[offset + 1], KEYS[offset + 2], KEYS[offset + 3], KEYS[offset + 4]
local epoch, version, hash = unpack(redis.call('HMGET', HEAD, 'epoch', 'version', 'hash'))
`

/** What the fields of a head come to, so that a changed one is noticed. */
const SEAL = `
local function write_head(key, epoch, version, hash, appends, rows)
  local seal = redis.sha1hex(table.concat({epoch, version, hash, appends, rows}, ' '))
  redis.call('HSET', key, 'epoch', epoch, 'version', version, 'hash', hash, 'appends', appends, 'rows', rows, 'seal', seal)
end
`

/**
 * With the first line alone Redis refuses a script before it begins while it has no memory, no disk or too few replicas; with
 * \`no-writes\` it runs even then.
 */
const writing = (body: string): Script => new Script(`#!lua\n${body}`)
const reading = (body: string): Script => new Script(`#!lua flags=no-writes\n${HISTORY}${body}`)

/**
 * Appends or forks. What fails in the middle of a script is not undone: whatever could fail is tried by reading first, and what a
 * restricted user may lack comes before what it has shown to have.
 */
export const APPEND = writing(`${HISTORY}${SEAL}
if not epoch then return {'absent'} end

-- So many values go into one call: Lua's stack holds not many more. Even, for pairs.
local PART = 1000

local cursor = 0
local function take()
  cursor = cursor + 1
  return ARGV[cursor]
end
local function take_list()
  local list = {}
  for i = 1, tonumber(take()) do list[i] = take() end
  return list
end
local expected = take()
local from_epoch, from_version, from_hash = take(), take(), take()
local to_epoch, to_version, to_hash = take(), take(), take()
local channel, message = take(), take()
local outcomes, records, texts, erased = take_list(), take_list(), take_list(), take_list()

local known = {}
local function look_up(key)
  local names = {}
  for i = 1, #outcomes, 2 do names[#names + 1] = outcomes[i] end
  for from = 1, #names, PART do
    local found = redis.call('HMGET', key, unpack(names, from, math.min(from + PART - 1, #names)))
    for i, outcome in ipairs(found) do
      if outcome then
        known[#known + 1] = names[from + i - 1]
        known[#known + 1] = outcome
      end
    end
  end
end
look_up(OUTCOMES)
if offset > 0 then look_up(KEYS[3]) end
if #known > 0 then return {'known', known} end
if version ~= expected then return {'conflict', version} end
local follows = epoch == from_epoch and version == from_version and hash == from_hash
if #records > 0 and not follows then return {'stray'} end

local last_id = '0-0'
if redis.call('EXISTS', RECORDS) == 1 then
  local info = redis.call('XINFO', 'STREAM', RECORDS)
  for i = 1, #info, 2 do
    if info[i] == 'last-generated-id' then last_id = info[i + 1] end
  end
end
if last_id ~= version .. '-0' then return {'damaged', version} end

-- What all outcomes and texts come to: the exclusive or of the digests in front of them.
local appends, rows = unpack(redis.call('HMGET', HEAD, 'appends', 'rows'))
local function half(digest, from) return tonumber(string.sub(digest or '', from, from + 7), 16) or 0 end
local left, right = half(rows, 1), half(rows, 9)
local function toggle(values, from, step)
  for i = from, #values, step do
    left = bit.bxor(left, half(values[i], 1))
    right = bit.bxor(right, half(values[i], 9))
  end
end
local function toggle_kept(names, step)
  for i = 1, #names, step do toggle({redis.call('HGET', TEXTS, names[i])}, 1, 1) end
end
redis.call('HLEN', TEXTS)
toggle_kept(erased, 1)
toggle_kept(texts, 2)
toggle(texts, 2, 2)
toggle(outcomes, 2, 2)

local function write(command, key, values)
  for from = 1, #values, PART do
    redis.call(command, key, unpack(values, from, math.min(from + PART - 1, #values)))
  end
end
write('HDEL', TEXTS, erased)
for i = 1, #records, 4 do
  redis.call('XADD', RECORDS, records[i] .. '-0', 'json', records[i + 1], 'hash', records[i + 2], 'texts', records[i + 3])
end
write('HSET', OUTCOMES, outcomes)
write('HSET', TEXTS, texts)
if #records > 0 then epoch, version, hash = to_epoch, to_version, to_hash end
appends = string.format('%d', (tonumber(appends) or 0) + 1)
write_head(HEAD, epoch, version, hash, appends, bit.tohex(left) .. bit.tohex(right))
if #records > 0 then redis.pcall('PUBLISH', channel, message) end
if offset > 0 then
  local expires = redis.call('PEXPIRETIME', HEAD)
  for _, key in ipairs({RECORDS, OUTCOMES, TEXTS}) do redis.call('PEXPIREAT', key, expires) end
end
return {'appended', epoch, version, hash, offset == 0 and appends}
`)

/** Its ninth key is the list of meetings. */
export const CREATE = writing(`${SEAL}
for i = 1, 8 do
  if redis.call('EXISTS', KEYS[i]) == 1 then return 'exists' end
end
redis.call('RPUSH', KEYS[9], ARGV[1])
write_head(KEYS[1], ARGV[2], '0', ARGV[3], '0', string.rep('0', 16))
return 'created'
`)

/** The head, and, outside of a rehearsal, what it comes to. */
export const HEAD = reading(`
if offset > 0 then return {epoch, version, hash} end
return {epoch, version, hash, unpack(redis.call('HMGET', HEAD, 'appends', 'rows', 'seal'))}
`)

/** All that a head speaks of but the records, of which it gives the hash of one; nothing in a rehearsal. */
export const STANDING = reading(`
if offset > 0 then return {} end
local record = redis.call('XRANGE', RECORDS, ARGV[1] .. '-0', ARGV[1] .. '-0')[1]
local sums = redis.call('HMGET', HEAD, 'appends', 'rows', 'seal')
return {
  {epoch, version, hash, unpack(sums)},
  record and record[2][4] or false,
  redis.call('HGETALL', OUTCOMES),
  redis.call('HGETALL', TEXTS),
}
`)

/** What became of one command; a rehearsal knows those of its meeting too. */
export const OUTCOME = reading(`
return redis.call('HGET', OUTCOMES, ARGV[1]) or (offset > 0 and redis.call('HGET', KEYS[3], ARGV[1]))
`)

/** A page of records after a version, with the hash of the record before it and the head at that moment. */
export const READ = reading(`
if not epoch then return {} end
local before = redis.call('XRANGE', RECORDS, ARGV[1] .. '-0', ARGV[1] .. '-0')[1]
local page = {}
for i, entry in ipairs(redis.call('XRANGE', RECORDS, '(' .. ARGV[1] .. '-0', '+', 'COUNT', ARGV[2])) do
  page[i] = {entry[1], entry[2][2], entry[2][4]}
end
return {{epoch, version, hash}, before and before[2][4] or false, page}
`)

/** All texts where so many records came after a version that looking through them is no gain. */
export const TEXTS = reading(`
if not epoch then return false end
local after = tonumber(ARGV[1])
if after <= 0 or version - after > tonumber(ARGV[2]) then return redis.call('HGETALL', TEXTS) end
local found = {}
for _, entry in ipairs(redis.call('XRANGE', RECORDS, '(' .. ARGV[1] .. '-0', '+')) do
  for id in string.gmatch(entry[2][6], '%S+') do
    local body = redis.call('HGET', TEXTS, id)
    if body then
      found[#found + 1] = id
      found[#found + 1] = body
    end
  end
end
return found
`)

/** A rehearsal begins as a copy, and is over when nobody renews it: with whoever began it. */
export const BEGIN_REHEARSAL = writing(`${HISTORY}
if not epoch then return 'absent' end
if offset > 0 then return 'on' end
redis.call('UNLINK', KEYS[6], KEYS[7], KEYS[8])
for i = 1, 4 do
  if i ~= 3 and redis.call('EXISTS', KEYS[i]) == 1 then redis.call('COPY', KEYS[i], KEYS[i + 4]) end
end
redis.call('HSET', KEYS[5], 'epoch', ARGV[1], 'begun_as', ARGV[1])
for i = 5, 8 do redis.call('PEXPIRE', KEYS[i], ARGV[2]) end
redis.pcall('PUBLISH', ARGV[3], ARGV[4])
return 'begun'
`)

/** Only who began it keeps a rehearsal going; after a fork too. */
export const RENEW_REHEARSAL = writing(`
if redis.call('HGET', KEYS[5], 'begun_as') ~= ARGV[1] then return 'over' end
for i = 5, 8 do redis.call('PEXPIRE', KEYS[i], ARGV[2]) end
return 'renewed'
`)

/** Whoever ends it; 0 where there is none. */
export const END_REHEARSAL = writing(`
local removed = redis.call('UNLINK', KEYS[5], KEYS[6], KEYS[7], KEYS[8])
redis.pcall('PUBLISH', ARGV[1], ARGV[2])
return removed
`)

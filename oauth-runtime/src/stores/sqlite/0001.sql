-- Records of oauth-runtime, version 1. Times are seconds since 1970, by the clock of SQLite.

create table oauth_schema (version integer not null primary key) strict;

create table oauth_records (
    application text    not null,
    kind        text    not null,
    key         blob    not null,
    version     integer not null,
    ends_at     integer not null,
    bytes       blob    not null,
    primary key (application, kind, key)
) strict;

create index oauth_records_by_end on oauth_records (ends_at);

-- What records are found by beside their key.
create table oauth_index (
    application text not null,
    kind        text not null,
    value       blob not null,
    key         blob not null,
    primary key (application, kind, value, key)
) strict, without rowid;

create index oauth_index_by_record on oauth_index (application, kind, key);

-- A record takes along what it was found by, however it goes. Foreign keys are off where nobody switches them on.
create trigger oauth_records_written after update on oauth_records begin
    delete from oauth_index where application = old.application and kind = old.kind and key = old.key;
end;

create trigger oauth_records_deleted after delete on oauth_records begin
    delete from oauth_index where application = old.application and kind = old.kind and key = old.key;
end;

create table oauth_leases (
    application text    not null,
    key         blob    not null,
    holder      blob    not null,
    ends_at     real    not null,
    inherited   integer not null,
    primary key (application, key)
) strict, without rowid;

insert into oauth_schema (version) values (1);

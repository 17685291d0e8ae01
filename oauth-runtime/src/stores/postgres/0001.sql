-- Records of oauth-runtime, version 1. Times are seconds since 1970, by the clock of PostgreSQL.

create table oauth_schema (version bigint not null primary key);

create table oauth_records (
    application text collate "C" not null,
    kind        text collate "C" not null,
    key         bytea            not null,
    version     bigint           not null,
    ends_at     bigint           not null,
    bytes       bytea            not null,
    primary key (application, kind, key)
);

create index oauth_records_by_end on oauth_records (ends_at);

-- What records are found by beside their key. What tells rows apart comes first in each index: a planner without statistics takes one
-- that begins with `application` and `kind` for as good as any, and reads all of a kind.
create table oauth_index (
    application text collate "C" not null,
    kind        text collate "C" not null,
    key         bytea            not null,
    value       bytea            not null,
    primary key (key, value, application, kind),
    foreign key (application, kind, key) references oauth_records on delete cascade
);

create index oauth_index_by_value on oauth_index (value, application, kind);

create table oauth_leases (
    application text collate "C" not null,
    key         bytea            not null,
    holder      bytea            not null,
    ends_at     double precision not null,
    inherited   boolean          not null,
    primary key (application, key)
);

insert into oauth_schema (version) values (1);

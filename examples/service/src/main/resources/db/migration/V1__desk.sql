-- For PostgreSQL and for H2 alike.
create table person (
    name varchar(64) primary key,
    role varchar(16) not null,
    password varchar(200) not null,
    failures integer default 0 not null,
    locked_until timestamp with time zone
);

create table draft (
    id uuid primary key,
    owner varchar(64) not null references person (name),
    agency varchar(1000) not null,
    report_year integer not null,
    state varchar(16) not null,
    -- Counts the versions: whoever saves says which one they had before them.
    revision bigint not null,
    updated timestamp with time zone not null,
    previous text
);

create index draft_owner on draft (owner);

create table draft_version (
    draft uuid not null references draft (id),
    revision bigint not null,
    report text not null,
    state varchar(16) not null,
    note varchar(400) not null,
    author varchar(64) not null,
    saved timestamp with time zone not null,
    primary key (draft, revision)
);

create table draft_waivers (
    draft uuid primary key references draft (id),
    waivers text not null
);

-- A Word document that a colleague worked on, until each change in it is decided; in Base64.
create table word_upload (
    draft uuid primary key references draft (id),
    revision bigint not null,
    author varchar(64) not null,
    document text not null
);

create table audit (
    id bigint generated always as identity primary key,
    at timestamp with time zone not null,
    who varchar(64) not null,
    what varchar(32) not null,
    subject varchar(200) not null,
    address varchar(64) not null
);

-- How often the reading of a file was begun. It is counted before, so that a file that ends the service each time is left
-- alone after a while.
alter table job_file
    add column attempts smallint not null default 0,
    add constraint job_file_attempts_ck check (attempts >= 0);

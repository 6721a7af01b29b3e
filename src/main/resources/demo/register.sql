-- The organizations of the demo. Their codes are provisional: no report prints the real one.
insert into organization (code, tag, kind, division, short_names, valid_from)
values ('Z00000000000000001', gen_random_uuid(), 'government', '320800', '{淮安市政府}', '2008-05-01'),
       ('Z00000000000000002', gen_random_uuid(), 'government', null, '{示例市政府}', '2008-05-01'),
       ('Z00000000000000003', gen_random_uuid(), 'government', '310000', '{上海市政府}', '2008-05-01'),
       ('Z00000000000000004', gen_random_uuid(), 'office', '310000', '{上海市政府办公厅}', '2008-05-01'),
       ('Z00000000000000005', gen_random_uuid(), 'government', '410300', '{洛阳市政府}', '2008-05-01'),
       ('Z00000000000000006', gen_random_uuid(), 'department', '410300', '{洛阳市政数局}', '2019-01-01'),
       ('Z00000000000000007', gen_random_uuid(), 'zone', '350128', '{平潭综合实验区管委会}', '2010-01-01'),
       ('Z00000000000000008', gen_random_uuid(), 'government', '320813', '{洪泽区政府}', '2016-10-08')
on conflict do nothing;

insert into organization_name (organization, valid_from, name)
values ('Z00000000000000001', '2008-05-01', '淮安市人民政府'),
       ('Z00000000000000002', '2008-05-01', '示例市人民政府'),
       ('Z00000000000000003', '2008-05-01', '上海市人民政府'),
       ('Z00000000000000004', '2008-05-01', '上海市人民政府办公厅'),
       ('Z00000000000000005', '2008-05-01', '洛阳市人民政府'),
       ('Z00000000000000006', '2019-01-01', '洛阳市政务服务和大数据管理局'),
       ('Z00000000000000007', '2010-01-01', '平潭综合实验区管理委员会'),
       ('Z00000000000000008', '2016-10-08', '淮安市洪泽区人民政府')
on conflict do nothing;

insert into organization_parent (organization, valid_from, parent)
values ('Z00000000000000001', '2008-05-01', null),
       ('Z00000000000000002', '2008-05-01', null),
       ('Z00000000000000003', '2008-05-01', null),
       ('Z00000000000000004', '2008-05-01', 'Z00000000000000003'),
       ('Z00000000000000005', '2008-05-01', null),
       ('Z00000000000000006', '2019-01-01', 'Z00000000000000005'),
       ('Z00000000000000007', '2010-01-01', null),
       ('Z00000000000000008', '2016-10-08', 'Z00000000000000001')
on conflict do nothing;

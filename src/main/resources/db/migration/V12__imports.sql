-- Files in which reports were published, as somebody sent them, with what was read in them; and long work with its items.

-- What two spellings of an organization's name have in common: full-width letters, spaces, brackets and stops, 人民政府
-- for 政府, and the traditional characters that stand in names of places and bodies make no difference.
create function organization_name_key(name text) returns text
    language sql immutable strict parallel safe
    return replace(
        translate(
            regexp_replace(lower(normalize(name, NFKC)), '[[:space:][:punct:]“”‘’、。《》〈〉【】〔〕「」『』·—…　]', '', 'g'),
            '縣區國會務財審計監環農業廣電視衛鄉鎮書辦廳應產資發統勞動質總檔館協聯團護檢黨員長東雲蘇貴陝寧遼濟廈慶灣島龍馬門陽陰華漢營嶺興義樂鐵錦莊張鄭揚鹽閩贛瓊滬魯粵隴臺灘關溝橋鳳鷄雞樓圍場園學術設開經貿稅糧處級別規劃機構標準藥醫療傳訊網絡節氣運輸紀銀實驗創優選舉體',
            '县区国会务财审计监环农业广电视卫乡镇书办厅应产资发统劳动质总档馆协联团护检党员长东云苏贵陕宁辽济厦庆湾岛龙马门阳阴华汉营岭兴义乐铁锦庄张郑扬盐闽赣琼沪鲁粤陇台滩关沟桥凤鸡鸡楼围场园学术设开经贸税粮处级别规划机构标准药医疗传讯网络节气运输纪银实验创优选举体'),
        '人民政府', '政府');

-- Names by their keys, from the front and from the back: a name that is printed may have the places above it before it,
-- and so may the one that is registered.
create index organization_name_key_ix on organization_name (organization_name_key(name));
create index organization_name_tail_ix on organization_name (reverse(organization_name_key(name)) collate "C");
create index organization_short_names_ix on organization using gin (short_names);

create table import (
    id                uuid           not null constraint import_pk primary key,
    -- As it came.
    content           bytea          not null,
    sha256            text           not null,
    file_name         text,
    media_type        text           not null,
    -- What the sender says that it is.
    told_organization text,
    told_year         integer,
    imported_at       timestamptz(3) not null,
    imported_by       text           not null,
    -- Rises when the file is read again, is accepted, or is open again.
    version           integer        not null,
    -- Whose report it is, and of which year, as far as that is known.
    organization      text           constraint import_organization_fk references organization (code) on delete set null,
    year              integer,
    -- The members of a report that have to be settled before it can be one on the desk.
    open              text[]         not null,
    candidates        json           not null,
    reading           json           not null,
    -- What it was accepted as; nothing again when that is taken off the desk.
    report            bigint         constraint import_report_fk references report (id) on delete set null,
    constraint import_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint import_file_name_ck check (char_length(file_name) between 1 and 200),
    constraint import_media_type_ck check (char_length(media_type) between 1 and 200)
);

-- It is compressed already, or read once; compressing it again costs more than it saves.
alter table import alter column content set storage external;

-- The same file by the same sender is one import.
create unique index import_once_uq
    on import (imported_by, sha256, coalesce(told_organization, ''), coalesce(told_year, 0));
create unique index import_report_uq on import (report) where report is not null;
create index import_place_ix on import (organization, year) where organization is not null;
create index import_by_sender_ix on import (imported_by, imported_at, id);
create index import_unaccepted_ix on import (imported_at) where report is null;

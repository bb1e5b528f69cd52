-- 办公系统中的三张表，一行一格；行、列的名称与报告数据（JSON）相同，见 docs/json.md。没有的格不存行。
CREATE TABLE agency (name TEXT, kind TEXT, level TEXT, website TEXT, phone TEXT);
CREATE TABLE table2 (year INTEGER, line TEXT, measure TEXT, value NUMERIC);
CREATE TABLE table3 (year INTEGER, line TEXT, measure TEXT, value NUMERIC);
CREATE TABLE table4 (year INTEGER, line TEXT, measure TEXT, value NUMERIC);
INSERT INTO agency VALUES ('示例县教育局', 'department', 'county', 'www.example.gov.cn', '0100-5551234');
INSERT INTO table2 VALUES
    (2025, 'normativeDocuments', 'issued', 2), (2025, 'normativeDocuments', 'repealed', 1),
    (2025, 'normativeDocuments', 'inForce', 14), (2025, 'licenses', 'decisions', 310);
INSERT INTO table3 VALUES
    (2025, 'received', 'naturalPerson', 11), (2025, 'received', 'commercialEnterprise', 2),
    (2025, 'carriedIn', 'naturalPerson', 1),
    (2025, 'disclosed', 'naturalPerson', 9), (2025, 'disclosed', 'commercialEnterprise', 2),
    (2025, 'unavailableNotHeld', 'naturalPerson', 2),
    (2025, 'carriedForward', 'naturalPerson', 1);
INSERT INTO table4 VALUES (2025, 'reconsideration', 'upheld', 1);

-- Makes the reference files that ship in the jar from the ONS files in ${in} (see docs/concepts/areas-and-populations.md).
-- Statements are parted by a line that holds only a semicolon.

CREATE TABLE c17 AS SELECT LAD17CD lad, LAD17NM lad_name, CSP17CD csp, CSP17NM csp_name, PFA17CD force, PFA17NM force_name
FROM read_csv('${in}/areas/lad17-to-csp17-to-pfa17-ew.csv', all_varchar = true)
;
CREATE TABLE l18 AS SELECT LSOA11CD lsoa, LSOA11NM lsoa_name, WD18CD ward, WD18NM ward_name, LAD18CD lad, LAD18NM lad_name
FROM read_csv('${in}/areas/lsoa11-to-ward18-to-lad18-ew.csv.gz', all_varchar = true)
;
CREATE TABLE l1121 AS SELECT LSOA11CD lsoa11, LSOA21CD lsoa21, LAD22CD lad, LAD22NM lad_name
FROM read_csv('${in}/areas/lsoa11-to-lsoa21-ew.csv.gz', all_varchar = true)
;
CREATE TABLE l24 AS SELECT LSOA21CD lsoa, LSOA21NM lsoa_name, WD24CD ward, WD24NM ward_name, LAD24CD lad, LAD24NM lad_name
FROM read_csv('${in}/areas/lsoa21-to-ward24-to-lad24-ew.csv.gz', all_varchar = true)
;
CREATE TABLE lad20 AS FROM read_csv('${in}/population/myeb3-lad-uk-2001-2019.csv', all_varchar = true) WHERE country IN ('E', 'W')
;
-- Table C2 of the year ending June 2025, for the present names of partnerships
CREATE TABLE c2 AS SELECT trim(column02) csp, trim(column03) csp_name
FROM read_csv('${in}/offences/ons-csp-table-c2-ye-jun-2025.csv', all_varchar = true, header = false, skip = 7, null_padding = true, parallel = false, quote = '"', escape = '"')
WHERE regexp_matches(column02, '^[EW]\d{8}$')
;
CREATE TABLE w21 AS SELECT f.properties.ward21_code ward, f.properties.ward21_name ward_name
FROM (SELECT unnest(features) f FROM read_json('${in}/areas/wards21-ew.geojson.gz',
    columns = {features: 'STRUCT(properties STRUCT(ward21_code VARCHAR, ward21_name VARCHAR))[]'}, maximum_object_size = 200000000))
;
CREATE TABLE lad19 AS SELECT f.properties.ltla19_code lad, f.properties.ltla19_name lad_name
FROM (SELECT unnest(features) f FROM read_json('${in}/areas/ltla19-ew.geojson.gz',
    columns = {features: 'STRUCT(properties STRUCT(ltla19_code VARCHAR, ltla19_name VARCHAR))[]'}, maximum_object_size = 200000000))
;
CREATE TABLE changes AS FROM read_csv('${hand}/district-changes.csv', types = {day: 'DATE'})
;
CREATE TABLE by_hand AS FROM read_csv('${hand}/areas-by-hand.csv', types = {start: 'DATE', until: 'DATE'})
;
CREATE TABLE other_names AS FROM read_csv('${hand}/other-names.csv', all_varchar = true)
;

-- every name of every area, newest edition first
CREATE TABLE named AS
-- some ward names were read as code page 437 before they were published; the six letters that this met are put back
SELECT level, code, replace(replace(replace(replace(replace(replace(trim(name), '├í', 'á'), '├ó', 'â'), '├¬', 'ê'), '├«', 'î'), '├»', 'ï'), '├┤', 'ô') name, min(rank) rank
FROM (
    SELECT 'lsoa' level, lsoa code, lsoa_name name, 0 rank FROM l24 UNION ALL SELECT 'lsoa', lsoa, lsoa_name, 1 FROM l18
    UNION ALL SELECT 'ward', ward, ward_name, 0 FROM l24 UNION ALL SELECT 'ward', ward, ward_name, 1 FROM w21
    UNION ALL SELECT 'ward', ward, ward_name, 2 FROM l18
    UNION ALL SELECT 'district', lad, lad_name, 0 FROM l24 UNION ALL SELECT 'district', lad, lad_name, 1 FROM l1121
    UNION ALL SELECT 'district', ladcode20, regexp_replace(laname20, ' \(unitary authority\)$', ''), 2 FROM lad20 UNION ALL SELECT 'district', lad, lad_name, 3 FROM lad19
    UNION ALL SELECT 'district', lad, lad_name, 4 FROM l18 UNION ALL SELECT 'district', lad, lad_name, 5 FROM c17
    UNION ALL SELECT 'csp', c2.csp, coalesce(any_value(c17.csp_name), c2.csp_name), 0 FROM c2
        LEFT JOIN c17 ON c17.csp = c2.csp AND lower(c17.csp_name) = lower(c2.csp_name) GROUP BY c2.csp, c2.csp_name
    UNION ALL SELECT 'csp', csp, csp_name, 1 FROM c17
    UNION ALL SELECT 'force', force, CASE force WHEN 'E23000034' THEN 'City of London' WHEN 'E23000035' THEN 'Devon and Cornwall' ELSE force_name END, 0 FROM c17
    UNION ALL SELECT level, code, name, 0 FROM by_hand
    UNION ALL SELECT level, code, name, 9 FROM other_names)
GROUP BY ALL
;
-- LSOAs carry the days of their census; districts those of the Orders; wards the year of the last lookup that holds them
CREATE TABLE areas AS
SELECT level, code, name, start, until, left(code, 1) IN ('E', 'W') OR level = 'country' AS listed,
    list_filter(former, lambda n: lower(replace(n, '&', 'and')) <> lower(replace(name, '&', 'and'))) former, aliases FROM (
    SELECT level, code, name,
        CASE WHEN level = 'lsoa' AND code NOT IN (SELECT lsoa FROM l18) THEN DATE '2021-03-21'
             WHEN level = 'ward' AND code NOT IN (SELECT ward FROM l18) AND code NOT IN (SELECT ward FROM w21) THEN DATE '2022-01-01'
             WHEN level = 'ward' AND code NOT IN (SELECT ward FROM l18) THEN DATE '2019-01-01'
             WHEN level = 'district' THEN (SELECT min(day) FROM changes WHERE changes.new = code) END::DATE start,
        CASE WHEN level = 'lsoa' AND code NOT IN (SELECT lsoa FROM l24) THEN DATE '2021-03-20'
             WHEN level = 'ward' AND code NOT IN (SELECT ward FROM l24) AND code NOT IN (SELECT ward FROM w21) THEN DATE '2018-12-31'
             WHEN level = 'ward' AND code NOT IN (SELECT ward FROM l24) THEN DATE '2021-12-31'
             WHEN level = 'district' THEN (SELECT min(day) - 1 FROM changes WHERE changes.old = code) END::DATE until,
        former, aliases
    FROM (SELECT level, code, first(name ORDER BY rank) name,
        coalesce(list_distinct(list(name ORDER BY rank) FILTER (rank < 9)), []::VARCHAR[]) former,
        coalesce(list(name) FILTER (rank = 9), []::VARCHAR[]) aliases FROM named GROUP BY level, code))
;
CREATE TABLE district_now AS -- every district code, and the one that it has become
WITH RECURSIVE forward(old, new) AS (SELECT code, code FROM areas WHERE level = 'district'
    UNION ALL SELECT forward.old, changes.new FROM forward JOIN changes ON changes.old = forward.new)
SELECT old AS code, new AS now FROM forward WHERE new NOT IN (SELECT old FROM changes)
;

-- what each LSOA of either census lies in today; several rows where it lies across several
CREATE TABLE l21_csp AS
WITH one AS (SELECT now AS lad, min(csp) csp FROM c17 JOIN district_now ON code = lad GROUP BY now HAVING count(DISTINCT csp) = 1)
SELECT l24.lsoa, one.csp FROM l24 JOIN one USING (lad)
UNION SELECT DISTINCT l24.lsoa, c17.csp FROM l24 ANTI JOIN one USING (lad) JOIN l1121 ON lsoa21 = l24.lsoa JOIN l18 ON l18.lsoa = lsoa11 JOIN c17 ON c17.lad = l18.lad
    JOIN district_now ON district_now.code = c17.lad AND district_now.now = l24.lad
;
CREATE TABLE l21_force AS SELECT DISTINCT l24.lsoa, c17.force FROM l24 JOIN district_now ON now = l24.lad JOIN c17 ON c17.lad = code
;
CREATE TABLE pairs (child_level VARCHAR, parent_level VARCHAR, child VARCHAR, parent VARCHAR)
;
INSERT INTO pairs
SELECT 'lsoa', 'lsoa', lsoa, lsoa FROM l24
UNION SELECT 'lsoa', 'ward', lsoa, ward FROM l24
UNION SELECT 'lsoa', 'district', lsoa, lad FROM l24
UNION SELECT 'lsoa', 'csp', lsoa, csp FROM l21_csp
UNION SELECT 'lsoa', 'force', lsoa, force FROM l21_force
;
INSERT INTO pairs
SELECT DISTINCT 'lsoa', parent_level, lsoa11, parent FROM l1121 JOIN pairs ON child_level = 'lsoa' AND child = lsoa21
WHERE lsoa11 NOT IN (SELECT lsoa FROM l24)
;
INSERT INTO pairs
SELECT DISTINCT 'ward', 'ward', ward, ward FROM l24
UNION SELECT 'ward', 'district', ward, lad FROM l24
UNION SELECT 'ward', 'district', ward, now FROM l18 JOIN district_now ON code = lad
UNION SELECT 'ward', 'csp', ward, csp FROM l24 JOIN l21_csp USING (lsoa)
UNION SELECT 'ward', 'csp', ward, csp FROM l18 JOIN c17 USING (lad) WHERE ward NOT IN (SELECT ward FROM l24)
UNION SELECT 'ward', 'force', ward, force FROM l24 JOIN l21_force USING (lsoa)
UNION SELECT 'ward', 'force', ward, force FROM l18 JOIN c17 USING (lad) WHERE ward NOT IN (SELECT ward FROM l24)
UNION SELECT 'district', 'district', code, now FROM district_now
UNION SELECT 'district', 'csp', lad, csp FROM c17
UNION SELECT 'district', 'csp', now, csp FROM c17 JOIN district_now ON code = lad
UNION SELECT 'district', 'csp', early.code, csp FROM c17 JOIN district_now late ON late.code = lad JOIN district_now early ON early.now = late.now WHERE early.code NOT IN (SELECT lad FROM c17)
UNION SELECT 'district', 'force', early.code, force FROM c17 JOIN district_now late ON late.code = lad JOIN district_now early ON early.now = late.now
UNION SELECT 'csp', 'csp', csp, csp FROM c17
UNION SELECT 'csp', 'district', csp, now FROM c17 JOIN district_now ON code = lad
UNION SELECT 'csp', 'force', csp, force FROM c17
UNION SELECT 'force', 'force', force, force FROM c17
;
-- wards that no LSOA fits best still lie in the district that holds most of their corners (filled by the builder)
INSERT INTO pairs SELECT 'ward', 'district', ward, now FROM ward_by_shape JOIN district_now ON code = lad
WHERE ward NOT IN (SELECT child FROM pairs WHERE child_level = 'ward' AND parent_level = 'district')
;
INSERT INTO pairs SELECT 'ward', p2.parent_level, p1.child, p2.parent FROM pairs p1 JOIN pairs p2 ON p2.child_level = 'district' AND p2.child = p1.parent AND p2.parent_level IN ('csp', 'force')
WHERE p1.child_level = 'ward' AND p1.parent_level = 'district' AND p1.child NOT IN (SELECT child FROM pairs WHERE child_level = 'ward' AND parent_level = 'force')
;
INSERT INTO pairs SELECT level, 'country', code, CASE left(code, 1) WHEN 'E' THEN 'E92000001' ELSE 'W92000004' END FROM areas
WHERE left(code, 1) IN ('E', 'W')
;

-- estimates of the districts of 2020, and sums of LSOAs for everything else
CREATE TABLE lad_estimates AS
SELECT code, make_date(replace(year, 'population_', '')::INT, 6, 30) AS day, n::BIGINT n
FROM (UNPIVOT (SELECT ladcode20 code, COLUMNS('^population_\d{4}$') FROM lad20) ON COLUMNS('^population_') INTO NAME year VALUE n)
;
CREATE TABLE lsoa_estimates AS
SELECT lsoa11_code code, DATE '2017-06-30' AS day, total_population n FROM '${in}/population/lsoa11-mid-2017.csv.gz'
UNION ALL SELECT lsoa11_code, DATE '2019-06-30', total_population FROM '${in}/population/lsoa11-mid-2019.csv.gz'
UNION ALL SELECT lsoa11_code, DATE '2020-06-30', total_population FROM '${in}/population/lsoa11-mid-2020.csv.gz'
UNION ALL SELECT DISTINCT lsoa21_code, DATE '2021-03-21', total_residents FROM '${in}/census/ethnic-group-lsoa21-2021.csv.gz'
;
CREATE TABLE lsoa_households AS
SELECT DISTINCT lsoa21_code code, DATE '2021-03-21' AS day, total_households n FROM '${in}/census/household-type-lsoa21-2021.csv.gz'
;
-- which LSOAs of each census each area is made of; an area of several editions has those of its own
CREATE TABLE made_of AS
SELECT parent_level AS level, parent AS code, child AS lsoa, 21 AS census FROM pairs WHERE child_level = 'lsoa' AND child IN (SELECT lsoa FROM l24)
UNION SELECT parent_level, parent, child, 11 FROM pairs WHERE child_level = 'lsoa' AND child IN (SELECT lsoa FROM l18) AND parent_level <> 'ward'
UNION SELECT 'district', lad, lsoa, 11 FROM l18
UNION SELECT 'ward', ward, lsoa, 11 FROM l18
UNION SELECT 'ward', parent, child, 11 FROM pairs WHERE child_level = 'lsoa' AND parent_level = 'ward' AND child IN (SELECT lsoa FROM l18) AND parent NOT IN (SELECT ward FROM l18)
;
-- a ward that is not made of whole LSOAs 2011 has no sum of them
DELETE FROM made_of WHERE census = 11 AND level = 'ward' AND code IN (
    SELECT parent FROM pairs p WHERE child_level = 'lsoa' AND parent_level = 'ward' AND child IN (SELECT lsoa FROM l18)
    AND EXISTS (SELECT 1 FROM pairs q WHERE q.child_level = 'lsoa' AND q.parent_level = 'ward' AND q.child = p.child AND q.parent <> p.parent))
    AND code NOT IN (SELECT ward FROM l18)
;
CREATE TABLE estimates AS
WITH own AS (
    SELECT 'lsoa' AS level, code, day, n FROM lsoa_estimates UNION ALL SELECT 'district', code, day, n FROM lad_estimates),
summed AS (
    SELECT level, made_of.code, day, sum(n) n, 1 AS rank FROM made_of JOIN lsoa_estimates ON lsoa_estimates.code = lsoa AND census = CASE WHEN day >= DATE '2021-03-21' THEN 21 ELSE 11 END
    WHERE level <> 'lsoa' GROUP BY ALL),
merged AS ( -- today's districts from those of 2020
    SELECT 'district' AS level, now AS code, day, sum(n) n, 0 AS rank FROM lad_estimates JOIN district_now USING (code) WHERE now <> code
        AND now NOT IN (SELECT code FROM lad_estimates) GROUP BY ALL),
above AS ( -- partnerships and forces from the districts of 2020, where those nest in them
    SELECT 'force' AS level, pairs.parent AS code, day, sum(n) n, 0 AS rank FROM lad_estimates JOIN pairs ON child_level = 'district' AND parent_level = 'force' AND child = code GROUP BY ALL
    UNION ALL SELECT 'country', CASE left(code, 1) WHEN 'E' THEN 'E92000001' ELSE 'W92000004' END, day, sum(n), 0 FROM lad_estimates GROUP BY ALL
    UNION ALL SELECT 'csp', csp, day, sum(n), 0 FROM lad_estimates JOIN (
        SELECT child, min(parent) csp FROM pairs WHERE child_level = 'district' AND parent_level = 'csp' GROUP BY child HAVING count(*) = 1) ON child = code
        WHERE csp NOT IN (SELECT parent FROM pairs p WHERE child_level = 'district' AND parent_level = 'csp' AND child IN (SELECT code FROM lad_estimates)
            AND (SELECT count(*) FROM pairs q WHERE q.child_level = 'district' AND q.parent_level = 'csp' AND q.child = p.child) > 1)
        GROUP BY ALL)
SELECT level, code, day, first(n ORDER BY rank)::BIGINT n, first(source ORDER BY rank) AS source FROM (
    SELECT level, code, day, n, -1 AS rank, 'published' AS source FROM own UNION ALL SELECT *, 'sum of LSOAs' FROM summed
    UNION ALL SELECT *, 'sum of districts' FROM merged UNION ALL SELECT *, 'sum of districts' FROM above) GROUP BY level, code, day
;
INSERT INTO estimates SELECT 'country', 'K04000001', day, sum(n), 'sum of countries' FROM estimates WHERE level = 'country' GROUP BY day
;
CREATE TABLE households AS
SELECT 'lsoa' AS level, code, day, n::BIGINT n, 'published' AS source FROM lsoa_households
UNION ALL SELECT level, made_of.code, day, sum(n)::BIGINT, 'sum of LSOAs' FROM made_of JOIN lsoa_households ON lsoa_households.code = lsoa AND census = 21 WHERE level <> 'lsoa' GROUP BY ALL
;
INSERT INTO households SELECT 'country', 'K04000001', day, sum(n), 'sum of countries' FROM households WHERE level = 'country' GROUP BY day
;

// The small SQL as SQLite answers: rows, and its own words for mistakes.
import { describe, expect, test } from 'vitest';
import { onSqlite, sqliteWords } from './sqlite';
import { type Cell, type Table } from './table';

const NOW = '2026-11-23 00:00:00';
const people = 'create table t (id integer primary key autoincrement, name text not null, age int unique, made datetime default current_timestamp); ';

/** Runs a text on an empty file. */
function run(sql: string, values: Cell[] = [], tables: Table[] = []): unknown {
  const done = onSqlite(tables, sql, values, NOW);
  if ('problem' in done) return sqliteWords(done.problem);
  return done.did === 'select' ? { names: done.columns.map(({ name }) => name), rows: done.rows } : done.changed;
}

describe('SQLite', () => {
  test.each<[string, unknown]>([
    ['', 0],
    [`${people}insert into t (name) values ('a'), ('b')`, 2],
    [`${people}insert into t (name) values ('a'); select * from t`, { names: ['id', 'name', 'age', 'made'], rows: [[1, 'a', null, NOW]] }],
    [`${people}insert into t values (5, 'a', 1, 'x'); insert into t (id, name) values (null, 'b'); select id from t`, { names: ['id'], rows: [[5], [6]] }],
    ['select 1, "x", \'y\' as z -- done', 'no such column: x'],
    [
      "select 1 as one, 'y', 2 * 3 - 1, /* nothing */ -1.5, not null, not 0",
      { names: ['one', "'y'", '2 * 3 - 1', '-1.5', 'not null', 'not 0'], rows: [[1, 'y', 5, -1.5, null, 1]] },
    ],
    [
      'select null + 1, null = 1, null like 1, null in (1), null is null, 1 is not null',
      { names: ['null + 1', 'null = 1', 'null like 1', 'null in (1)', 'null is null', '1 is not null'], rows: [[null, null, null, null, 1, 1]] },
    ],
    [
      'select null or 1, null or 0, null and 0, null and 1, 1 and 1, 0 or 0',
      { names: ['null or 1', 'null or 0', 'null and 0', 'null and 1', '1 and 1', '0 or 0'], rows: [[1, null, 0, null, 1, 0]] },
    ],
    [
      "select 2 < 10, '2' < '10', 'a' <> 'b', 'a' != 'a', 3 >= 3, 3 <= 2, 3 > 2, 'B' like 'b_', 'Bx' like 'b_', 'b' not like 'a%'",
      {
        names: ['2 < 10', "'2' < '10'", "'a' <> 'b'", "'a' != 'a'", '3 >= 3', '3 <= 2', '3 > 2', "'B' like 'b_'", "'Bx' like 'b_'", "'b' not like 'a%'"],
        rows: [[1, 0, 1, 0, 1, 0, 1, 0, 1, 1]],
      },
    ],
    [
      `${people}insert into t (name, age) values ('a', 3), ('b', null), ('c', 1); select name from t order by age desc, name limit 2 offset 1`,
      { names: ['name'], rows: [['c'], ['b']] },
    ],
    [
      `${people}insert into t (name, age) values ('a', 3), ('b', null); select count(age), max(age), min(name), sum(age) from t where age > 9`,
      { names: ['count(age)', 'max(age)', 'min(name)', 'sum(age)'], rows: [[0, null, null, null]] },
    ],
    [`${people}insert into t (name, age) values ('a', 3), ('b', 2); select name n from t order by n desc`, { names: ['n'], rows: [['b'], ['a']] }],
    [`${people}insert into t (name) values ('a'); update t set name = 'z', name = 'y' where id = 1; select name from t limit 0`, { names: ['name'], rows: [] }],
    [`${people}drop table t; select 1`, { names: ['1'], rows: [[1]] }],
    ['create table if not exists a (x); ', 'near ")": syntax error'],
    ['create table a (x anything); create table if not exists a (x int); truncate a', 0],
    [
      "create table a (x int default -5, y text default 'q', z bool default true, w bool default false, v text default null, u int null); insert into a (u) values (default); select * from a",
      { names: ['x', 'y', 'z', 'w', 'v', 'u'], rows: [[-5, 'q', 1, 0, null, null]] },
    ],
  ])('%s', (sql, expected) => {
    expect(run(sql)).toEqual(expected);
  });

  test('puts values in place of question marks', () => {
    expect(run('select ?, ?, ?', [1, 'two'])).toEqual({ names: ['?', '?', '?'], rows: [[1, 'two', null]] });
  });

  test.each([
    ['selec 1', 'near "selec": syntax error'],
    ['select', 'incomplete input'],
    ['select * where 1', 'near "where": syntax error'],
    ['select 1 limit x', 'near "x": syntax error'],
    ["select 'a", 'unrecognized token: "\'a"'],
    ['select # from t', 'near "# from t": syntax error'],
    ['select (1', 'incomplete input'],
    ['select 1 not 2', 'near "2": syntax error'],
    ['select 1 order by 7', 'incomplete input'],
    ['select * from t', 'no such table: t'],
    ['drop table t', 'no such table: t'],
    [`${people}drop table t x`, 'near "x": syntax error'],
    [`${people}${people}`, 'table t already exists'],
    [`${people}select nope from t`, 'no such column: nope'],
    [`${people}select id, from t`, 'near "from": syntax error'],
    [`${people}insert into t (nope) values (1)`, 'table t has no column named nope'],
    [`${people}insert into t (name, age) values ('a', 1), ('b', 1)`, 'UNIQUE constraint failed: t.age'],
    [`${people}insert into t (age) values (1)`, 'NOT NULL constraint failed: t.name'],
    [`${people}insert into t (age) values (1, 2)`, '2 values for 1 columns'],
    [`${people}insert into t values (1)`, 'table t has 4 columns but 1 values were supplied'],
    ['create table a (x int, primary key (y))', 'no such column: y'],
    ['create table a (x int default nothing)', 'near "nothing": syntax error'],
    [
      'create table a (x int, unique (x, y))',
      'a key of several columns: not simulated; this machine knows CREATE TABLE, DROP TABLE, INSERT, SELECT, UPDATE and DELETE on one table at a time',
    ],
    ['pragma x', 'pragma: not simulated; this machine knows CREATE TABLE, DROP TABLE, INSERT, SELECT, UPDATE and DELETE on one table at a time'],
    ['select lower(1)', 'lower(): not simulated; this machine knows CREATE TABLE, DROP TABLE, INSERT, SELECT, UPDATE and DELETE on one table at a time'],
    ['create view v as select 1', 'view: not simulated; this machine knows CREATE TABLE, DROP TABLE, INSERT, SELECT, UPDATE and DELETE on one table at a time'],
    ['select * from a.b', 'a.: not simulated; this machine knows CREATE TABLE, DROP TABLE, INSERT, SELECT, UPDATE and DELETE on one table at a time'],
  ])('%s is a mistake', (sql, words) => {
    expect(run(sql)).toBe(words);
  });
});

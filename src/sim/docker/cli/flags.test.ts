// How docker's command line is read: clusters, attached values, stops and error words.
import { describe, expect, test } from 'vitest';
import { type FlagTable, parseFlags } from './flags';

const table: FlagTable = {
  detach: { type: 'bool', short: 'd', help: '' },
  interactive: { type: 'bool', short: 'i', help: '' },
  tty: { type: 'bool', short: 't', help: '' },
  publish: { type: 'list', short: 'p', help: '' },
  name: { type: 'string', help: '' },
  time: { type: 'int', short: 't2', help: '' },
};
const read = (line: string, interspersed = true) => {
  const parsed = parseFlags(table, line.split(' '), interspersed);
  if (!parsed.ok) return parsed.error;
  return {
    d: parsed.flags.on('detach'),
    i: parsed.flags.on('interactive'),
    t: parsed.flags.on('tty'),
    p: parsed.flags.list('publish'),
    name: parsed.flags.text('name'),
    args: parsed.args,
  };
};
const none = { d: false, i: false, t: false, p: [], name: undefined, args: [] };

describe('parseFlags', () => {
  test.each([
    ['-itd nginx', { ...none, d: true, i: true, t: true, args: ['nginx'] }],
    ['-p80:80 -p 81:81 nginx', { ...none, p: ['80:80', '81:81'], args: ['nginx'] }],
    ['--name=web nginx', { ...none, name: 'web', args: ['nginx'] }],
    ['nginx -d', { ...none, d: true, args: ['nginx'] }],
    ['-d=false nginx', { ...none, args: ['nginx'] }],
    ['-- -d', { ...none, args: ['-d'] }],
    ['-dp 80:80 nginx', { ...none, d: true, p: ['80:80'], args: ['nginx'] }],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  test('stops at the first argument where flags come first', () => {
    expect(read('-d alpine ls -i', false)).toEqual({ ...none, d: true, args: ['alpine', 'ls', '-i'] });
  });

  test.each([
    ['--foo', 'unknown flag: --foo'],
    ['-Z', "unknown shorthand flag: 'Z' in -Z"],
    ['-dZ', "unknown shorthand flag: 'Z' in -Z"],
    ['--name', 'flag needs an argument: --name'],
    ['-p', "flag needs an argument: 'p' in -p"],
    ['--detach=maybe', 'invalid argument "maybe" for "-d, --detach" flag: strconv.ParseBool: parsing "maybe": invalid syntax'],
  ])('%s is refused in the real words', (line, words) => {
    expect(read(line)).toBe(words);
  });
});

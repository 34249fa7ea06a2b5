// Every command and flag that the course relies on is described, in both languages, under the same keys.
import { describe, expect, it } from 'vitest';
import en from '../../locales/en/commands.json';
import ko from '../../locales/ko/commands.json';
import { commands } from '../sim/docker/commands';

const LANGUAGES: readonly (readonly [string, Record<string, Record<string, string>>])[] = [
  ['ko', ko],
  ['en', en],
];

const COMMANDS =
  'run build ps images pull push tag rmi rm stop start restart kill exec logs inspect history commit cp version info stats top port diff rename pause unpause wait attach create events login logout search update save load export import';
const GROUPS: Readonly<Record<string, string>> = {
  network: 'ls create inspect rm connect disconnect prune',
  volume: 'ls create inspect rm prune',
  system: 'df prune',
  builder: 'prune',
  context: 'ls',
  compose: 'up down ps logs',
  container: 'attach commit cp create diff exec export inspect kill logs ls pause port prune rename restart rm run start stats stop top unpause update wait',
  image: 'build history import inspect load ls prune pull push rm save tag',
};
const FLAGS =
  'detach publish publish-all interactive tty name rm volume mount env env-file network network-alias workdir restart user memory cpus hostname entrypoint label pull init stop-timeout tag file build-arg no-cache target progress quiet all size last latest filter format no-trunc digests force volumes timeout signal follow tail since type change message build attach driver subnet privileged cap-add cap-drop security-opt read-only tmpfs platform help';
const HOST = 'ps uname hostname ls cat curl clear help echo pwd cd docker';

const named = Object.entries(GROUPS).flatMap(([group, verbs]) => [group, ...verbs.split(' ').map((verb) => `${group} ${verb}`)]);

describe.each(LANGUAGES)('commands.json in %s', (_, words) => {
  it.each([
    ['docker', [...COMMANDS.split(' '), ...named]],
    ['flag', FLAGS.split(' ')],
    ['host', HOST.split(' ')],
    ['name', 'container image network volume file context service'.split(' ')],
  ])('describes every %s', (section, keys) => {
    expect(keys.filter((key) => !words[section]?.[key])).toEqual([]);
  });

  it('describes every docker command and flag that is simulated', () => {
    const isMissing = (section: string, ...keys: string[]) => keys.every((key) => words[section]?.[key] === undefined);
    const undescribed = commands.flatMap(({ path, flags }) => {
      const name = path.join(' ');
      const missingFlags = Object.keys(flags).filter((flag) => isMissing('flag', `${name} ${flag}`, flag));
      return [...(isMissing('docker', name) ? [name] : []), ...missingFlags.map((flag) => `${name} --${flag}`)];
    });
    expect(undescribed).toEqual([]);
  });

  it('keeps descriptions short enough for one line of the list', () => {
    const long = ['docker', 'flag', 'host'].flatMap((section) => Object.values(words[section] ?? {})).filter((text) => text.length > 52);
    expect(long).toEqual([]);
  });
});

it('has the same keys in both languages', () => {
  const keys = (words: Record<string, Record<string, string>>) => Object.entries(words).flatMap(([section, entries]) => Object.keys(entries).map((key) => `${section}.${key}`));
  expect(keys(ko)).toEqual(keys(en));
});

// Completion offers what docker would take at the caret, and nothing it would refuse.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommandDescription } from './commandWords';
import { type CompletionSource, complete } from './completion';
import { wordsBefore } from './words';

const docker = (words: string, more: Partial<CommandDescription> = {}): CommandDescription => ({ path: ['docker', ...words.split(' ')], flags: [], ...more });

/** What lies in each folder; a name with a slash is a folder. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  '': ['.profile', 'app/', 'my notes.txt', 'Dockerfile'],
  'app/': ['index.html', 'main.js'],
  'web:/': ['etc/', 'note'],
};

const source: CompletionSource = {
  commands: [
    { path: ['docker'], flags: [{ long: 'version', short: 'v', takesValue: false }] },
    docker('run', {
      flags: [
        { long: 'detach', short: 'd', takesValue: false },
        { long: 'publish', short: 'p', takesValue: true },
        { long: 'network', takesValue: true, value: 'network' },
        { long: 'name', takesValue: true },
      ],
      args: [['image']],
      flagsFirst: true,
    }),
    docker('start', { args: [['container']], repeats: true }),
    docker('stats', { args: [['container']], repeats: true }),
    docker('stop', { flags: [{ long: 'timeout', short: 't', takesValue: true }], args: [['container']], repeats: true }),
    docker('network connect', { args: [['network'], ['container']] }),
    docker('network ls'),
    docker('cp', {
      args: [
        ['inside', 'file', 'folder'],
        ['folder', 'inside'],
      ],
      across: true,
    }),
    { path: ['docker', 'compose'], flags: [{ long: 'file', short: 'f', takesValue: true, value: 'file' }], group: true },
    docker('compose up', { args: [['container']] }),
    { path: ['cat'], flags: [], args: [['file']], repeats: true },
    { path: ['cd'], flags: [], args: [['folder', 'parent']] },
    { path: ['clear'], flags: [] },
  ],
  names: { container: ['web', 'db'], image: ['nginx', 'nginx:1.29', 'redis'], network: ['bridge', 'shop'], parent: ['..'], inside: ['web:/'] },
  entries: (folder) => (FILES[folder] ?? []).map((name) => ({ name: name.replace(/\/$/, ''), isFolder: name.endsWith('/') })),
};

const texts = (line: string) => complete(source, line).map(({ text }) => text);
const inserts = (line: string, caret?: number) => complete(source, line, caret).map(({ insert }) => insert);

describe('commands', () => {
  it('offers the first word, and describes it by a key', () => {
    expect(complete(source, 'c').filter(({ text }) => text !== 'cd')).toEqual([
      { text: 'cat', insert: 'at ', kind: 'command', descriptionKeys: ['host.cat'] },
      { text: 'clear', insert: 'lear ', kind: 'command', descriptionKeys: ['host.clear'] },
    ]);
  });

  it('offers subcommands in the order given', () => {
    expect(texts('docker st')).toEqual(['start', 'stats', 'stop']);
    expect(texts('docker network ')).toEqual(['connect', 'ls']);
    expect(complete(source, 'docker network l')[0]?.descriptionKeys).toEqual(['docker.network ls']);
  });

  it('begins again after a pipe, a semicolon or &&', () => {
    expect(texts('docker stop web && docker sta')).toEqual(['start', 'stats']);
    expect(texts('docker ps|cl')).toEqual(['clear']);
  });

  it('offers nothing for a command that it does not know', () => {
    expect(texts('vim ')).toEqual([]);
    expect(texts('docker swarm ')).toEqual([]);
  });
});

describe('flags', () => {
  it('offers flags after a dash, with the short form and both keys', () => {
    expect(complete(source, 'docker run --d')).toEqual([{ text: '--detach', insert: 'etach ', kind: 'flag', short: '-d', descriptionKeys: ['flag.run detach', 'flag.detach'] }]);
    expect(texts('docker run -')).toEqual(['--detach', '--publish', '--network', '--name']);
  });

  it('recognises a short flag that is written out', () => {
    expect(complete(source, 'docker run -d')).toEqual([{ text: '-d', insert: ' ', kind: 'flag', descriptionKeys: ['flag.run detach', 'flag.detach'] }]);
  });

  it('offers the docker command its own flags', () => {
    expect(texts('docker --')).toEqual(['--version']);
  });

  it('offers names for the value of a flag, apart or after an equals sign', () => {
    expect(texts('docker run --network ')).toEqual(['bridge', 'shop']);
    expect(texts('docker run --network=s')).toEqual(['--network=shop']);
    expect(inserts('docker run --network=s')).toEqual(['hop ']);
  });

  it('offers nothing for a value that names nothing, and goes on after it', () => {
    expect(texts('docker run -p ')).toEqual([]);
    expect(texts('docker run -dp 8080:80 r')).toEqual(['redis']);
    expect(texts('docker run -p8080:80 r')).toEqual(['redis']);
    expect(texts('docker stop -t 5 w')).toEqual(['web']);
  });

  it('leaves what follows the image to the container', () => {
    expect(texts('docker run nginx -')).toEqual([]);
    expect(texts('docker run nginx ')).toEqual([]);
    expect(texts('docker run -- -')).toEqual([]);
  });
});

describe('names', () => {
  it('fills each place with its own kind', () => {
    expect(texts('docker network connect ')).toEqual(['bridge', 'shop']);
    expect(texts('docker network connect shop ')).toEqual(['web', 'db']);
    expect(texts('docker network connect shop web ')).toEqual([]);
  });

  it('repeats the last place where docker takes many', () => {
    expect(texts('docker stop web d')).toEqual(['db']);
  });

  it('walks into folders one at a time and leaves them open', () => {
    expect(texts('cat a')).toEqual(['app/']);
    expect(inserts('cat a')).toEqual(['pp/']);
    expect(texts('cat app/m')).toEqual(['app/main.js']);
  });

  it('offers files before folders, what is hidden last, and folders alone where only one can stand', () => {
    expect(texts('cat ')).toEqual(['my notes.txt', 'Dockerfile', 'app/', '.profile']);
    expect(complete(source, 'cat ').map(({ kind }) => kind)).toEqual(['file', 'file', 'folder', 'file']);
    expect(texts('cd ')).toEqual(['app/', '..']);
  });

  it('goes into a container on one side of docker cp, and not on both', () => {
    expect(texts('docker cp w')).toEqual(['web:/']);
    expect(texts('docker cp web:/')).toEqual(['web:/note', 'web:/etc/']);
    expect(texts('docker cp web:/note ')).toEqual(['app/']);
    expect(texts('docker cp Dockerfile ')).toEqual(['web:/']);
  });

  it('goes on after the flags of a group', () => {
    expect(texts('docker compose -f D')).toEqual(['Dockerfile']);
    expect(texts('docker compose -f Dockerfile ')).toEqual(['up']);
    expect(texts('docker compose --file=Dockerfile up ')).toEqual(['web', 'db']);
  });

  it('escapes blanks, or closes the quote that is open', () => {
    expect(inserts('cat my')).toEqual(['\\ notes.txt ']);
    expect(inserts('cat "my')).toEqual([' notes.txt" ']);
    expect(inserts('cat my\\ n')).toEqual(['otes.txt ']);
  });

  it('completes at the caret and adds no second blank', () => {
    expect(inserts('docker sto web', 'docker sto'.length)).toEqual(['p']);
  });
});

describe('promises', () => {
  const line = fc.string({ unit: fc.constantFrom('docker', ' ', 'run', 'st', '-', '--', 'p', '=', '"', "'", '\\', '|', 'nginx', '한', 'cat', 'app/') });

  it('never fails, and what is inserted after the typed word makes the offered word', () => {
    fc.assert(
      fc.property(line, (text) => {
        for (const { text: word, insert } of complete(source, text)) {
          const { before, current } = wordsBefore(text + insert, text.length + insert.length);
          expect(current === '' ? before.at(-1) : current).toBe(word);
        }
      }),
    );
  });
});

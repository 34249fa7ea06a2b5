// The typed line is taken apart as the CLI reads it.
import { expect, it } from 'vitest';
import commands from '../../../locales/en/commands.json';
import { lineParts } from './commandLine';

const texts = (line: string): string[] => lineParts(line).map(({ text }) => text);

function isExplained(note: string): boolean {
  const [group = '', ...name] = note.split('.');
  return name.join('.') in ((commands as Record<string, Record<string, unknown>>)[group] ?? {});
}

it('gives each flag a row with its value', () => {
  expect(texts('docker run -d -p 8080:80 --name web nginx')).toEqual(['docker run', '-d', '-p 8080:80', '--name web', 'nginx']);
  expect(texts('docker run --name=web -it alpine')).toEqual(['docker run', '--name=web', '-it', 'alpine']);
});

it('leaves the command of the container in one piece', () => {
  expect(texts('docker run --rm alpine echo -n "two words"')).toEqual(['docker run', '--rm', 'alpine', 'echo -n "two words"']);
  expect(texts('docker container exec -it web ls -l')).toEqual(['docker container exec', '-it', 'web', 'ls -l']);
});

it('gives several commands a row each, and other programs one', () => {
  expect(texts('docker ps; docker images && echo done')).toEqual(['docker ps;', 'docker images &&', 'echo done']);
  expect(texts('ls -l /tmp')).toEqual(['ls -l /tmp']);
  expect(texts('   ')).toEqual([]);
});

it('explains flags and names with words that exist', () => {
  const notes = lineParts('sudo docker run -d -p 8080:80 nginx').map((part) => part.notes.find(isExplained));
  expect(notes).toEqual([undefined, 'flag.detach', 'flag.publish', 'name.image']);
  expect(lineParts('docker stop web')[1]?.notes).toEqual(['name.container']);
  expect(lineParts('docker context use host-b')[1]?.notes).toEqual(['name.context']);
});

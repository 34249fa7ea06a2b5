// Law: systems answer as the transcripts beside this file say that the real ones do.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { replay, sectionsOf } from './transcripts';

const folder = 'tests/shell/transcripts';
const sections = readdirSync(folder).flatMap((file) =>
  sectionsOf(readFileSync(`${folder}/${file}`, 'utf8')).map((section, index): [string, typeof section] => [`${file} ${index + 1}: ${section.title}`, section]),
);

test.each(sections)('%s', (_name, section) => {
  expect(replay(section)).toBe(section.text.trimEnd());
});

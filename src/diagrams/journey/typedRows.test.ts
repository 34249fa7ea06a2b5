// The typed line on the client's screen: every flag with its meaning where the screen is high enough, and nothing outside it.
import { describe, expect, it } from 'vitest';
import en from '../../../locales/en/commands.json';
import ko from '../../../locales/ko/commands.json';
import { textWidth } from '../shared/measure';
import { type LinePart, lineParts } from './commandLine';
import { layoutJourney } from './layout';
import { endOf, STORIES } from './testMoments';
import { typedRows } from './typedRows';

const RUN = 'docker run -d -p 8080:80 --name web nginx';
const LONG = `docker run -d --rm -it --restart unless-stopped -v data:/var/lib/postgresql/data -e POSTGRES_PASSWORD=secret ${'-p 8080:80 '.repeat(9)}postgres:17-alpine sleep 1000`;
const WORDS = { en, ko } as const;

const noteIn =
  (language: keyof typeof WORDS) =>
  ({ notes }: LinePart): string => {
    const { flag, name } = WORDS[language];
    const table = new Map<string, unknown>([
      ...Object.entries(flag).map(([key, value]) => [`flag.${key}`, value] as const),
      ...Object.entries(name).map(([key, value]) => [`name.${key}`, value] as const),
    ]);
    const found = notes.map((note) => table.get(note)).find((value) => typeof value === 'string');
    return found ?? '';
  };

describe.each(['wide', 'medium', 'projector'] as const)('the typed line, %s', (size) => {
  const { client, m } = layoutJourney(endOf(STORIES['run with a pull']), { size });
  const { terminal } = client;

  it.each(['en', 'ko'] as const)('stays on the screen in %s, one row below the other', (language) => {
    for (const line of [RUN, LONG, 'docker ps', 'cd /tmp && ls']) {
      const rows = typedRows(lineParts(line), noteIn(language), terminal, m);
      expect(rows.length).toBeGreaterThan(0);
      for (const [at, row] of rows.entries()) {
        expect(row.y, row.text).toBeLessThanOrEqual(terminal.y + terminal.h);
        expect(row.x, row.text).toBeGreaterThanOrEqual(terminal.x);
        if (at > 0) expect(row.y - (rows[at - 1]?.y ?? 0), row.text).toBeGreaterThan(row.size * 0.9);
        const end = row.x + textWidth(row.text.replace(/ …$/, ''), row.size, row.kind === 'note' ? 'sans' : 'mono');
        expect(end + textWidth(row.note, m.small), row.text).toBeLessThanOrEqual(terminal.x + terminal.w);
      }
    }
  });

  it.each(['en', 'ko'] as const)('says in %s what each flag means, where there is room for side notes', (language) => {
    const rows = typedRows(lineParts(RUN), noteIn(language), terminal, m);
    const said = rows.map(({ kind, text, note }) => (kind === 'note' ? text : note)).join(' ');
    for (const part of lineParts(RUN)) if (m.roomy) expect(said).toContain(noteIn(language)(part));
  });
});

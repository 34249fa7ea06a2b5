// docs/claims.md: which step teaches which claim, and which sources that step names, written from the claims and the words of the lessons.
import { readFileSync } from 'node:fs';
import { type Claim, CLAIMS } from '../../src/lessons/claims';

/** The sources that a step names, in the order in which it names them. */
function sourcesOf(place: string): string[] {
  const [lesson = '', step = ''] = place.split('/');
  const words = readFileSync(`locales/en/lessons/${lesson}.mdx`, 'utf8');
  const [, part = ''] = words.split(`<Step id="${step}">`);
  return [...(part.split('</Step>')[0] ?? '').matchAll(/<Source tag="([^"]+)"/g)].flatMap((match) => match[1] ?? []);
}

function row({ id, says, taught }: Claim): string {
  const sources = [...new Set(taught.flatMap(sourcesOf))];
  return `| ${id} | ${says} | ${taught.map((place) => `[${place}](../locales/en/lessons/${place.split('/')[0] ?? ''}.mdx)`).join('<br>')} | ${sources.join(', ')} |`;
}

/** The whole page. */
export function claimsMarkdown(): string {
  return `# Claims

Written by \`npm run claims\` from \`src/lessons/claims.ts\` and the words of the lessons; do not edit.

Every claim of the course, the steps that teach it, and the sources that these steps name (their titles are in \`locales/en/sources.json\`).

| claim | in one line | taught in | sources |
| --- | --- | --- | --- |
${CLAIMS.map(row).join('\n')}
`;
}

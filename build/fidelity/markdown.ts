// docs/fidelity.md: the fidelity contract as a page of the repository, written from the command registry and the English notes.
import words from '../../locales/en/fidelity.json';
import { fidelityCounts, fidelityRows, type FidelityRow } from '../../src/sim/docker/reference/fidelity';
import { noteKey } from '../../src/sim/docker/reference/noteKey';

const notes: Readonly<Record<string, string>> = words.notes;
const flagList = (flags: readonly string[]): string => flags.map((long) => `\`--${long}\``).join(', ');

/** The part about one command that is simulated. */
function section({ path, aliases, grade, flags }: FidelityRow): string {
  const note = notes[path];
  const lines = [
    `### docker${path === '' ? '' : ` ${path}`}`,
    '',
    `${grade === 'exact' ? 'Exact' : 'Simplified'}${aliases.length > 0 ? `; also ${aliases.map((name) => `\`docker ${name}\``).join(', ')}` : ''}.${note === undefined ? '' : ` ${note}`}`,
    ...(flags.exact.length > 0 ? ['', `- Exact flags: ${flagList(flags.exact)}`] : ['']),
    ...flags.simplified.map((long) => `- \`--${long}\`: ${notes[noteKey(path, long)] ?? ''}`),
    ...(flags.missing.length > 0 ? [`- Not simulated: ${flagList(flags.missing)}`] : []),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** The whole page. */
export function fidelityMarkdown(): string {
  const rows = fidelityRows();
  const { all, exact, simplified, missing } = fidelityCounts();
  const absent = rows.filter(({ grade }) => grade === 'missing').map(({ path }) => `\`docker ${path}\``);
  return `# Fidelity

Written by \`npm run fidelity\` from the command registry; do not edit.

The simulator imitates Docker CLI 28.2.2 with Docker's Buildx and Compose plugins. Of its ${String(all)} commands ${String(exact)} are exact, ${String(simplified)} simplified and ${String(missing)} not simulated.

- **Exact**: ${words.grade.exact.about}
- **Simplified**: ${words.grade.simplified.about}
- **Not simulated**: ${words.grade.missing.about}

## Simulated commands

${rows
  .filter(({ grade }) => grade !== 'missing')
  .map(section)
  .join('\n')}
## Not simulated

${absent.join(', ')}
`;
}

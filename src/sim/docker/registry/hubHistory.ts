// How an image of the catalogue was made, step by step, in BuildKit's words.
import { type ContainerConfig } from '../api/types';
import { type HistoryStep } from '../image';
import { type CatalogueRow } from './catalogue';

/** What BuildKit notes beside each step. */
export const BUILDKIT = 'buildkit.dockerfile.v0';
/** The digest (its first 12 digits) of the layer of a step that changed no file. */
export const EMPTY_LAYER = '4f4fb700ef54';

/** Words as Go's %q prints a list of them: `["nginx" "-g" "daemon off;"]`. */
export function goWords(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(' ')}]`;
}

/** Ports as Go prints the set of them: `map[80/tcp:{}]`. */
export function goPorts(keys: readonly string[]): string {
  return `map[${[...keys]
    .sort()
    .map((key) => `${key}:{}`)
    .join(' ')}]`;
}

/** The steps of an image, oldest first. The catalogue gives layers by number, and settings in short: `ENV A, B`. */
export function hubHistory(row: CatalogueRow, config: ContainerConfig): HistoryStep[] {
  const created = Date.parse(row.created);
  return row.history.flatMap((step): HistoryStep[] => {
    if (typeof step === 'number') return [{ created, createdBy: row.layers[step]?.step ?? '', comment: BUILDKIT, emptyLayer: false }];
    return settings(step, config).map((createdBy) => ({ created, createdBy, comment: BUILDKIT, emptyLayer: true }));
  });
}

/** The rows of a setting: one for each variable, label or argument that it names. */
function settings(step: string, { Env, Labels }: ContainerConfig): string[] {
  const [instruction = '', rest = ''] = step.split(/ (.*)/s);
  const names = rest.split(/, ?/).map((name) => name.replace(/ \(default\)$/, ''));
  switch (instruction) {
    case 'CMD':
    case 'ENTRYPOINT':
      return [`${instruction} ${goWords((rest.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^'|'$/g, '')))}`];
    case 'EXPOSE':
      return [`EXPOSE ${goPorts(names.map((port) => `${port}/tcp`))}`];
    case 'VOLUME':
      return [`VOLUME [${names.join(' ')}]`];
    case 'ENV':
      return names.map((name) => `ENV ${Env.find((item) => item.startsWith(`${name}=`)) ?? name}`);
    case 'LABEL':
      return names.map((name) => `LABEL ${Labels[name] === undefined ? name : `${name}=${Labels[name]}`}`);
    case 'ARG':
      return names.map((name) => `ARG ${name}`);
    default:
      return [step];
  }
}

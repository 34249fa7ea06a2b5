// Volumes: containers with their sheets above, the rack with its hooks below, and the ropes between them.
import { type Moment } from '../../lab/timeline';
import { formatBytes } from '../../ui/format';
import { choose } from '../journey/choose';
import { phrase } from '../shared/words';
import { type NetLayout } from './layout';
import { hookHeight, type NetMetrics, netMetrics } from './metrics';
import { netBox, type NetBox } from './netBox';
import { type FigureSize } from '../shared/useFigureSize';
import { type Hold, type Hook, shortVolume, storageAt, type Storage } from './volumes';

/** What to lay out. */
export interface VolumesOptions {
  size: FigureSize;
  picked?: readonly string[];
}

/** A container with its sheet. */
function holdPhrase({ name, size, mounts }: Hold): ReturnType<typeof phrase> {
  const what = phrase('network.say.hold', { name, size: formatBytes(size) });
  const told = mounts.map(({ key, destination }) => `${shortVolume(key.replace(/^(volume|bind):/, ''))} → ${destination}`).join(', ');
  return mounts.length > 0 ? phrase('network.say.mounted', { what, mounts: told }) : what;
}

/** A volume or a folder. */
function hookPhrase({ kind, name, size, files, users }: Hook): ReturnType<typeof phrase> {
  const what = kind === 'volume' ? phrase('network.say.volume', { name: shortVolume(name), size: formatBytes(size), count: files }) : phrase('network.say.folder', { name });
  return users.length > 0 ? phrase('network.say.users', { what, users: users.join(', ') }) : phrase('network.say.unused', { what });
}

/** The heading of the sheets or of the rack. */
function putTitle(boxes: NetBox[], id: 'holds' | 'hooks', m: NetMetrics, y: number, bar: number | null = null): void {
  boxes.push(netBox(id, { x: 1, y, w: m.width - 2, h: m.head }, { kind: 'rack', title: phrase(`network.${id}`), short: phrase(`network.${id}Short`), bar }));
}

interface Row<T> {
  items: readonly T[];
  y: number;
  h: number;
  matters: (item: T) => boolean;
  name: (item: T) => string;
}

/** Things side by side, and a pile of those that find no room. */
function putRow<T>(
  boxes: NetBox[],
  m: NetMetrics,
  id: string,
  { items, y, h, matters, name }: Row<T>,
  put: (item: T, rect: { x: number; y: number; w: number; h: number }) => NetBox,
): void {
  const inner = m.width - 2 - 2 * m.pad;
  const { shown, rest, width } = choose(items, { width: inner, least: m.tile, gap: m.gap, pile: m.pile }, matters);
  const w = Math.min(width, m.tile * 1.4);
  const x = (at: number): number => 1 + m.pad + at * (w + m.gap);
  boxes.push(...shown.map((item, at) => put(item, { x: x(at), y, w, h })));
  if (rest.length > 0)
    boxes.push(
      netBox(
        `pile:${id}`,
        { x: x(shown.length), y, w: m.pile, h },
        {
          kind: 'pile',
          text: phrase('network.more', { count: rest.length }),
          sentence: phrase(`network.say.rest.${id === 'holds' ? 'holds' : 'hooks'}`, { names: rest.map(name).join(', ') }),
        },
      ),
    );
}

function saidOf({ committed, holds, hooks }: Storage): { text: ReturnType<typeof phrase>; bad: boolean } {
  if (committed !== null) return { text: phrase('network.committed', { image: committed }), bad: false };
  if (holds.length === 0 && hooks.length === 0) return { text: phrase('network.noStorage'), bad: false };
  // a rope that a container only reads by is dashed
  const dashed = holds.some(({ mounts }) => mounts.some(({ readOnly }) => readOnly));
  return { text: phrase(dashed ? 'network.outliveDashed' : 'network.outlive'), bad: false };
}

/** Lays out the storage of a moment. */
export function layoutVolumes(moment: Moment, { size, picked = [] }: VolumesOptions): NetLayout {
  const m = netMetrics(size);
  const storage = storageAt(moment);
  const boxes: NetBox[] = [];
  const holdHeight = m.tileHeight + m.bar * 0.8;
  const ropes = m.tileHeight * 0.9;
  // a ring round an object stays clear of the words beside it
  const ring = m.text * 0.36;
  const top = 1 + m.head + ring;
  const rack = top + holdHeight + ropes;
  const hooks = rack + hookHeight(m);
  const title = hooks + m.tileHeight + ring;
  putTitle(boxes, 'holds', m, 1);
  putRow(
    boxes,
    m,
    'holds',
    { items: storage.holds, y: top, h: holdHeight, matters: ({ name, mounts }) => picked.includes(`container:${name}`) || mounts.length > 0, name: ({ name }) => name },
    (hold, rect) => netBox(`tile:${hold.name}`, rect, { kind: 'hold', hold, size: formatBytes(hold.size), pick: `container:${hold.name}`, sentence: holdPhrase(hold) }),
  );
  putTitle(boxes, 'hooks', m, title, title - rack);
  putRow(
    boxes,
    m,
    'hooks',
    { items: storage.hooks, y: hooks, h: m.tileHeight, matters: ({ key, users }) => picked.includes(key) || users.length > 0, name: ({ name }) => shortVolume(name) },
    (hook, rect) =>
      netBox(hook.key, rect, {
        kind: 'hook',
        hook,
        name: shortVolume(hook.name),
        detail: hook.kind === 'folder' ? phrase('network.folder') : phrase('network.files', { count: hook.files, size: formatBytes(hook.size) }),
        size: formatBytes(hook.size),
        pick: hook.key,
        sentence: hookPhrase(hook),
      }),
  );
  const foot = title + m.head + m.gap / 2;
  const said = saidOf(storage);
  const h = m.film * (m.across ? 1.6 : 2.2);
  boxes.push(netBox('said', { x: 1, y: foot, w: m.width - 2, h }, { kind: 'said', ...said, sentence: said.text }));
  return { boxes, ways: [], m, height: foot + h + 2 };
}

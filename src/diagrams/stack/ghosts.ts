// The dotted outlines above the containers: the layers that the same apps needed as VMs, and what is left of each.
import { type World } from '../../sim/world';
import { type Rect } from '../shared/box';
import { type DiagramKey, phrase } from '../shared/words';
import { columnsIn, type Pile } from './pile';
import { sceneOf } from './scene';

interface GhostRow {
  id: string;
  label: DiagramKey;
  sentence: DiagramKey;
  columns: number;
  from: number;
  to: number;
}

function rowsFor(pile: Pile, world: World): GhostRow[] {
  const { type } = pile.scene;
  const before = sceneOf(world, { view: 'vm', type });
  const vms = before?.guests.length ?? 0;
  if (!before || vms === 0) return [];
  const kernels = vms + (before.host ? 1 : 0);
  const columns = Math.min(vms, pile.metrics.columns);
  return [
    { id: 'guest-os', label: 'stack.guestOs', sentence: 'stack.say.ghostGuest', columns, from: vms, to: 0 },
    { id: 'kernel', label: 'stack.kernel', sentence: 'stack.say.ghostKernel', columns, from: kernels, to: pile.scene.host ? 1 : 0 },
    { id: 'hypervisor', label: 'stack.hypervisor', sentence: 'stack.say.ghostHypervisor', columns: 1, from: 1, to: 0 },
  ];
}

/** Adds as many ghost rows as fit above `top`. */
export function addGhosts(pile: Pile, world: World, top: number): void {
  const { metrics: m, left, width } = pile;
  const { head, row, gap, pad } = m.ghost;
  const rows = rowsFor(pile, world);
  const room = Math.floor((top - m.depth - head - pad + gap) / (row + gap));
  if (rows.length === 0 || room < rows.length) return;
  const used = head + pad + rows.length * (row + gap);
  let y = Math.max(0, (top - used) * 0.35);
  pile.add('ghost:head', { x: left, y, w: width, h: head }, { kind: 'note', text: phrase('stack.ghosts'), size: 'small' });
  y += head + pad;
  for (const ghost of rows) {
    const { lefts, each } = columnsIn(left, width, Math.max(ghost.columns, ghost.columns === 1 ? 1 : 3), m.columnGap);
    const change = phrase('stack.change', { from: ghost.from, to: ghost.to });
    for (let at = 0; at < ghost.columns; at += 1) {
      const rect: Rect = { x: (lefts[at] ?? left) + 1, y, w: each - 2, h: row };
      const last = at === ghost.columns - 1;
      const sentence = last ? phrase(ghost.sentence, { change }) : null;
      pile.add(`ghost:${ghost.id}:${at}`, rect, { kind: 'ghost', label: phrase(ghost.label), change: last ? change : null, sentence });
    }
    y += row + gap;
  }
}

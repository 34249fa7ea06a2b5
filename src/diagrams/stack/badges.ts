// Where each block of the stack shows its level, and the words at the top of a container's wall, which share their room with it.
import { type Drawn, type Rect } from '../shared/box';
import { textWidth } from '../shared/measure';
import { line, middleOf, type TextRun, type Words } from '../shared/textRun';
import { phrase, type Say } from '../shared/words';
import { type Metrics } from './metrics';
import { type StackBox, type StackBoxOf } from './stackBox';

/** Room that a level badge takes at the right end of a block. */
export const badgeRoom = (box: StackBox, m: Metrics): number => (m.axis === 0 && box.level !== null ? m.badge.w + m.indent : 0);

/** A badge on the upper right corner of a wall: it hangs over both edges. */
function cornerBadge({ x, y, w }: Rect, { badge }: Metrics): Rect {
  return { x: x + w + 2 - badge.w, y: y + 1 - badge.h / 2, w: badge.w, h: badge.h };
}

/** The words at the top of a container's wall; its badge moves up onto the corner where there is no room for both beside each other. */
export function containerHead(box: StackBoxOf<'container'>, m: Metrics, say: Say): { runs: TextRun[]; corner: boolean } {
  const { member, count } = box;
  const words = count > 1 ? [say(phrase('stack.containers', { count })), say(phrase('stack.times', { count }))] : [say({ key: 'stack.container' })];
  const name: Words = { wordings: [count > 1 ? member.image : member.name], size: m.small, face: 'mono', weight: 700 };
  const second = m.size === 'narrow' || m.size === 'projector' ? undefined : name;
  const first: Words = { wordings: words, size: m.label, weight: 800, least: m.least };
  const at = (room: number, start: Words, end?: Words): TextRun[] => line(box.x + m.pad + 3, middleOf(box.y, m.tab + 2, m.label), box.w - 2 * m.pad - 6 - room, start, end, 8);
  const room = m.axis === 0 ? m.badge.w + 5 : 0;
  const beside = at(room, first, second);
  if (second && beside.length === 1) {
    const pressed = at(room, { ...first, size: m.small }, { ...second, least: m.least, name: true });
    if (pressed.length === 2) return { runs: pressed, corner: false };
  }
  if (beside.length > 0 || room === 0) return { runs: beside, corner: false };
  const badge = cornerBadge(box, m);
  // words that reach under the badge stand a little lower
  const runs = at(0, first).map((run) => (run.x + textWidth(run.text, run.size) <= badge.x ? run : { ...run, y: Math.max(run.y, badge.y + badge.h + 0.5 + run.size * 0.75) }));
  return { runs, corner: true };
}

/** The badge with a block's level; none where a bracket beside the stack shows it. */
export function badgeAt(box: StackBox | Drawn<StackBox>, m: Metrics, say: Say): Rect | null {
  if (m.axis > 0 || box.level === null) return null;
  const { w, h } = m.badge;
  if (box.kind === 'container' && containerHead(box, m, say).corner) return cornerBadge(box, m);
  const inWall = box.kind === 'vm' || box.kind === 'container' || box.kind === 'process';
  const middle = inWall ? box.y + m.tab / 2 + 2 : box.y + box.h / 2;
  const lever = box.kind === 'kernel' ? box.lever : 0;
  return { x: box.x + box.w - (inWall ? m.pad + 2 : m.indent) - lever - w, y: middle - h / 2, w, h };
}

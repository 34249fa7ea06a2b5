// The film from VMs to containers: guest OSes sink into their kernels, kernels flow into the shared one, apps stay.
import { type Rect } from '../shared/box';
import { type Role, type Span } from '../shared/tween';
import { type Film } from '../shared/useTransition';
import { type StackBox, type StackBoxOf, type StackKind } from './stackBox';

/** When the blocks of a kind have their part, on the way from VMs to containers. */
const SPANS: Readonly<Partial<Record<StackKind, Span>>> = {
  'guest-os': [0, 0.36],
  hypervisor: [0.14, 0.4],
  virtual: [0.1, 0.34],
  kernel: [0.22, 0.66],
  vm: [0.3, 0.72],
  container: [0.3, 0.72],
  process: [0.3, 0.72],
  app: [0.3, 0.72],
  'host-os': [0.62, 0.86],
  engine: [0.62, 0.9],
  plug: [0.86, 1],
  ghost: [0.8, 1],
  note: [0.8, 1],
  lever: [0.8, 1],
};
/** The shared kernel is there once the others have reached it. */
const SHARED_KERNEL: Span = [0.58, 0.64];
/** What the lens is a picture of: a view, and for VMs the type of hypervisor. */
export type StackScene = 'vm1' | 'vm2' | 'nested' | 'container';

/** The film runs towards fewer VM layers. */
const LAYERS: Readonly<Record<StackScene, number>> = { vm2: 3, vm1: 2, nested: 1, container: 0 };

const isKind =
  <K extends StackKind>(kind: K) =>
  (box: StackBox): box is StackBoxOf<K> =>
    box.kind === kind;

/** The smallest rectangle round several. */
function around(rects: readonly Rect[]): Rect | null {
  if (rects.length === 0) return null;
  const x = Math.min(...rects.map((r) => r.x));
  const y = Math.min(...rects.map((r) => r.y));
  return { x, y, w: Math.max(...rects.map((r) => r.x + r.w)) - x, h: Math.max(...rects.map((r) => r.y + r.h)) - y };
}

/** The kernel on the other side that a kernel's apps end up on; a part of it as wide as the kernel's own share. */
function kernelBelow(kernel: StackBox, others: readonly StackBox[]): Rect | null {
  const middle = kernel.x + kernel.w / 2;
  const kernels = others.filter(isKind('kernel'));
  const target = kernels.find((k) => middle >= k.x && middle <= k.x + k.w) ?? kernels[0];
  if (!target) return null;
  const x = Math.max(target.x, Math.min(kernel.x - 14, target.x + target.w - kernel.w - 28));
  return { x, y: target.y, w: Math.min(kernel.w + 28, target.w), h: target.h };
}

/** What a block without a counterpart melts into. */
function melt(box: StackBox, others: readonly StackBox[]): Rect | null {
  switch (box.kind) {
    case 'guest-os':
    case 'plug':
      return box.kind === 'plug' ? { ...box, h: 14 } : { x: box.x, y: box.y + box.h, w: box.w, h: 1 };
    case 'kernel':
      return box.id === 'kernel:host' ? null : kernelBelow(box, others);
    case 'vm': {
      const walls = others.filter((other) => other.kind === 'container' && box.apps.includes(other.member.name));
      return around(walls) ?? around(others.filter((other) => other.kind === 'vm' && box.apps.some((app) => other.apps.includes(app))));
    }
    case 'container': {
      const { name } = box.member;
      return others.find((other) => other.kind === 'vm' && other.apps.includes(name)) ?? null;
    }
    case 'engine':
    case 'host-os':
      return { ...box, x: box.x + 30 };
    case 'hardware':
    case 'hypervisor':
    case 'virtual':
    case 'kvm':
    case 'process':
    case 'app':
    case 'lever':
    case 'level':
    case 'ghost':
    case 'note':
      return null;
  }
}

function span(box: StackBox, role: Role): Span {
  if (box.kind === 'level') return role === 'leave' ? [0, 0.15] : [0.85, 1];
  if (box.id === 'kernel:host' && role === 'enter') return SHARED_KERNEL;
  return SPANS[box.kind] ?? [0, 1];
}

/** Within one view: what comes and goes fades in its place, guest OSes rise from their kernels. */
const SAME: Film<StackBox> = { seconds: 0.45, choreography: { melt: (box, others) => (box.kind === 'guest-os' || box.kind === 'plug' ? melt(box, others) : null) } };

/** A kernel that flows into another one is seen until it is there. */
function fade(box: StackBox): Span | null {
  return box.kind === 'kernel' && box.id !== 'kernel:host' ? [0.64, 0.7] : null;
}

/** How the lens moves from one scene to another; the way back plays the same film backwards. */
export function filmOf(from: StackScene, to: StackScene): Film<StackBox> {
  if (from === to) return SAME;
  if (from.startsWith('vm') && to.startsWith('vm')) return { seconds: 1, choreography: {} };
  return { seconds: 2.2, choreography: { span, melt, fade, backwards: LAYERS[to] > LAYERS[from] } };
}

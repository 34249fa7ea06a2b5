// The kernel of a host: orange, one for each host, cracked when it has panicked.
import { type Rect } from '../shared/box';
import { textWidth } from '../shared/measure';
import { Cracks } from '../shared/Slab';
import { phrase, useSay } from '../shared/words';
import { FitLabel } from './FitLabel';
import { type HostView } from './hosts';
import { type Metrics } from './metrics';
import { Plate } from './Plate';

/** The kernel; `short` leaves out everything but its name. */
export function KernelPart({ rect, host, m, short }: { rect: Rect; host: HostView; m: Metrics; short: boolean }) {
  const say = useSay();
  const { x, y, w, h } = rect;
  const title = say(phrase('journey.kernel'));
  const other = say(phrase('journey.kernelOther'));
  const alive = host.kernel === 'running';
  const note = say(phrase(alive ? 'journey.oneKernel' : host.kernel === 'panicked' ? 'journey.panicked' : 'journey.kernelOff'));
  const size = Math.min(m.text + (m.roomy ? 1 : 0), h * 0.66);
  const baseline = y + h / 2 + size * 0.36;
  const names = other === title ? [title] : [`${title}  ${other}`, title];
  const taken = textWidth(m.roomy && !short ? (names[0] ?? '') : title, size) + 24;
  return (
    <Plate {...rect} hue={alive ? 'kernel' : 'off'} lip={m.lip}>
      {host.kernel === 'panicked' && <Cracks {...rect} />}
      <FitLabel
        x={x + (short ? w / 2 : 12)}
        y={baseline}
        size={size}
        weight={800}
        anchor={short ? 'middle' : 'start'}
        width={w - 16}
        texts={short ? [title, say(phrase('stack.kernel'))] : m.roomy ? names : [title]}
      />
      {!short && (m.roomy || !alive) && <FitLabel x={x + w - 12} y={baseline} size={m.small} weight={500} anchor="end" width={w - taken - 16} texts={[note]} optional />}
    </Plate>
  );
}

// The parts of the computer at the bottom of the stack: CPU, memory, disk, NIC.
import { Cpu, EthernetPort, HardDrive, MemoryStick } from 'lucide-react';
import { type Glyph as Drawing } from '../../ui/Icon';
import { Glyph } from '../shared/Glyph';
import { Label } from '../shared/Label';
import { line, middleOf, place } from '../shared/textRun';
import { type Say } from '../shared/words';
import styles from './Blocks.module.css';
import { type Metrics } from './metrics';
import { type StackBoxOf } from './stackBox';
import { partTexts } from './texts';

type PartId = ReturnType<typeof partTexts>[number]['id'];
const ICONS: Readonly<Record<PartId, Drawing>> = { cpu: Cpu, memory: MemoryStick, disk: HardDrive, nic: EthernetPort };

interface PartProps {
  part: ReturnType<typeof partTexts>[number];
  x: number;
  width: number;
  box: StackBoxOf<'hardware'>;
  metrics: Metrics;
}

/** A plate with name and size, where there is room. */
function Plate({ part, x, width, box, metrics: m }: PartProps) {
  const middle = box.y + box.h / 2;
  const words = width - 10 - 49 - 4;
  const name = line(x + 49, middle - 3, words, { wordings: [part.label], size: m.small, tone: 'soft', least: m.least });
  const value = line(x + 49, middle + 15, words, { wordings: [part.value], size: 15, weight: 800, least: m.least });
  return (
    <>
      <rect className={styles['plate']} x={x} y={box.y + 9} width={width - 10} height={box.h - 18} />
      <Glyph glyph={ICONS[part.id]} x={x + 12} y={middle - 13} size={26} />
      {[...name, ...value].map((run) => (
        <Label key={run.y} {...run} />
      ))}
    </>
  );
}

/** An icon with its name beside it or under it; the icon alone where the name does not fit. */
function Mark({ part, x, width, box, metrics: m }: PartProps) {
  const under = m.size === 'narrow';
  const size = m.size === 'projector' ? 32 : under ? 18 : 22;
  const middle = box.y + box.h / 2;
  if (!under) {
    const name = place({ wordings: [part.label], size: m.small, weight: 700 }, x + size + 8, middleOf(box.y, box.h, m.small), width - size - 10, 'start');
    return (
      <>
        <Glyph glyph={ICONS[part.id]} x={x} y={middle - size / 2} size={size} />
        {name && <Label {...name.run} />}
      </>
    );
  }
  const name = place({ wordings: [part.label], size: m.small, weight: 600 }, x, middle + 17, width, 'start');
  return (
    <>
      <Glyph glyph={ICONS[part.id]} x={x + width / 2 - size / 2} y={name ? middle - 18 : middle - size / 2} size={size} />
      {name && <Label {...name.run} x={x + width / 2} anchor="middle" />}
    </>
  );
}

/** The four parts, side by side at the right of the hardware. */
export function HardwareParts({ box, metrics: m, say }: { box: StackBoxOf<'hardware'>; metrics: Metrics; say: Say }) {
  const wide = m.size === 'wide';
  const from = wide ? 136 : m.size === 'projector' ? 215 : box.w * 0.34 + 8;
  const width = (box.w - from - (wide ? 14 : 4)) / 4;
  return partTexts(box, m, say).map((part, at) => {
    const props = { part, x: box.x + from + at * width, width, box, metrics: m };
    return wide ? <Plate key={part.id} {...props} /> : <Mark key={part.id} {...props} />;
  });
}

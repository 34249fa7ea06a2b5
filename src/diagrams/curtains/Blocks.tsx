// Draws one box of the curtains with its words.
import { type ReactNode } from 'react';
import { Power } from 'lucide-react';
import { type Drawn } from '../shared/box';
import { Glyph } from '../shared/Glyph';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { Ghost, Plug, Slab, Studs } from '../shared/Slab';
import { type Say } from '../shared/words';
import { type CurtainsBox } from './curtainsBox';
import { type CurtainsMetrics } from './metrics';
import { CpusBlock, GreedBlock, LidBlock, LiquidBlock, ScaleBlock, TankBlock } from './Tanks';
import { curtainsTexts } from './texts';
import { ClothBlock, ProcessBlock, ScreenBlock, WindowBlock } from './Windows';

/** Everything that drawing a box takes. */
export interface CurtainsBlockProps {
  box: Drawn<CurtainsBox>;
  metrics: CurtainsMetrics;
  say: Say;
}

/** The class that colours a box: blue belongs to a container, grey to the machine. */
export function curtainsClass(box: CurtainsBox): string {
  if (box.kind === 'kernel') return hueClass('kernel');
  if (box.kind === 'plug') return hueClass(box.own ? 'container' : 'app');
  if (box.kind === 'process') return hueClass(box.drawn > 0 ? 'container' : 'app');
  if ('group' in box) {
    if (box.group.killed) return hueClass('off');
    return hueClass(box.group.kind === 'host' ? 'hardware' : box.group.kind === 'container' ? 'container' : 'app');
  }
  return hueClass('paper');
}

function shapeOf({ box, metrics: m }: CurtainsBlockProps): ReactNode {
  switch (box.kind) {
    case 'kernel':
      return (
        <>
          <Slab {...box} depth={m.depth} />
          <Studs {...box} depth={m.depth} count={Math.round(box.w / m.stud)} free={Number.isNaN(box.plug) ? [] : [box.plug]} gap={m.plug} />
        </>
      );
    case 'plug':
      return <Plug {...box} />;
    case 'process':
      return <ProcessBlock box={box} m={m} />;
    case 'window':
      return <WindowBlock box={box} m={m} />;
    case 'cloth':
      return <ClothBlock box={box} m={m} />;
    case 'screen':
      return <ScreenBlock box={box} m={m} />;
    case 'empty':
      return (
        <>
          <Ghost {...box} radius={m.radius} />
          <Glyph glyph={Power} x={box.x + box.w / 2 - m.big} y={box.y + box.h / 2 - m.big * 4} size={m.big * 2} />
        </>
      );
    case 'scale':
      return <ScaleBlock box={box} m={m} />;
    case 'tank':
      return <TankBlock box={box} m={m} />;
    case 'liquid':
      return <LiquidBlock box={box} m={m} />;
    case 'lid':
      return <LidBlock box={box} m={m} />;
    case 'cpus':
      return <CpusBlock box={box} m={m} />;
    case 'greed':
      return <GreedBlock box={box} m={m} />;
  }
}

/** One box with its words. */
export function CurtainsBlock(props: CurtainsBlockProps) {
  const { box, metrics, say } = props;
  return (
    <>
      {shapeOf(props)}
      {curtainsTexts(box, metrics, say).map((run) => (
        <Label key={`${String(run.x)},${String(run.y)},${run.text}`} {...run} />
      ))}
    </>
  );
}

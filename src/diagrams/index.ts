// The registry of diagrams: what each is, and how its drawing is fetched when somebody looks at it.
import { type ComponentType, type SVGProps } from 'react';
import { BrickWall, Gauge, Layers, Network, Package, PackageOpen } from 'lucide-react';
import { type LensId } from '../lab/view';
import { BakeryIcon, HardwareIcon, HypervisorIcon, InsideIcon, JourneyIcon, KernelIcon, LifeIcon, ProcessIcon, StackIcon } from '../ui/conceptIcons';
import { type Diagram } from './diagram';

/** One row of the registry. */
export interface DiagramEntry {
  /** A lens draws the whole machine and stands in the lab's tabs; an instrument answers one question. */
  kind: 'lens' | 'instrument';
  glyph: ComponentType<Omit<SVGProps<SVGSVGElement>, 'd'> & { size?: number | string }>;
  load: () => Promise<{ diagram: Diagram }>;
  /** The module that `load` imports, as the build's manifest names it; prerendered pages preload it. */
  source: string;
}

export const diagrams: Readonly<Record<LensId, DiagramEntry>> = {
  stack: { kind: 'lens', glyph: StackIcon, load: () => import('./stack/diagram'), source: 'src/diagrams/stack/diagram.tsx' },
  inside: { kind: 'lens', glyph: InsideIcon, load: () => import('./inside/diagram'), source: 'src/diagrams/inside/diagram.tsx' },
  journey: { kind: 'lens', glyph: JourneyIcon, load: () => import('./journey/diagram'), source: 'src/diagrams/journey/diagram.tsx' },
  layers: { kind: 'lens', glyph: Layers, load: () => import('./layers/diagram'), source: 'src/diagrams/layers/diagram.tsx' },
  life: { kind: 'lens', glyph: LifeIcon, load: () => import('./life/diagram'), source: 'src/diagrams/life/diagram.tsx' },
  network: { kind: 'lens', glyph: Network, load: () => import('./network/diagram'), source: 'src/diagrams/network/diagram.tsx' },
  bakery: { kind: 'lens', glyph: BakeryIcon, load: () => import('./bakery/diagram'), source: 'src/diagrams/bakery/diagram.tsx' },
  toy: { kind: 'instrument', glyph: HardwareIcon, load: () => import('./toy/diagram'), source: 'src/diagrams/toy/diagram.tsx' },
  walls: { kind: 'instrument', glyph: BrickWall, load: () => import('./walls/diagram'), source: 'src/diagrams/walls/diagram.tsx' },
  race: { kind: 'instrument', glyph: Gauge, load: () => import('./race/diagram'), source: 'src/diagrams/race/diagram.tsx' },
  curtains: { kind: 'instrument', glyph: InsideIcon, load: () => import('./curtains/diagram'), source: 'src/diagrams/curtains/diagram.tsx' },
  duties: { kind: 'instrument', glyph: KernelIcon, load: () => import('./duties/diagram'), source: 'src/diagrams/duties/diagram.tsx' },
  desktop: { kind: 'instrument', glyph: Package, load: () => import('./desktop/diagram'), source: 'src/diagrams/desktop/diagram.tsx' },
  levels: { kind: 'instrument', glyph: Layers, load: () => import('./levels/diagram'), source: 'src/diagrams/levels/diagram.tsx' },
  gate: { kind: 'instrument', glyph: HypervisorIcon, load: () => import('./gate/diagram'), source: 'src/diagrams/gate/diagram.tsx' },
  moves: { kind: 'instrument', glyph: PackageOpen, load: () => import('./moves/diagram'), source: 'src/diagrams/moves/diagram.tsx' },
  'process-vm': { kind: 'instrument', glyph: ProcessIcon, load: () => import('./process-vm/diagram'), source: 'src/diagrams/process-vm/diagram.tsx' },
};

const loaded = new Map<LensId, Diagram>();

/** Fetches a diagram, once. */
export async function loadDiagram(id: LensId): Promise<Diagram> {
  const known = loaded.get(id);
  if (known) return known;
  const { diagram } = await diagrams[id].load();
  loaded.set(id, diagram);
  return diagram;
}

/** A diagram that has been fetched. Throws for one that has not: pages fetch what they show before they show it. */
export function diagramOf(id: LensId): Diagram {
  const diagram = loaded.get(id);
  if (!diagram) throw new Error(`the ${id} diagram has not been fetched`);
  return diagram;
}

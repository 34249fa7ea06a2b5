// The bakery lens as a diagram: the street, what happens in the bakery's words, the card of a picked pair, and the strings that snap.
import { useState } from 'react';
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { type Input } from '../../sim/simulate';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Switch } from '../../ui/Switch';
import { type Diagram, type DiagramFigure, type DiagramProps, type SwitchesProps } from '../diagram';
import { phrase, useSay } from '../shared/words';
import { AnalogyCard } from './AnalogyCard';
import { BakeryDiagram } from './BakeryDiagram';
import { bakeryAt } from './bakery';
import { describeBakery, describeBakeryObject } from './describe';
import { bakeryObjects, layoutBakery } from './layout';
import { Limits } from './Limits';
import { type AnyPair, LIMITS, type LimitId, pairOf } from './pairs';

/** The pick id by which a pair is picked: the thing itself where there is one, or else its label. */
function pickFor(pair: AnyPair, moment: Moment): string {
  const { host, registry } = bakeryAt(moment);
  if (pair === 'client') return 'client';
  if (pair === 'host') return `host:${host.id}`;
  if (pair === 'registry') return `registry:${registry.host}`;
  return `pair:${pair}`;
}

function Component({ moment, clock, view, size, picked, onPick, twin }: DiagramProps) {
  const [shaken, setShaken] = useState<readonly LimitId[]>([]);
  const pair = picked.map(pairOf).find((each) => each !== undefined);
  const snapped = LIMITS.filter((limit) => shaken.includes(limit) || picked.includes(`limit:${limit}`));
  const shake = (limit: LimitId) => {
    setShaken(snapped.includes(limit) ? snapped.filter((each) => each !== limit) : [...snapped, limit]);
    onPick?.(`limit:${limit}`);
  };
  return (
    <>
      <BakeryDiagram moment={moment} clock={clock} side={view.bakery} size={size} picked={picked} onPick={onPick} twin={twin} />
      {pair && <AnalogyCard pair={pair} onPair={onPick && ((to) => onPick(pickFor(to, moment)))} />}
      {view.limits === 'shown' && <Limits snapped={snapped} onShake={onPick && shake} />}
    </>
  );
}

function Switches({ view, options, onView }: SwitchesProps) {
  const say = useSay();
  const sides = (['shop', 'split', 'tech'] as const).map((value) => ({ value, label: say(phrase(`bakery.side.${value}`)) }));
  const may = (option: 'bakery' | 'limits'): boolean => options === undefined || options.includes(option);
  return (
    <>
      {may('bakery') && <SegmentedControl label={say(phrase('bakery.side.label'))} options={sides} value={view.bakery} onChange={(bakery) => onView({ bakery })} />}
      {may('limits') && (
        <Switch label={say(phrase('bakery.limits.switch'))} checked={view.limits === 'shown'} onChange={(shown) => onView({ limits: shown ? 'shown' : 'hidden' })} />
      )}
    </>
  );
}

const lines = (...texts: readonly string[]): Input[] => texts.map((line) => ({ terminal: 't1', line }));
const THREE = lines('docker run -d --name web nginx', 'docker run -d --name web-2 nginx', 'docker run -d --name cache redis');
const SECRET = lines('mkdir site; echo hello > site/index.html', "printf 'FROM nginx\\nCOPY site /usr/share/nginx/html\\n' > Dockerfile");
const SHARE = lines('docker tag nginx kim/my-web', 'docker push kim/my-web');
const figure = (id: string, inputs: readonly Input[], more: Partial<DiagramFigure> = {}): DiagramFigure => ({ id, scenario: 'lab', inputs, ...more });
const SIDES: readonly View['bakery'][] = ['split', 'tech'];

export const diagram: Diagram = {
  id: 'bakery',
  breakpoints: { wide: 1060, medium: 720 },
  panels: 'below',
  Component,
  Switches,
  describe: (moment) => describeBakery(moment),
  describeObject: (moment, _view, id) => describeBakeryObject(moment, id),
  hasCard: (id) => pairOf(id) !== undefined || id.startsWith('limit:'),
  objects: (moment) => bakeryObjects(layoutBakery(moment, { size: 'wide' })),
  figures: [
    figure('opening', []),
    figure('buying', lines('docker pull nginx'), { at: 'largest-pull' }),
    figure('bought', lines('docker pull nginx')),
    figure('baking', lines('docker pull nginx', 'docker run -d --name web nginx'), { at: { during: 'runtime/called', share: 0.6 } }),
    figure('baked', lines('docker pull nginx', 'docker run -d -p 8080:80 --name web nginx')),
    figure('three', THREE),
    ...SIDES.map((bakery) => figure(`three-${bakery}`, THREE, { view: { bakery } })),
    figure('states', lines('docker run -d --name web nginx', 'docker run -d --name cache redis', 'docker pause web', 'docker stop cache', 'docker create --name dough redis')),
    figure('closed', [...THREE, { control: { kind: 'daemon', machine: 'host', on: false } }, ...lines('docker ps')]),
    figure('adding', [...SECRET, ...lines('docker pull nginx', 'docker build -t my-web .')], { at: { during: 'build/stepFinished', share: 0.9 } }),
    figure('own', [...SECRET, ...lines('docker pull nginx', 'docker build -t my-web .', 'docker run -d -p 8080:80 --name mine my-web')]),
    figure('sharing', [...lines('docker pull nginx', 'docker login -u kim -p x'), ...SHARE], { at: { during: 'image/layerPushed' } }),
    figure('added', [...THREE, ...lines('docker volume create jar', 'docker network create line', 'docker run -d -p 8080:80 --name shop nginx')]),
    figure('limits', [], { view: { limits: 'shown' } }),
  ],
};

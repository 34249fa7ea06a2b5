// Everything that stands in the street, from back to front, each thing a button of its own where picking is on.
import { type ReactNode } from 'react';
import { cx } from '../../ui/cx';
import { pathData } from '../journey/Wire';
import { type Point } from '../journey/packetsAt';
import { type Rect } from '../shared/box';
import { Label } from '../shared/Label';
import { Pickable } from '../shared/Pickable';
import { middleOf } from '../shared/textRun';
import { type Phrase, phrase, type Say } from '../shared/words';
import { centred } from '../shared/wrap';
import styles from './Bakery.module.css';
import street from './Street.module.css';
import { bakersPlace, returnedAt, signAt } from './door';
import { Closed, ReturnedSlip } from './Closed';
import { ExtrasMark } from './Extras';
import { type BakeryLayout } from './layout';
import { CliScreen, CliWords, DaemonBox, DaemonWords } from './Machines';
import { Oven } from './Oven';
import { type AnyPair } from './pairs';
import { Baker, Owner } from './People';
import { BOARD } from './scene';
import { bakerPhrase, ovenPhrase, ownerPhrase, pairPhrase, shopPhrase, storePhrase } from './sentences';
import { Shop } from './Shop';
import { Speech } from './Speech';
import { Store } from './Store';
import { TagLabel } from './TagLabel';
import { tagOf } from './tags';
import { type Side, Twin } from './Twin';

/** What every part of the street is drawn with. */
export interface StreetProps {
  layout: BakeryLayout;
  side: Side;
  say: Say;
  ringed: ReadonlySet<string>;
}

type TagPair = keyof BakeryLayout['scene']['tags'];

const headOf = (path: readonly Point[], size: number): string => {
  const [x, y] = path.at(-1) ?? [0, 0];
  const [fx, fy] = path.at(-2) ?? [x, y];
  const angle = Math.atan2(y - fy, x - fx);
  const wing = (turn: number): string => `M${x} ${y}L${x - size * Math.cos(angle + turn)} ${y - size * Math.sin(angle + turn)}`;
  return wing(0.62) + wing(-0.62);
};

function TagOf({ pair, layout: { scene, m }, side, say }: StreetProps & { pair: TagPair }) {
  return <TagLabel tag={tagOf(pair, scene.tags[pair], side, m, say)} side={side} />;
}

/** The corners of the picture. */
const ROUND = 14;

/** The frame of the picture, in front of everything. */
export function Frame({ layout: { scene } }: Pick<StreetProps, 'layout'>) {
  return <rect className={street['frame']} x={1} y={1} width={scene.width - 2} height={scene.height - 2} rx={ROUND - 1} aria-hidden="true" />;
}

/** The ground, the pavement and the roads. */
export function Ground({ layout: { scene }, side }: Pick<StreetProps, 'layout' | 'side'>) {
  const { width, height, ground, pavement, roads } = scene;
  return (
    <g aria-hidden="true">
      <rect className={street['sky']} width={width} height={height} rx={ROUND} />
      <path className={street['earth']} d={`M0 ${ground}H${width}V${height - ROUND}q0 ${ROUND} ${-ROUND} ${ROUND}H${ROUND}q${-ROUND} 0 ${-ROUND} ${-ROUND}z`} />
      {pavement.map(([from, to]) => (
        <g key={from}>
          <path className={street['kerb']} d={`M${from} ${ground + 12}H${to}`} />
          <path className={street['pavement']} d={`M${from} ${ground}H${to}`} />
        </g>
      ))}
      {(['pull', 'push'] as const).map((road) => (
        <path key={road} className={cx(street['road'], side === 'tech' && street['roadTech'])} d={pathData(roads[road]) + headOf(roads[road], 13)} />
      ))}
    </g>
  );
}

/** Something that stands once in the street: its picture and its label are one button. */
function Place({ id, sentence, rect, pair, children, ...props }: StreetProps & { id: string; sentence: Phrase; rect: Rect; pair: TagPair; children: ReactNode }) {
  return (
    <Pickable id={id} label={props.say(sentence)} rect={rect} radius={10} ringed={props.ringed.has(id)}>
      {children}
      <TagOf pair={pair} {...props} />
    </Pickable>
  );
}

/** The label of a pair that has many objects, or of something that is done. */
function PairTag({ pair, ...props }: StreetProps & { pair: TagPair }) {
  const { rect } = tagOf(pair, props.layout.scene.tags[pair], props.side, props.layout.m, props.say);
  return (
    <Pickable id={`pair:${pair}`} label={props.say(pairPhrase(pair satisfies AnyPair))} rect={rect} radius={7}>
      <TagOf pair={pair} {...props} />
    </Pickable>
  );
}

/** The houses and their people, behind the goods. */
export function Houses(props: StreetProps) {
  const { layout, side, say } = props;
  const { bakery, scene, m, errands, mouths } = layout;
  const { host, registry } = bakery;
  const on = host.daemon === 'on';
  const away = errands.walk !== null && side === 'shop';
  const { daemon: label } = scene.tags;
  const daemon = bakersPlace(scene);
  const stand: Rect = { x: label.x, y: scene.baker.y, w: label.w, h: scene.baker.h };
  const { owner, screen } = scene;
  return (
    <>
      <Place {...props} id={`host:${host.id}`} sentence={shopPhrase(bakery)} rect={{ ...scene.shop, h: scene.base.y + scene.base.h - scene.shop.y }} pair="host">
        <Shop side={side} scene={scene} m={m} hostname={host.hostname} say={say} />
      </Place>
      <Place {...props} id={`kernel:${host.id}`} sentence={ovenPhrase(bakery)} rect={scene.oven} pair="kernel">
        <Oven side={side} rect={scene.oven} mouths={mouths} state={host.kernel} m={m} say={say} />
      </Place>
      <Place {...props} id={`engine:${host.id}`} sentence={bakerPhrase(bakery, errands.walk)} rect={stand} pair="daemon">
        <rect x={stand.x} y={stand.y} width={stand.w} height={stand.h} fill="transparent" />
        {on && !away && <Twin side={side} rect={daemon} shop={<Baker rect={scene.baker} />} tech={<DaemonBox rect={daemon} />} />}
        {on && side !== 'shop' && <DaemonWords rect={daemon} m={m} half={side === 'split'} />}
        {!on && <Closed sign={signAt(daemon, 'high', m)} m={m} say={say} />}
        {bakery.returned && <ReturnedSlip place={returnedAt(daemon, m)} card={bakery.returned} side={side} m={m} />}
      </Place>
      <Place {...props} id={`registry:${registry.host}`} sentence={storePhrase(bakery)} rect={scene.store} pair="registry">
        <Store side={side} rect={scene.store} open={registry.online} host={registry.host} repositories={registry.shelf} m={m} />
        {!registry.online && <Closed sign={signAt({ ...scene.store, y: scene.store.y + scene.store.h * 0.3, h: scene.store.h * 0.4 }, 'low', m)} m={m} say={say} />}
      </Place>
      <Place {...props} id="client" sentence={ownerPhrase(bakery)} rect={scene.owner} pair="client">
        <rect x={scene.owner.x} y={scene.owner.y} width={scene.owner.w} height={scene.owner.h} fill="transparent" />
        <Twin side={side} rect={screen} shop={<Owner rect={owner} />} tech={<CliScreen rect={screen} />} seam={owner.x + owner.w / 2} />
        {side !== 'shop' && <CliWords rect={screen} line={bakery.client.line ?? ''} m={m} half={side === 'split'} />}
      </Place>
    </>
  );
}

/** The boards on which kits and loaves stand. */
export function Boards({ layout: { scene, rack } }: Pick<StreetProps, 'layout'>) {
  const { shelf, ground } = scene;
  const top = rack.y + rack.h;
  return (
    <g aria-hidden="true">
      <rect className={street['board']} x={shelf.x - 6} y={shelf.y + shelf.h} width={shelf.w + 12} height={BOARD} />
      <rect className={street['board']} x={rack.x - 8} y={top} width={rack.w + 14} height={BOARD} />
      <path className={styles['pen']} d={`M${rack.x + 2} ${top + BOARD}V${ground}M${rack.x + rack.w - 4} ${top + BOARD}V${ground}`} />
    </g>
  );
}

/** What happens, in the words of the bakery. */
export function SkyNote({ layout: { scene, m }, side, say, caption }: StreetProps & { caption: Phrase | null }) {
  if (!caption || side === 'tech' || !scene.caption) return null;
  const { x, y, w, h } = scene.caption;
  const head = m.small * 1.7;
  return (
    <g aria-hidden="true">
      <rect className={street['note']} x={x} y={y} width={w} height={h} rx={10} />
      <Label x={x + w / 2} y={middleOf(y + 4, head, m.small)} size={m.small} text={say(phrase('bakery.inShop'))} weight={800} anchor="middle" />
      {centred({ text: say(caption), size: m.label, least: m.least, weight: 600 }, { x: x + 10, y: y + head, w: w - 20, h: h - head - 4 }).map((run) => (
        <Label key={run.y} {...run} />
      ))}
    </g>
  );
}

/** The labels of pairs with many objects and of the four things that are done, with the two arrows inside the shop. */
export function PairTags(props: StreetProps) {
  const { scene, m } = props.layout;
  const { order, client, host } = props.layout.bakery;
  const { built, mark } = props.layout;
  // what this app has added stands where the arrow of baking would end
  const arrows = [...(built ? [scene.build] : []), ...(mark ? [] : [scene.bake])];
  return (
    <>
      <g aria-hidden="true">
        {arrows.map((path) => (
          <path key={path.join()} className={cx(styles['pen'], styles['ahead'])} d={pathData(path) + headOf(path, 10)} />
        ))}
      </g>
      <ExtrasMark mark={mark} side={props.side} m={m} say={props.say} />
      {(['dockerfile', 'image', 'build', 'run', 'container', 'pull', 'push'] as const).map((pair) => (
        <PairTag key={pair} pair={pair} {...props} />
      ))}
      <Speech side={props.side} rect={scene.speech} mouth={scene.mouth} order={order} idle={client.line === null && host.containers.length === 0} m={m} say={props.say} />
    </>
  );
}

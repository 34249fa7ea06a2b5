// Draws what comes and goes with the World: kits, loaves, notes, this app's own things, and the piles of what found no room.
import { type Drawn, type Rect } from '../shared/box';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { clip, fits } from '../shared/measure';
import { Pickable } from '../shared/Pickable';
import { middleOf } from '../shared/textRun';
import { type Phrase, phrase, type Say } from '../shared/words';
import { type Note } from './bakery';
import styles from './Bakery.module.css';
import { ExtraThing } from './Extras';
import { ContainerCard, ImageStack, Kit, lidOf, Loaf, namePlate, Page, SecretNote } from './Goods';
import { type BakeryBox, type BakeryBoxOf, type BakeryLayout, pickOf } from './layout';
import { extraPhrase, kitPhrase, loafPhrase, notePhrase } from './sentences';
import { type StreetProps } from './Street';
import { type Side, Twin } from './Twin';

function NamePlate({ rect, text, m }: { rect: Rect; text: string; m: BakeryLayout['m'] }) {
  return (
    <Label x={rect.x + rect.w / 2} y={middleOf(rect.y, rect.h, m.name)} size={m.name} text={clip(text, m.name, rect.w - 6, 'mono')} face="mono" weight={700} anchor="middle" />
  );
}

function KitThing({ box, side, m }: { box: Drawn<BakeryBoxOf<'kit'>>; side: Side; m: BakeryLayout['m'] }) {
  const { layers, coming, name } = box.image;
  return (
    <>
      <Twin side={side} rect={box} shop={<Kit rect={box} layers={layers} coming={coming} />} tech={<ImageStack rect={box} layers={layers} coming={coming} />} />
      <NamePlate rect={{ ...box, h: lidOf(box.h) }} text={name} m={m} />
    </>
  );
}

function LoafThing({ box, side, m, say }: { box: Drawn<BakeryBoxOf<'loaf'>>; side: Side; m: BakeryLayout['m']; say: Say }) {
  const { state, name } = box.container;
  const plate = namePlate(box);
  const rect = side === 'tech' ? { ...plate, y: plate.y - 4 } : side === 'split' ? { ...plate, y: plate.y - 2 } : plate;
  return (
    <>
      <Twin side={side} rect={box} shop={<Loaf rect={box} state={state} />} tech={<ContainerCard rect={box} state={state} />} />
      {side === 'tech' && m.size !== 'projector' && (
        <g className={hueClass('container')}>
          <Label
            x={box.x + box.w * 0.14 + 9}
            y={middleOf(box.y, box.h - plate.h - 4, m.small)}
            size={m.small}
            text={clip(state === 'ghost' || state === 'halted' ? say(phrase('journey.haltedShort')) : state, m.small, box.w * 0.78 - 12, 'mono')}
            face="mono"
            weight={650}
          />
        </g>
      )}
      <g className={hueClass('container')}>
        <NamePlate rect={rect} text={name} m={m} />
      </g>
    </>
  );
}

const nameOf = ({ path }: Note): string => path.split('/').at(-1) ?? '';

function NoteThing({ box, side, m, say }: { box: Drawn<BakeryBoxOf<'note'>>; side: Side; m: BakeryLayout['m']; say: Say }) {
  const { note, x, y, w, h } = box;
  const lines = note?.lines.slice(0, Math.max(1, Math.floor((h - 18) / (m.small * 1.4)))) ?? [];
  return (
    <>
      <Twin side={side} rect={box} shop={<SecretNote rect={box} empty={!note} />} tech={<Page rect={box} empty={!note} />} />
      {side === 'tech' &&
        lines.map((line, at) => (
          <Label key={line} x={x + 6} y={y + m.small * (1.9 + at * 1.4)} size={m.small} text={clip(line, m.small, w - 10, 'mono')} face="mono" weight={650} />
        ))}
      {side === 'shop' && note && fits(nameOf(note), m.small, w - 8, 'mono') && (
        <Label x={x + w / 2} y={y + h * 0.36} size={m.small} text={nameOf(note)} face="mono" weight={700} anchor="middle" />
      )}
      {!note && m.size !== 'projector' && (
        <Label x={x + w / 2} y={middleOf(y, h, m.small)} size={m.small} text={clip(say(phrase('bakery.noNote')), m.small, w - 8)} weight={600} tone="aside" anchor="middle" />
      )}
    </>
  );
}

function thingSentence(box: BakeryBox): Phrase | null {
  switch (box.kind) {
    case 'kit':
      return kitPhrase(box.image);
    case 'loaf':
      return loafPhrase(box.container);
    case 'note':
      return box.note && notePhrase(box.note);
    case 'extra':
      return extraPhrase(box.extra);
    case 'pile':
      return phrase('bakery.say.pile', { names: box.names.join(', ') });
  }
}

function Thing({ box, layout: { m }, side, say }: StreetProps & { box: Drawn<BakeryBox> }) {
  switch (box.kind) {
    case 'kit':
      return <KitThing box={box} side={side} m={m} />;
    case 'loaf':
      return <LoafThing box={box} side={side} m={m} say={say} />;
    case 'note':
      return <NoteThing box={box} side={side} m={m} say={say} />;
    case 'extra':
      return <ExtraThing extra={box.extra} rect={box} side={side} m={m} />;
    case 'pile':
      return (
        <>
          <rect className={styles['pile']} x={box.x} y={box.y} width={box.w} height={box.h} rx={8} />
          <Label x={box.x + box.w / 2} y={middleOf(box.y, box.h, m.name)} size={m.name} text={`+${box.names.length}`} weight={800} anchor="middle" />
        </>
      );
  }
}

/** One thing that comes and goes with the World. */
export function StreetThing(props: StreetProps & { box: Drawn<BakeryBox> }) {
  const { box, say, ringed } = props;
  const sentence = thingSentence(box);
  const pick = pickOf(box);
  const drawing = <Thing {...props} />;
  if (pick !== null && sentence)
    return (
      <Pickable id={pick} label={say(sentence)} rect={box} radius={box.kind === 'loaf' ? 16 : 6} ringed={ringed.has(box.id)} opacity={box.opacity}>
        {drawing}
      </Pickable>
    );
  return (
    <g {...(sentence ? ({ role: 'img', 'aria-label': say(sentence) } as const) : ({ 'aria-hidden': true } as const))} {...(box.opacity < 1 && { opacity: box.opacity })}>
      {drawing}
    </g>
  );
}

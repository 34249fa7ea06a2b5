// Draws what comes and goes with the World: kits, loaves, notes, this app's own things, and the piles of what found no room.
import { type Drawn, type Rect } from '../shared/box';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { clip, fits } from '../shared/measure';
import { Pickable } from '../shared/Pickable';
import { fitWords, middleOf, type TextRun } from '../shared/textRun';
import { type Phrase, phrase, type Say } from '../shared/words';
import { centred } from '../shared/wrap';
import { extraRuns, isFlat } from './addedWords';
import { type Note } from './bakery';
import styles from './Bakery.module.css';
import { ExtraThing } from './Extras';
import { ContainerCard, dotAt, ImageStack, Kit, lidOf, Loaf, namePlate, Page, PLATE_RISE, SecretNote } from './Goods';
import { type BakeryBox, type BakeryBoxOf, type BakeryLayout, pickOf } from './layout';
import { extraPhrase, kitPhrase, loafPhrase, notePhrase } from './sentences';
import { type StreetProps } from './Street';
import { type Side, Twin } from './Twin';

/** A name in the middle of its place; of one that is too long, the part after the last slash. */
function NamePlate({ rect, text, m }: { rect: Rect; text: string; m: BakeryLayout['m'] }) {
  const wordings = [text, text.slice(text.lastIndexOf('/') + 1)];
  const fitted = fitWords({ wordings, size: m.name, least: m.least, face: 'mono', name: true }, rect.w - 6);
  return fitted && <Label x={rect.x + rect.w / 2} y={middleOf(rect.y, rect.h, fitted.size)} {...fitted} face="mono" weight={700} anchor="middle" />;
}

function KitThing({ box, side, m }: { box: Drawn<BakeryBoxOf<'kit'>>; side: Side; m: BakeryLayout['m'] }) {
  const { layers } = box;
  const { coming, name } = box.image;
  const lid = lidOf(box.h);
  return (
    <>
      <Twin
        side={side}
        rect={box}
        dotted={[box.y + lid, box.y + box.h]}
        shop={<Kit rect={box} layers={layers} coming={coming} />}
        tech={<ImageStack rect={box} layers={layers} coming={coming} />}
      />
      <NamePlate rect={{ ...box, h: lid }} text={name} m={m} />
    </>
  );
}

function LoafThing({ box, side, m, say }: { box: Drawn<BakeryBoxOf<'loaf'>>; side: Side; m: BakeryLayout['m']; say: Say }) {
  const { state, name } = box.container;
  const plate = namePlate(box);
  const stateWord = state === 'ghost' || state === 'halted' ? say(phrase('journey.haltedShort')) : state;
  const rise = side === 'tech' ? PLATE_RISE : side === 'split' ? 2 : 0;
  return (
    <>
      <Twin
        side={side}
        rect={box}
        dotted={[box.y, plate.y - rise]}
        shop={<Loaf rect={box} state={state} rise={side === 'split' ? rise : 0} />}
        tech={<ContainerCard rect={box} state={state} rise={rise} />}
      />
      {side === 'tech' && m.size !== 'projector' && fits(stateWord, m.small, box.w - dotAt(box.w) - 12, 'mono') && (
        <g className={hueClass('container')}>
          <Label x={box.x + dotAt(box.w) + 9} y={middleOf(box.y, box.h - plate.h - 4, m.small)} size={m.small} text={stateWord} face="mono" weight={650} />
        </g>
      )}
      <g className={hueClass('container')}>
        <NamePlate rect={{ ...plate, y: plate.y - rise }} text={name} m={m} />
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
      <Twin side={side} rect={box} dotted={note ? [y, y + h] : null} shop={<SecretNote rect={box} empty={!note} />} tech={<Page rect={box} empty={!note} />} />
      {side === 'tech' &&
        lines.map((line, at) => (
          <Label key={line} x={x + 6} y={y + m.small * (1.9 + at * 1.4)} size={m.small} text={clip(line, m.small, w - 10, 'mono')} face="mono" weight={650} />
        ))}
      {side === 'shop' && note && fits(nameOf(note), m.small, w - 8, 'mono') && (
        <Label x={x + w / 2} y={y + h * 0.36} size={m.small} text={nameOf(note)} face="mono" weight={700} anchor="middle" />
      )}
      {!note && emptyRuns(box, side, m, say).map((run) => <Label key={run.text} {...run} />)}
    </>
  );
}

/** On a pin or a page without anything: what is missing. */
export function emptyRuns({ x, y, w, h }: Rect, side: Side, m: BakeryLayout['m'], say: Say): TextRun[] {
  const wordings = side === 'tech' ? ([phrase('bakery.noDockerfile'), phrase('bakery.none')] as const) : ([phrase('bakery.noNote')] as const);
  for (const wording of wordings) {
    const runs = centred({ text: say(wording), size: m.small, least: m.least, tone: 'aside' }, { x: x + 2, y: y + 6, w: w - 4, h: h - 8 });
    if (runs.length > 0) return runs;
  }
  return [];
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
      return <ExtraThing kind={box.extra.kind} rect={box} side={side} runs={extraRuns(box.extra, box, side, m, say)} flat={isFlat(box, m)} />;
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

// The words of the Life lens's boxes and arrows, placed so that they fit.
import { fitWords, line, middleOf, place, type TextRun } from '../shared/textRun';
import { type Phrase, phrase, type Say } from '../shared/words';
import { type LifeEdge, type LifePlace } from './graph';
import { type LifeBox, type LifeBoxOf } from './layout';
import { type EdgePlace } from './plan';
import { fireRoom, type LifeMetrics } from './metrics';
import { detailPhrases, placeNames, placeNote } from './sentences';

type TextsOf<K extends LifeBox['kind']> = (box: LifeBoxOf<K>, m: LifeMetrics, say: Say) => TextRun[];

/** The mark of the process in a token: its middle from the left edge, and its radius. */
export const markOf = (m: LifeMetrics): { x: number; r: number } => ({ x: m.text * 0.95, r: m.text * 0.36 });

/** The size of the stamp that a refusal leaves. */
export const stampOf = (m: LifeMetrics): { w: number; h: number } => ({ w: m.small * 2.3, h: m.small * 1.4 });

const said = (phrases: readonly Phrase[], say: Say): string[] => phrases.map(say).filter((text, at, all) => text !== '' && all.indexOf(text) === at);

/** The name of a place, with Docker's own word beside it where that is another one. */
function headings(where: LifePlace, say: Say): string[] {
  const [both, name] = placeNames(where).map(say);
  return name?.toLowerCase() === where ? [name, where] : [both ?? '', name ?? '', where];
}

/** States without room for containers. */
const PASSED: ReadonlySet<LifePlace> = new Set(['removing', 'dead', 'gone']);

const placeTexts: TextsOf<'place'> = ({ place: where, x, y, w, h, count }, m, say) => {
  if (where === 'image') {
    const top = y + h * 0.16;
    const left = x + w * 0.5;
    const name = line(left, middleOf(top, m.label * 1.6, m.label), x + w - left, { wordings: headings(where, say), size: m.label, weight: 800, least: m.least });
    const run =
      m.note > 0
        ? line(left, middleOf(top + m.label * 1.5, m.small * 1.6, m.small), x + w - left, { wordings: ['docker run', 'run'], size: m.small, face: 'mono', tone: 'aside' })
        : [];
    const how =
      m.note > 0
        ? line(left, middleOf(top + m.label * 1.5 + m.small * 1.35, m.small * 1.6, m.small), x + w - left + m.gap * 0.8, {
            wordings: ['= create + start'],
            size: m.small,
            face: 'mono',
            tone: 'aside',
          })
        : [];
    return [...name, ...run, ...how];
  }
  const icon = where === 'gone' ? m.label * 1.6 : m.icons ? m.label * 1.45 : 0;
  const left = x + m.pad + icon;
  const width = where === 'removing' ? w - m.pad - icon - Math.max(m.pad, fireRoom(w, m)) : w - 2 * m.pad - icon;
  const counted = count > 1 ? { wordings: [String(count)], size: m.label, weight: 800 } : undefined;
  // a state that is passed through has its name alone in the middle of its height
  const alone = m.note === 0 && PASSED.has(where);
  const head = line(left, middleOf(y + 1, alone ? h - 2 : m.head, m.label), width, { wordings: headings(where, say), size: m.label, weight: 800, least: m.least }, counted);
  const note =
    m.note > 0
      ? line(left, middleOf(y + m.head - 4, m.note, m.small), width, {
          wordings: said([placeNote(where), phrase(`life.noteShort.${where}`)], say),
          size: m.small,
          weight: 500,
          tone: 'soft',
          least: m.least,
        })
      : [];
  return [...head, ...note];
};

const tokenTexts: TextsOf<'token'> = ({ token, x, y, w, h }, m, say) => {
  const mark = markOf(m);
  const left = x + mark.x + mark.r + m.small * 0.5;
  const width = x + w - left - m.small * 0.6 - (token.refusal ? stampOf(m).w : 0);
  const room = h - m.sheet;
  const details = said(detailPhrases(token), say);
  const lines = room >= m.text + m.small + 4 ? 2 : 1;
  const first = middleOf(y + room * 0.02, room / 2, m.text);
  const second =
    lines === 2 ? place({ wordings: details, size: m.small, weight: 600, tone: 'soft', least: m.least }, left, middleOf(y + room * 0.42, room / 2, m.small), width, 'start') : null;
  const name = line(left, second ? first : middleOf(y, room, m.text), width, { wordings: [token.name], size: m.text, face: 'mono', weight: 700, least: m.least, name: true });
  return second ? [...name, second.run] : name;
};

const pileTexts: TextsOf<'pile'> = ({ names, x, y, w, h }, m, say) => {
  const fitted = fitWords({ wordings: [say(phrase('life.more', { count: names.length })), `+${names.length}`], size: m.text, least: m.least }, w - 8);
  return fitted ? [{ x: x + w / 2, y: middleOf(y, h - m.sheet, fitted.size), size: fitted.size, text: fitted.text, weight: 700, anchor: 'middle' }] : [];
};

const TABLE: { [K in LifeBox['kind']]: TextsOf<K> } = { place: placeTexts, token: tokenTexts, pile: pileTexts };

/** The words of one box, in place. */
export function lifeTexts(box: LifeBox, m: LifeMetrics, say: Say): TextRun[] {
  return (TABLE[box.kind] as TextsOf<LifeBox['kind']>)(box, m, say);
}

/** What is written on an arrow: its commands as typed, or in words what happens by itself. */
export function edgeTexts({ commands, from, to }: LifeEdge, { words }: EdgePlace, m: LifeMetrics, say: Say): TextRun[] {
  const { x, y, width, anchor } = words;
  if (width <= 0) return [];
  const mono = commands.length > 0;
  const wordings = mono
    ? [commands.join('/'), commands[0] ?? '']
    : to === 'running' && from === 'restarting'
      ? said([phrase('life.again'), phrase('life.againShort')], say)
      : said([phrase('life.rare')], say);
  const byItself = to === 'gone' ? [] : wordings;
  const run = (text: readonly string[], face: 'mono' | 'sans', at: number): TextRun[] => {
    const fitted = fitWords({ wordings: text, size: m.small, face, least: m.least }, width);
    return fitted ? [{ x, y: at, size: fitted.size, text: fitted.text, weight: 650, face, anchor, tone: 'aside' }] : [];
  };
  const ends = from === 'running' && to === 'exited' && anchor === 'middle' ? run(said([phrase('life.ends')], say), 'sans', y + m.small * 1.9) : [];
  return [...run(byItself, mono ? 'mono' : 'sans', y), ...ends];
}

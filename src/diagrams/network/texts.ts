// The words in each box of the Network lens, placed so that they fit in any language.
import { textWidth } from '../shared/measure';
import { fitWords, line, middleOf, type TextRun, type Words } from '../shared/textRun';
import { phrase, type Say } from '../shared/words';
import { balanced, centred } from '../shared/wrap';
import { AGAIN, loopAt, type NetMetrics } from './metrics';
import { type NetBox, type NetBoxOf, type NetKind } from './netBox';
import { briefStop } from './sentences';

type TextsOf<K extends NetKind> = (box: NetBoxOf<K>, m: NetMetrics, say: Say) => TextRun[];

const title = (m: NetMetrics, ...wordings: string[]): Words => ({ wordings, size: m.text, weight: 800, least: m.least });
const plain = (m: NetMetrics, ...wordings: string[]): Words => ({ wordings, size: m.small, weight: 600, tone: 'soft', least: m.least });
const code = (m: NetMetrics, ...wordings: string[]): Words => ({ wordings, size: m.code, face: 'mono', weight: 650, least: m.least });

/** One line in the middle of a box. */
function inMiddle(words: Words, { x, y, w, h }: { x: number; y: number; w: number; h: number }): TextRun[] {
  const fitted = fitWords(words, w);
  const { face = 'sans', weight = 700, tone = 'ink' } = words;
  return fitted ? [{ x: x + w / 2, y: middleOf(y, h, fitted.size), size: fitted.size, text: fitted.text, weight, face, tone, anchor: 'middle' }] : [];
}

const place: TextsOf<'browser' | 'outside'> = (box, m, say) => {
  const rect = { x: box.x + 4, y: box.y + 2, w: box.w - 8, h: box.h - 4 };
  const words = { size: m.text, least: m.least, weight: 750 };
  const full = centred({ ...words, text: say(box.title) }, rect);
  return full.length > 0 ? full : centred({ ...words, text: say(box.short) }, rect);
};

const host: TextsOf<'host'> = (box, m, say) => {
  const left = m.across ? box.x + m.wall / 2 + m.duct + m.door / 2 : box.x + m.pad + m.duct;
  const y = m.across ? box.y : box.y + m.wall / 2 + m.doorHeight / 2;
  return line(left, middleOf(y, m.head, m.title), box.x + box.w - m.pad - left, { ...title(m, say(box.title)), size: m.title, name: true });
};

const nic: TextsOf<'nic'> = (box, m) => inMiddle(code(m, 'eth0'), { ...box, x: box.x + 4, w: box.w - 8 });

const door: TextsOf<'door'> = (box, m) => {
  const { port, more } = box;
  const words = more > 0 ? [`:${String(port)} +${String(more)}`, `+${String(more + 1)}`] : [`:${String(port)}`, String(port)];
  return inMiddle({ ...code(m, ...words), weight: 750 }, { ...box, x: box.x + 3, w: box.w - 6 });
};

const program: TextsOf<'program'> = (box, m, say) =>
  line(
    box.x + m.pad,
    middleOf(box.y, box.h, m.text),
    box.w - 2 * m.pad,
    title(m, ...box.titles.map(say)),
    box.listening === '' ? undefined : { ...code(m, box.listening, box.listening.replace(/[^\s:]+:/g, ':')), name: true, tone: 'soft' },
  );

const strip: TextsOf<'strip'> = (box, m, say) => {
  if (!m.across)
    return line(box.x + m.pad, middleOf(box.y + 2, m.small * 1.9, m.small), box.w - 2 * m.pad, { ...title(m, say(box.title), say(phrase('network.noneShort'))), size: m.small });
  const rect = { x: box.x + m.pad, y: box.y, w: Math.min(m.dns * 1.1, box.w * 0.3) - m.pad, h: box.h };
  const words = { size: m.small, least: m.least, weight: 700 };
  const full = centred({ ...words, text: say(box.title) }, rect);
  return full.length > 0 ? full : centred({ ...words, text: say(phrase('network.noneShort')) }, rect);
};

const tile: TextsOf<'tile'> = (box, m, say) => {
  const { name, ip, state, aliases, guests } = box.member;
  const pad = m.pad * 0.7 + (box.second ? AGAIN : 0);
  const x = box.x + pad;
  const w = (box.loops ? loopAt(box, m).left - 6 : box.x + box.w - pad) - x;
  const second = ip !== '' ? code(m, ip, ip.replace(/^\d+\.\d+\./, '…')) : plain(m, say(phrase(`network.state.${state}`)));
  const extra = guests.length > 0 ? `+ ${guests.join(', ')}` : aliases.length > 0 ? `= ${aliases.join(', ')}` : '';
  const rows: Words[] = [
    { ...title(m, name), face: 'mono', size: m.text, name: true },
    second,
    ...(extra !== '' && m.size !== 'projector' ? [{ ...plain(m, extra), name: true }] : []),
  ];
  const lead = Math.min((box.h - 6) / rows.length, m.text * 1.6);
  const top = box.y + (box.h - lead * rows.length) / 2;
  return rows.flatMap((words, at) => line(x, middleOf(top + at * lead, lead, words.size), w, words));
};

const bar: TextsOf<'bar'> = (box, m) => {
  const { device, subnet, gateway, internal } = box.lane;
  // in Docker's own word, as `docker network create --internal` has it
  const name = internal ? `${box.lane.name} internal` : box.lane.name;
  const y = middleOf(box.y + m.track * 0.8, box.h - m.track, m.text);
  const start: Words = {
    wordings: [`${box.lane.name} ${device}${internal ? ' internal' : ''}`, name, box.lane.name],
    size: m.text,
    face: 'mono',
    weight: 750,
    least: m.least,
    name: true,
  };
  const end = code(m, `${subnet} · gw ${gateway}`, subnet);
  const room = box.w - 2 * m.pad;
  const needed = Math.min(textWidth(name, m.text, 'mono'), room * 0.5);
  const last = fitWords(end, room - needed - 14);
  const runs: TextRun[] = last ? [{ x: box.x + box.w - m.pad, y, size: last.size, text: last.text, weight: 600, face: 'mono', anchor: 'end', tone: 'soft' }] : [];
  return [...line(box.x + m.pad, y, room - (last ? textWidth(last.text, last.size, 'mono') + 14 : 0), start), ...runs];
};

const dns: TextsOf<'dns'> = (box, m, say) => {
  const known = box.address !== null;
  if (m.dns === 0)
    return line(
      box.x + m.pad,
      middleOf(box.y, box.h, m.small),
      box.w - 2 * m.pad,
      { ...title(m, known ? 'DNS' : say(phrase('network.noDns')), say(phrase('network.noDnsShort'))), size: m.small },
      known ? code(m, box.address ?? '') : undefined,
    );
  const rect = { x: box.x + 5, y: box.y, w: box.w - 10, h: box.h };
  if (known)
    return [
      // above the foot, where an answer's tick stands
      ...inMiddle({ ...title(m, 'DNS') }, { ...rect, h: box.h * 0.5 }),
      ...inMiddle({ ...code(m, box.address ?? '') }, { ...rect, y: box.y + box.h * 0.41, h: box.h * 0.42 }),
    ];
  const words = { size: m.small, least: m.least, weight: 700, tone: 'aside' as const };
  const full = centred({ ...words, text: say(phrase('network.noDns')) }, rect);
  return full.length > 0 ? full : centred({ ...words, text: say(phrase('network.noDnsShort')) }, rect);
};

const pile: TextsOf<'pile'> = (box, m, say) => {
  const full = centred({ text: say(box.text), size: m.small, least: m.least, weight: 700 }, { x: box.x + 2, y: box.y, w: box.w - 4, h: box.h });
  return full.length > 0 ? full : inMiddle({ ...title(m, '…') }, box);
};

/** The disc with a trip's number. */
export function discAt(box: { x: number; y: number; h: number }, m: NetMetrics): { x: number; y: number; r: number } {
  const r = m.small * 0.72;
  return { x: box.x + 3 + r, y: box.y + Math.min(box.h, m.film) / 2, r };
}

const film: TextsOf<'film'> = (box, m, say) => {
  const disc = discAt(box, m);
  const left = disc.x + disc.r + 8;
  const stops = box.stops.map(say);
  const brief = box.trip.stops.map((stop) => say(briefStop(stop)));
  // where not even the brief words of a way fit, its end says most
  const way = plain(m, stops.join(' → '), brief.join(' → '), brief.join('→'), ...brief.map((_, at) => ['…', ...brief.slice(at + 1)].join(' → ')));
  const w = box.x + box.w - 6 - left;
  const end: Words = { wordings: [say(box.trip.end), say(phrase(`network.end.${box.trip.outcome}`))], size: m.small, weight: 800, least: m.least };
  const rows = m.across ? 1 : 2;
  const h = box.h / rows;
  const y = middleOf(box.y, h, m.text);
  const last = fitWords(end, w * 0.48);
  const used = last ? textWidth(last.text, last.size) + 12 : 0;
  const runs: TextRun[] = last ? [{ x: box.x + box.w - 6, y, size: last.size, text: last.text, weight: 800, anchor: 'end' }] : [];
  const what: Words = { ...code(m, box.trip.what), name: true };
  if (rows === 2) return [...line(left, y, w - used, what), ...runs, ...line(left, middleOf(box.y + h - 3, h, m.small), w, { ...way, name: true })];
  const shown = fitWords(what, Math.min((w - used) * 0.45, textWidth(box.trip.what, m.code, 'mono') + 1));
  const head: TextRun[] = shown ? [{ x: left, y, size: shown.size, text: shown.text, weight: 700, face: 'mono' }] : [];
  const from = left + (shown ? textWidth(shown.text, shown.size, 'mono') + 14 : 0);
  return [...head, ...line(from, y, box.x + box.w - 6 - used - from, { ...way, name: true }), ...runs];
};

const said: TextsOf<'said'> = (box, m, say) => {
  const text = say(box.text);
  for (let size = m.text; size >= m.least; size -= 0.5) {
    const rows = balanced(text, size, box.w - 2 * m.pad);
    const lead = 1.35 * size;
    if (rows.length * lead > box.h && size > m.least) continue;
    const fitting = rows.slice(0, Math.max(1, Math.floor(box.h / lead)));
    const top = box.y + (box.h - fitting.length * lead) / 2;
    return fitting.flatMap((row, at) => line(box.x + m.pad, top + (at + 0.76) * lead, box.w - 2 * m.pad, { wordings: [row], size, weight: 650, least: m.least, name: true }));
  }
  return [];
};

const rack: TextsOf<'rack'> = (box, m, say) =>
  line(box.x + m.pad, middleOf(box.y, box.h, m.title), box.w - 2 * m.pad, { ...title(m, say(box.title), say(box.short)), size: m.title });

/** The height of the sheet at a container's foot. */
export const sheetHeight = (m: NetMetrics): number => m.bar * 0.8;

const hold: TextsOf<'hold'> = (box, m, say) => {
  const h = sheetHeight(m);
  const w = box.w - m.pad * 1.4;
  const x = box.x + m.pad * 0.7;
  const rows: Words[] = [{ ...title(m, box.hold.name), face: 'mono', name: true }, plain(m, say(phrase(`network.state.${box.hold.state}`)))];
  const lead = Math.min((box.h - h) / 2, m.text * 1.6);
  const top = box.y + (box.h - h - lead * 2) / 2;
  const body = rows.flatMap((words, at) => line(x, middleOf(top + at * lead, lead, words.size), w, words));
  const size = code(m, box.size);
  const sheet = line(x + 2, middleOf(box.y + box.h - h - 2, h, m.small), w - 4, { ...title(m, say(phrase('network.sheet')), 'W'), size: m.small }, size, 8);
  return [...body, ...sheet];
};

const hook: TextsOf<'hook'> = (box, m, say) => {
  const w = box.w - m.pad * 1.4;
  const x = box.x + m.pad * 0.7;
  const lead = Math.min(box.h / 2, m.text * 1.6);
  const top = box.y + (box.h - lead * 2) / 2;
  return [
    ...line(x, middleOf(top, lead, m.text), w, { ...title(m, box.name), face: 'mono', name: true }),
    ...line(x, middleOf(top + lead, lead, m.small), w, plain(m, say(box.detail), ...(box.hook.kind === 'volume' ? [box.size] : []))),
  ];
};

const TABLE: { [K in NetKind]: TextsOf<K> } = {
  browser: place as TextsOf<'browser'>,
  outside: place as TextsOf<'outside'>,
  host,
  wall: () => [],
  nic,
  door,
  program,
  strip,
  tile,
  bar,
  dns,
  pile,
  film,
  said,
  rack,
  hold,
  hook,
};

/** The words of one box, in place. */
export function netTexts(box: NetBox, m: NetMetrics, say: Say): TextRun[] {
  return (TABLE[box.kind] as TextsOf<NetKind>)(box, m, say);
}

// The words of the curtains' boxes, placed so that they fit: pure, so that a law can measure them.
import { type Rect } from '../shared/box';
import { fits, textWidth } from '../shared/measure';
import { fitWords, line, middleOf, place, type TextRun, type Words } from '../shared/textRun';
import { phrase, type Say } from '../shared/words';
import { centred } from '../shared/wrap';
import { type CurtainsBox, type CurtainsBoxOf, type CurtainsKind } from './curtainsBox';
import { lidHeight, markY, tankParts } from './layoutTanks';
import { windowParts } from './layoutWindows';
import { type CurtainsMetrics } from './metrics';
import { cpuPhrase, memoryPhrase, windowTitle } from './sentences';
import { type Line } from './windowFacts';

type TextsOf<K extends CurtainsKind> = (box: CurtainsBoxOf<K>, m: CurtainsMetrics, say: Say) => TextRun[];

const bold = (wordings: readonly string[], size: number, m: CurtainsMetrics, more: Partial<Words> = {}): Words => ({ wordings, size, weight: 800, least: m.least, ...more });
const aside = (wordings: readonly string[], m: CurtainsMetrics): Words => ({ wordings, size: m.small, weight: 600, tone: 'soft', least: m.least });

/** The first paths of a row of paths, one fewer each time. */
function fewerPaths(text: string): string[] {
  const paths = text.split(' ');
  return text.startsWith('/') ? paths.slice(1).map((_, at) => paths.slice(0, -1 - at).join(' ')) : [];
}

/** A line of a window: what a machine calls things is written as a machine writes it. */
function lineRun(text: Line, rect: Rect, m: CurtainsMetrics, say: Say, weight = 600): TextRun[] {
  const words: Words =
    typeof text === 'string'
      ? { wordings: [text, text.replace(/\s+/g, ' '), ...fewerPaths(text), text.replace(/ v[\d.]+$/, '')], size: m.text, face: 'mono', weight, least: m.least, name: true }
      : { wordings: [say(text)], size: m.text, weight, least: m.least, name: true };
  return line(rect.x, middleOf(rect.y, rect.h, m.text), rect.w, words);
}

const process: TextsOf<'process'> = (box, m, say) => {
  const inside = box.inside === null ? null : say(phrase('curtains.inside', { pid: box.inside }));
  const drawn = say(phrase('curtains.drawn', { drawn: box.drawn }));
  const complete = box.complete && box.plain ? say(phrase('curtains.complete')) : null;
  if (box.h < box.w / 2) {
    const x = box.x + m.indent + m.label * 1.8;
    // clear of the wall's inner edge
    const width = box.w - m.indent * 2 - m.label * 1.8 - 4;
    const upper = box.y + box.h * 0.44;
    const lower = box.y + box.h * 0.8;
    const pid = `PID ${String(box.outside)}`;
    return [
      ...line(x, upper, width, bold([box.program], m.big, m, { face: 'mono', name: true }), { ...aside([complete ?? drawn, drawn], m), tone: 'ink' }),
      ...line(x, lower, width, { wordings: [pid], size: m.text, face: 'mono', weight: 700, least: m.least }, inside === null ? undefined : aside([inside], m)),
    ];
  }
  const width = box.w - 2 * m.indent;
  const center = (text: string, y: number, words: Partial<Words>): TextRun[] => {
    const fitted = fitWords({ wordings: [text], size: m.text, least: m.least, ...words }, width);
    const { weight = 700, face = 'sans', tone = 'ink' } = words;
    return fitted ? [{ x: box.x + box.w / 2, y, size: fitted.size, text: fitted.text, weight, face, tone, anchor: 'middle' }] : [];
  };
  const top = box.y + m.label * 3.6;
  const list = namespaceRows(box, m);
  const rest = { x: box.x + m.indent, y: list.y + list.h * 7 + 4, w: width, h: box.y + box.h - list.y - list.h * 7 - 10 };
  return [
    ...center(box.program, top + m.big, { size: m.big, face: 'mono', weight: 800, name: true }),
    ...center(inside === null ? `PID ${String(box.outside)}` : `PID ${String(box.outside)} · ${inside}`, top + m.big * 2.2, { face: inside === null ? 'mono' : 'sans' }),
    ...box.namespaces.flatMap(({ kind, id, own }, at): TextRun[] => {
      const y = middleOf(list.y + at * list.h, list.h, m.small);
      const words = (text: string): Words => ({ wordings: [text], size: m.small, face: 'mono', weight: own ? 800 : 500, least: m.least, tone: own ? 'ink' : 'soft' });
      return line(list.x + 5, y, list.w - 10, words(kind), words(String(id)));
    }),
    ...centred({ text: complete ?? drawn, size: m.text, least: m.least, weight: 700 }, rest),
  ];
};

/** Where the numbers of the seven namespaces stand in the slab of the process: the first of the rows. */
export function namespaceRows(box: Rect, m: CurtainsMetrics): Rect {
  return { x: box.x + m.indent, y: box.y + m.label * 3.6 + m.big * 2.9, w: box.w - 2 * m.indent, h: m.small * 1.55 };
}

const kernel: TextsOf<'kernel'> = (box, m, say) => {
  const y = middleOf(box.y, box.h, m.big);
  const width = box.w - 2 * m.indent;
  const ends = line(box.x + m.indent, y, width, bold([say({ key: 'stack.kernel' })], m.big, m), { wordings: releaseWords(box), size: m.text, face: 'mono', weight: 700 });
  const used = ends.map((run) => textWidth(run.text, run.size, run.face) + 2 * m.indent);
  const room = width - used.reduce((sum, each) => sum + each, 0);
  const same = place({ wordings: [say(box.says)], size: m.text, weight: 700, least: m.least }, box.x + m.indent + (used[0] ?? 0), y, room, 'start');
  return [...ends, ...(same ? [same.run] : [])];
};

/** The kernel's release, at length where there is room: what a process is told that asks for it. */
const releaseWords = ({ release, uname }: CurtainsBoxOf<'kernel'>): string[] => (uname === null ? [release] : [`uname -r  ${uname}`, uname, release]);

const window: TextsOf<'window'> = ({ window: fact, ...box }, m, say) => {
  const { head, pane, sill } = windowParts(box, m);
  const { side } = m.window;
  const title = line(
    head.x + side,
    middleOf(head.y, head.h, m.label),
    head.w - 2 * side - m.knob.w - 6,
    bold([say(windowTitle(fact.id)), say(phrase(`curtains.window.${fact.id}.short`))], m.label, m),
  );
  const inner = { x: pane.x + m.pad, w: pane.w - 2 * m.pad };
  const shown = fact.host.slice(0, m.window.lines);
  const hidden = fact.more + fact.host.length - shown.length;
  const lines = fact.own ? [] : shown.flatMap((text, at) => lineRun(text, { ...inner, y: pane.y + 5 + at * m.window.line, h: m.window.line }, m, say));
  const more = hidden > 0 && !fact.own ? say(phrase('curtains.moreShort', { count: hidden })) : null;
  const last = pane.y + 5 + (shown.length - 1) * m.window.line;
  const rest = more === null ? null : place({ wordings: [more], size: m.small, weight: 700, tone: 'soft' }, inner.x, middleOf(last, m.window.line, m.text), inner.w, 'end');
  const overlap = rest && lines.at(-1) ? textWidth(lines.at(-1)?.text ?? '', lines.at(-1)?.size ?? 0, lines.at(-1)?.face) + rest.width + 6 > inner.w : false;
  return [...title, ...lines, ...(rest && !overlap ? [rest.run] : []), ...sillTexts(fact, { x: sill.x + m.pad, y: sill.y, w: sill.w - 2 * m.pad, h: sill.h }, m, say)];
};

/** The two lines of a sill. */
const sillLines = (rect: Rect): [upper: Rect, lower: Rect] => [
  { ...rect, y: rect.y + rect.h * 0.04, h: rect.h * 0.5 },
  { ...rect, y: rect.y + rect.h * 0.5, h: rect.h * 0.46 },
];

/** What stands on the sill: what the process has instead, or that it shares what it sees, and the namespace's own name. A catch takes the place of both. */
function sillTexts({ id, own, inside, note }: CurtainsBoxOf<'window'>['window'], rect: Rect, m: CurtainsMetrics, say: Say): TextRun[] {
  if (own && note) return centred({ text: say(note), size: m.small, least: m.least, weight: 700 }, rect);
  const [upper, lower] = sillLines(rect);
  const said = own
    ? lineRun(inside[0] ?? '', upper, m, say, 800)
    : line(upper.x, middleOf(upper.y, upper.h, m.small), upper.w, aside([say(phrase('curtains.shared')), say(phrase('curtains.sharedShort'))], m));
  // the root directory is no namespace: the eighth window is not among the seven that are counted
  const words: Words = id === 'root' ? aside([say(phrase('curtains.noNamespace')), say(phrase('curtains.noNamespaceShort')), 'chroot'], m) : { ...aside([id], m), face: 'mono' };
  const name = place(words, lower.x, middleOf(lower.y, lower.h, m.small), lower.w, 'end');
  return name ? [...said, name.run] : said;
}

const empty: TextsOf<'empty'> = (box, m, say) =>
  centred({ text: say(box.text), size: m.label, least: m.least, weight: 650, tone: 'aside' }, { ...box, x: box.x + m.indent, w: box.w - 2 * m.indent });

/** All sizes in the longest wording in which the longest of them fits. */
const scale: TextsOf<'scale'> = (box, m, say) => {
  const words = box.marks.map((mib) => scaleWords(mib, say));
  const room = m.tanks.scale - m.pad - 4;
  const at = Math.max(0, words[0]?.findIndex((_, form) => words.every((each) => fits(each[form] ?? '', m.small, room))) ?? 0);
  return box.marks.map((mib, n) => ({
    x: box.x + m.tanks.scale - m.pad,
    y: markY(mib, box, m) + m.small * 0.36,
    size: m.small,
    text: words[n]?.[at] ?? '',
    weight: 600,
    tone: 'aside',
    anchor: 'end',
  }));
};

/** A size on the scale, from long to short. */
function scaleWords(mib: number, say: Say): string[] {
  const gib = mib / 1024;
  return [say(memoryPhrase(mib)).replace(/\s/g, ''), gib >= 1 ? `${String(gib)}GiB` : `${String(mib)}MiB`, gib >= 1 ? `${String(gib)}G` : `${String(mib)}M`];
}

/** The clear patch in a cracked tank, for words: below the lid, or above one that leaves too little room. */
export function killedPatch({ lid, ...box }: Rect & { lid: number | null }, m: CurtainsMetrics): Rect {
  const { glass } = tankParts(box, m);
  const h = m.small * 4.7;
  const edge = m.size === 'narrow' ? 2.5 : 5;
  const middle = lid === null ? 0.62 : lid * glass.h > h + 8 ? 1 - lid / 2 : (1 - lid) / 2 - lidHeight(m) / glass.h / 2;
  return { x: glass.x + edge, y: glass.y + glass.h * middle - h / 2, w: glass.w - 2 * edge, h };
}

const tank: TextsOf<'tank'> = ({ group, lid: at, ...box }, m, say) => {
  const w = box.w - 4;
  const middle = box.x + box.w / 2;
  const name = fitWords(bold([group.name], m.label, m, { face: 'mono', name: true }), w);
  const runs: TextRun[] = name ? [{ x: middle, y: box.y + m.label, size: name.size, text: name.text, weight: 800, face: 'mono', anchor: 'middle' }] : [];
  const amount = group.killed ? say(phrase('curtains.oom')) : say(memoryPhrase(group.memoryMiB));
  const used = fitWords({ wordings: [amount, amount.replace(/\s/g, ''), ...(group.killed ? ['OOM'] : [])], size: m.text, least: m.least }, w);
  if (used) runs.push({ x: middle, y: box.y + m.label + m.text * 1.35, size: used.size, text: used.text, weight: 700, anchor: 'middle' });
  if (!group.killed) return runs;
  return [...runs, ...centred({ text: say(phrase('curtains.killed')), size: m.small, least: m.least, weight: 700 }, killedPatch({ ...box, lid: at }, m))];
};

const lid: TextsOf<'lid'> = ({ group, ...box }, m, say) => {
  const { memoryMax } = group;
  const wordings = memoryMax === null ? [say(phrase('curtains.noLimit')), '∞'] : [say(memoryPhrase(memoryMax)), ...scaleWords(memoryMax, say)];
  // a lid that is off has no grips
  const fitted = fitWords({ wordings, size: m.small, least: m.least }, box.w - (memoryMax === null ? 6 : 14));
  return fitted ? [{ x: box.x + box.w / 2, y: middleOf(box.y, box.h, fitted.size), size: fitted.size, text: fitted.text, weight: 800, anchor: 'middle' }] : [];
};

const cpus: TextsOf<'cpus'> = ({ group, ...box }, m, say) => {
  const gets = say(cpuPhrase(group.cpus));
  const most = group.kind === 'host' ? null : group.cpuMax === null ? say(phrase('curtains.noLimit')) : say(phrase('curtains.atMost', { most: cpuPhrase(group.cpuMax) }));
  return line(
    box.x + 2,
    box.y + m.text,
    box.w - 4,
    { wordings: [gets, gets.replace(/^CPU /, '')], size: m.text, weight: 700, least: m.least },
    most === null ? undefined : aside([most, most.replace('CPU ', '')], m),
  );
};

const greed: TextsOf<'greed'> = (box, m, say) => {
  const left = box.x + m.indent / 2 + m.text * 1.42;
  return line(left, middleOf(box.y, box.h, m.text), box.x + box.w - m.indent / 2 - left, { wordings: [say(box.label), say(box.short)], size: m.text, weight: 700, least: m.least });
};

const none = (): TextRun[] => [];
const TABLE: { [K in CurtainsKind]: TextsOf<K> } = { process, kernel, plug: none, window, cloth: none, screen: none, empty, scale, tank, liquid: none, lid, cpus, greed };

/** The words of one box, in place. */
export function curtainsTexts(box: CurtainsBox, m: CurtainsMetrics, say: Say): TextRun[] {
  return (TABLE[box.kind] as TextsOf<CurtainsKind>)(box, m, say);
}

// The client: the typed line taken apart, the CLI's version, and the browser.
import { useTranslation } from 'react-i18next';
import { API_VERSION, DOCKER_VERSION } from '../../sim/docker/version/numbers';
import { cx } from '../../ui/cx';
import { clip, fits } from '../shared/measure';
import { Pickable } from '../shared/Pickable';
import { phrase, useSay } from '../shared/words';
import { type BrowserView } from './client';
import { lineParts } from './commandLine';
import { FitLabel } from './FitLabel';
import styles from './Journey.module.css';
import { type ClientBox, type JourneyLayout } from './layout';
import { type Metrics } from './metrics';
import { Names } from './Names';
import { browserPhrase, clientPhrase, type NoteOf } from './objectPhrases';
import { typedRows, wrapped } from './typedRows';

const KIND = { command: '', flag: styles['typedFlag'], name: styles['typedName'], rest: '' } as const;

/** What the CLI's own help says of a part of the line, in the language on the screen. */
export function useNote(): NoteOf {
  const { t, i18n } = useTranslation('commands');
  return ({ notes }) => {
    const key = notes.find((note) => i18n.exists(note, { ns: 'commands' }));
    return key === undefined ? '' : t(key as 'name.image');
  };
}

function Lines({ line, box, m }: { line: string; box: ClientBox; m: Metrics }) {
  const noteOf = useNote();
  const right = box.terminal.x + box.terminal.w - (m.roomy ? 13 : 10);
  return typedRows(lineParts(line), noteOf, box.terminal, m).map(({ text, kind, note, x, y, size }) => (
    <g key={`${y}-${text}`}>
      <text
        className={kind === 'note' ? styles['note'] : cx(styles['typed'], KIND[kind])}
        x={x}
        y={y}
        fontSize={size}
        fontWeight={kind === 'note' ? undefined : kind === 'command' ? 700 : 600}
        aria-hidden="true"
      >
        {text}
      </text>
      {note !== '' && (
        <text className={styles['note']} x={right} y={y} fontSize={m.small} textAnchor="end" aria-hidden="true">
          {note}
        </text>
      )}
    </g>
  ));
}

/** The line as it was typed, on a screen for two lines. */
function TwoLines({ line, box, m }: { line: string; box: ClientBox; m: Metrics }) {
  const { x, y, w, h } = box.terminal;
  const rows = wrapped(line, m.small, w - 14, 'mono');
  const shown = rows.length > 2 ? [rows[0] ?? '', clip(rows.slice(1).join(' '), m.small, w - 14, 'mono')] : rows;
  const pitch = m.small * 1.3;
  const first = y + h / 2 + m.small * 0.36 - ((shown.length - 1) * pitch) / 2;
  return shown.map((row, at) => (
    <text key={at} className={styles['typed']} x={x + 7} y={first + at * pitch} fontSize={m.small} fontWeight={700} aria-hidden="true">
      {row}
    </text>
  ));
}

function Terminal({ layout: { client: box, journey, m } }: { layout: JourneyLayout }) {
  const say = useSay();
  const { x, y, w, h } = box.terminal;
  const { line } = journey.client;
  const idle = say(phrase('journey.terminalIdle'));
  return (
    <>
      <rect className={styles['screenLip']} x={x} y={y + m.lip} width={w} height={h} rx={7} />
      <rect className={styles['screen']} x={x} y={y} width={w} height={h} rx={7} />
      {line !== null && (box.version === null && h < 60 ? <TwoLines line={line} box={box} m={m} /> : <Lines line={line} box={box} m={m} />)}
      {line === null && (
        <text className={styles['note']} x={x + 11} y={y + (h < 60 ? h / 2 + m.small * 0.36 : m.text * 1.9)} fontSize={m.small} aria-hidden="true">
          {fits(idle, m.small, w - 20) ? idle : '$'}
        </text>
      )}
    </>
  );
}

function browserText(
  { state, title, status }: BrowserView,
  address: string,
): { key: 'none' | 'closed' | 'ready' | 'loading' | 'failed' | 'status'; title: string; status: number } {
  if (address === '') return { key: 'none', title: '', status: 0 };
  if (state === 'page') return { key: 'status', title, status: status ?? 200 };
  return { key: state === 'failed' && status !== null ? 'status' : state, title: '', status: status ?? 0 };
}

/** What fits into a browser of one line; from far away the port says most. */
function oneLineTexts(address: string, words: string, m: Metrics): string[] {
  const port = address.replace(/^[^:]*/, '');
  return m.width > 400
    ? [`${address} ${words}`.trim(), `${port} ${words}`, address === '' ? 'localhost' : address, port === '' ? 'localhost' : port]
    : [`${address}  ${words}`, words, address];
}

function Browser({ layout: { client: box, journey, m } }: { layout: JourneyLayout }) {
  const say = useSay();
  const { browser } = journey.client;
  const { x, y, w, h } = box.browser;
  const { key, title, status } = browserText(browser, browser.address);
  const words = title === '' ? say(phrase(`journey.browser.${key}`, { status })) : title;
  const bar = m.text * 1.6;
  const oneLine = h < m.text * 3.4;
  const solid = browser.state === 'page' || browser.state === 'ready' || browser.state === 'loading';
  return (
    <Pickable id="browser" label={say(browserPhrase(browser))} rect={box.browser} radius={7}>
      <rect className={cx(styles['page'], !solid && styles['closedPage'])} x={x} y={y} width={w} height={h} rx={7} />
      {oneLine ? (
        <FitLabel x={x + 10} y={y + h / 2 + m.small * 0.36} size={m.small} weight={600} width={w - 20} texts={oneLineTexts(browser.address, words, m)} />
      ) : (
        <>
          <path className={cx(styles['pageLine'], !solid && styles['closedPage'])} d={`M${x} ${y + bar}h${w}`} />
          <FitLabel
            x={x + 10}
            y={y + bar - m.small * 0.42}
            size={m.small}
            weight={500}
            face="mono"
            width={w - 20}
            texts={[browser.address === '' ? 'localhost' : browser.address]}
          />
          <FitLabel
            x={x + 10}
            y={y + (bar + h) / 2 + m.text * 0.36}
            size={m.text}
            weight={browser.state === 'page' || browser.state === 'ready' ? 700 : 500}
            width={w - 20}
            texts={[words]}
          />
        </>
      )}
    </Pickable>
  );
}

/** The client zone. */
export function ClientZone({ layout }: { layout: JourneyLayout }) {
  const say = useSay();
  const noteOf = useNote();
  const { client: box, journey, m } = layout;
  const { x, y, w, h } = box.rect;
  const tall = layout.frame.direction === 'across';
  return (
    <>
      <rect className={styles['zone']} x={x} y={y} width={w} height={h} rx={m.radius} />
      <Pickable id="client" label={say(clientPhrase(journey.client, noteOf))} rect={{ x: x + 4, y: y + 4, w: w - 8, h: box.browser.y - y - 8 }} radius={m.radius - 3}>
        <rect x={x + 2} y={y + 2} width={w - 4} height={box.browser.y - y - 6} fill="transparent" />
        <Names
          x={x + (m.roomy ? 14 : m.pad)}
          y={y + (tall ? m.head * 0.66 : 26)}
          size={m.title}
          otherSize={m.text}
          title={say(phrase('journey.client'))}
          other={m.roomy ? say(phrase('journey.clientOther')) : ''}
          width={tall ? w - 26 : 72}
        />
        <Terminal layout={layout} />
        {box.version && <FitLabel x={box.version[0]} y={box.version[1]} size={m.text} weight={600} width={w - 24} texts={[`CLI ${DOCKER_VERSION} · API ${API_VERSION}`]} />}
      </Pickable>
      <Browser layout={layout} />
    </>
  );
}

// The audience window: the step's picture and a few large words, and nothing round them.
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { lab, useLab } from '../../lab/lab';
import { type Lesson } from '../../lessons/lesson';
import { type LessonModule } from '../../lessons/prose/lessonModule';
import { addressOf, type Language, LANGUAGES } from '../address';
import { BASE } from '../base';
import { PanelBoundary } from '../shell/PanelBoundary';
import { LineAnswer, useLineAnswer } from '../stage/LineAnswer';
import { Code } from './Code';
import { ControlBar } from './ControlBar';
import { KeyList } from './KeyList';
import { type Action, type OwnAction } from './keys';
import { type First } from './messages';
import { MoreBelow, moveDown, SCREENFUL, useMoreBelow } from './MoreBelow';
import { Pointer } from './Pointer';
import { isTalk, roomAddress, speakerAddress } from './presentAddress';
import { programmeOf } from './programme';
import styles from './Room.module.css';
import over from './OverWall.module.css';
import { lineOf, RoomPicture } from './RoomPicture';
import { RoomWords } from './RoomWords';
import { stepWordsOf } from '../../lessons/prose/stepWords';
import { newTalk, placeOf } from './talk';
import { useRoom } from './useRoom';
import { useSpokenScene } from './useSpokenScene';
import { useProjector } from './useProjector';
import { toggleFullscreen, useTalkKeys } from './useTalkKeys';

/** Props of `Room`. */
export interface RoomProps {
  lang: Language;
  lesson: Lesson;
  words: LessonModule;
  /** The step that the address asks for. */
  asked: string | undefined;
}

/** The command of a scene, for the room to read without the terminal over the picture. */
function RoomCommand({ line }: { line: string }) {
  return <LineAnswer line={line} printed={useLineAnswer(line) ?? []} className={styles['command']} />;
}

/** Moves on in whatever is higher than its place, and from its end back to its top; in a small window that is the page. */
function scrollOn(room: Element | null): void {
  for (const place of [document.documentElement, ...(room?.children ?? [])]) {
    const hidden = place.scrollHeight - place.clientHeight;
    if (hidden > 1) place.scrollTop = place.scrollTop >= hidden - 1 ? 0 : place.scrollTop + place.clientHeight * SCREENFUL;
  }
}

/** Shows all that there is to see of a scene before the talk goes on: a film to its end, and what is below. True when that was to do, and could be seen. */
function showRest(room: Element | null, seen: boolean): boolean {
  const { playing, jumpToEnd } = lab().store.getState();
  if (playing) jumpToEnd();
  return seen && (playing || moveDown(room));
}

/** The audience window of a lesson. */
export function Room({ lang, lesson, words, asked }: RoomProps) {
  const { t } = useTranslation('present');
  const [, navigate] = useLocation();
  const [listed, setListed] = useState(false);
  const [pointing, setPointing] = useState(false);
  const room = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const programme = useMemo(() => programmeOf(lesson, words.meta), [lesson, words]);
  const { talk, command, send } = useRoom({
    programme,
    lang,
    asked,
    own: (what) => {
      if (what.kind === 'scroll') scrollOn(room.current);
      else if (what.kind === 'film') lab().store.getState().toggle();
      else if (what.kind === 'language') navigate(roomAddress(LANGUAGES.find((each) => each !== lang) ?? lang, lesson.id, talk.step), { replace: true });
      else return what.kind === 'go' && what.to === 'next' && showRest(room.current, seen);
      return true;
    },
    first: () => first,
  });
  const place = placeOf(programme, talk) ?? placeOf(programme, newTalk(programme));
  const more = useMoreBelow(room, `${talk.step} ${talk.scene}`);
  const playing = useLab((state) => state.playing);
  const seen = !talk.blank && !talk.code;
  const first: First = !seen ? null : playing ? 'film' : more ? 'more' : null;
  useEffect(() => send({ kind: 'first', lesson: lesson.id, first }), [send, lesson, first]);
  useProjector(true, talk.size);
  useEffect(() => {
    const address = roomAddress(lang, lesson.id, talk.step);
    const { pathname, search } = window.location;
    // who has left in between is not called back
    if (isTalk(pathname) && BASE + address !== pathname + search) navigate(address, { replace: true });
  }, [navigate, lang, lesson, talk.step]);

  const own: Readonly<Record<OwnAction, () => void>> = {
    fullscreen: toggleFullscreen,
    keys: () => setListed(true),
    pointer: () => setPointing(!pointing),
    speaker: () => void window.open(BASE + speakerAddress(lang, lesson.id), 'kyeo-speaker', 'popup,width=1280,height=800'),
    leave: () => {
      if (talk.blank) command({ kind: 'toggle', what: 'blank' });
      else if (talk.code) command({ kind: 'toggle', what: 'code' });
      else navigate(addressOf(lang, 'learn', { lesson: lesson.id, step: talk.step }));
    },
  };
  const act = (action: Action) => (action.kind === 'own' ? own[action.what]() : command(action));
  useTalkKeys(act);

  const said = stepWordsOf(words).find(({ id }) => id === talk.step);
  useSpokenScene(talk, place, said, programme.steps.length);
  if (!place || !said) return null;
  const { at, scene, index } = place;
  const line = scene.kind === 'do' ? lineOf(at.operations[scene.presses - 1] ?? []) : undefined;
  return (
    <div
      ref={room}
      className={styles['room']}
      data-wall
      data-scene={scene.kind}
      data-pointing={pointing || undefined}
      data-beside={at.step.prediction !== undefined || undefined}
      data-more={more || undefined}
    >
      <div className={styles['head']}>
        <h1>{said.title}</h1>
        <p className={styles['count']} aria-label={t('stepOf', { n: index + 1, total: programme.steps.length })}>
          {index + 1} / {programme.steps.length}
        </p>
      </div>
      <RoomWords lang={lang} step={at.step} scene={scene} words={said} talk={talk} />
      {line !== undefined && <RoomCommand line={line} />}
      <PanelBoundary resetKey={at.step.id}>
        <RoomPicture lesson={lesson} at={at} sceneIndex={talk.scene} terminal={talk.terminal} />
      </PanelBoundary>
      {more && <MoreBelow onShow={() => scrollOn(room.current)} />}
      {talk.code && <Code address={window.location.origin + BASE + addressOf(lang, 'learn', { lesson: lesson.id, step: talk.step })} />}
      {talk.blank && <div className={over['blank']} role="img" aria-label={t('blank')} />}
      <ControlBar bar={bar} on={{ terminal: talk.terminal, code: talk.code, blank: talk.blank, pointer: pointing }} onAction={act} />
      <Pointer on={pointing} />
      <KeyList open={listed} onClose={() => setListed(false)} />
    </div>
  );
}

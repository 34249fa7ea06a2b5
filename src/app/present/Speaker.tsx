// The speaker's window: notes, what is on the wall and what comes next, the clock, and the hands of the room.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Lesson } from '../../lessons/lesson';
import { type LessonModule } from '../../lessons/prose/lessonModule';
import { Chip } from '../../ui/Chip';
import { type Language } from '../address';
import { BASE } from '../base';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { FileNotes } from './FileNotes';
import { Hands } from './Hands';
import { KeyList } from './KeyList';
import { type Action } from './keys';
import { NextUp } from './NextUp';
import { PlacesNotes } from './PlacesNotes';
import { roomAddress } from './presentAddress';
import { programmeOf, questionName } from './programme';
import styles from './Speaker.module.css';
import { SpeakerBar } from './SpeakerBar';
import { SpeakerClock } from './SpeakerClock';
import { stepWordsOf } from '../../lessons/prose/stepWords';
import { StillWords } from '../../lessons/prose/StillWords';
import { openQuestion, placeOf } from './talk';
import { useSpokenScene } from './useSpokenScene';
import { useSpeaker } from './useSpeaker';
import { toggleFullscreen, useTalkKeys } from './useTalkKeys';

/** Props of `Speaker`. */
export interface SpeakerProps {
  lang: Language;
  lesson: Lesson;
  words: LessonModule;
}

/** The window of the person who presents, in their own language. */
export function Speaker({ lang, lesson, words }: SpeakerProps) {
  const { t } = useTranslation('present');
  const [listed, setListed] = useState(false);
  const programme = useMemo(() => programmeOf(lesson, words.meta), [lesson, words]);
  const { view, command } = useSpeaker(programme, lang);
  const { talk, room } = view;
  const act = (action: Action) => {
    if (action.kind !== 'own') command(action);
    else if (action.what === 'keys') setListed(true);
    else if (action.what === 'fullscreen') toggleFullscreen();
  };
  useTalkKeys(act);
  const place = placeOf(programme, talk);
  const said = stepWordsOf(words);
  const here = said.find(({ id }) => id === talk.step);
  useSpokenScene(talk, place, here, programme.steps.length);
  if (!place || !here) return null;
  const { at, scene, index } = place;
  const quiz = 'quiz' in scene ? scene.quiz : null;
  const question = here.questions.get(quiz);
  const placed = here.quizzes.find(({ id }) => id === quiz);
  const right = quiz === null ? at.step.prediction : at.step.quizzes?.[quiz];
  const fix = quiz === null ? undefined : at.step.fixes?.[quiz];
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <h1>
          {lesson.number} {words.meta.title}
        </h1>
        <p role="status" className={styles['status']}>
          <Chip>{t(`room.${room}`)}</Chip>
          {room === 'closed' && (
            <a href={BASE + roomAddress(view.lang, lesson.id, talk.step)} target="_blank" rel="noopener">
              {t('room.reopen')}
            </a>
          )}
          {room === 'open' && <span>{t(`room.lang.${view.lang}`)}</span>}
          {talk.blank && <Chip>{t('blank')}</Chip>}
        </p>
        <LanguageSwitch lang={lang} path={`/present/${lesson.id}`} />
      </div>
      <section className={styles['now']} aria-labelledby="now">
        <p className={styles['label']}>
          {t('stepOf', { n: index + 1, total: programme.steps.length })} · {t(`scene.${scene.kind}`)}
        </p>
        <h2 id="now">{here.title}</h2>
        <StillWords lang={lang}>
          {scene.kind === 'explain' && <div className={styles['said']}>{here.explanation}</div>}
          {scene.kind === 'situation' && <div className={styles['said']}>{here.situation}</div>}
          {question && fix && typeof right === 'string' && <FileNotes words={question} fix={fix} right={right} />}
          {placed && typeof right === 'object' && <PlacesNotes words={placed} right={right} />}
          {question && !fix && typeof right === 'string' && (
            <Hands words={question} name={questionName(at.step.id, quiz)} talk={talk} right={right} open={openQuestion(programme, talk) !== null} command={command} />
          )}
        </StillWords>
      </section>
      <section className={styles['notes']} aria-labelledby="notes">
        <h2 id="notes">
          {t('notes')} <span>{t('minutes', { minutes: here.minutes })}</span>
        </h2>
        <StillWords lang={lang}>{here.notes}</StillWords>
      </section>
      <SpeakerClock
        clock={talk.clock}
        planned={said.slice(0, index + 1).reduce((sum, { minutes }) => sum + minutes, 0)}
        total={said.reduce((sum, { minutes }) => sum + minutes, 0)}
        command={command}
      />
      <NextUp lang={lang} programme={programme} talk={talk} said={said} first={view.first} />
      <SpeakerBar talk={talk} onAction={act} />
      <KeyList open={listed} onClose={() => setListed(false)} />
    </div>
  );
}

// The words on the wall: those of one scene, and no more.
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fix } from '../../lessons/fix';
import { type LessonStep } from '../../lessons/lesson';
import { type QuestionWords } from '../../lessons/prose/Option';
import { shuffled } from '../../lessons/prose/placing';
import { type Language } from '../address';
import { GivenFile, MendedFile } from './FileWords';
import { HandBars } from './HandBars';
import { questionName, type Scene } from './programme';
import styles from './Room.module.css';
import said from './RoomWords.module.css';
import { type StepWords } from '../../lessons/prose/stepWords';
import { StillWords } from '../../lessons/prose/StillWords';
import { type Talk } from './talk';
import { useTopAnew } from './useTopAnew';

/** Props of `RoomWords`. */
export interface RoomWordsProps {
  lang: Language;
  step: LessonStep;
  scene: Scene;
  words: StepWords;
  talk: Talk;
}

/** What stands beside the picture in a scene, or in its place. */
export function RoomWords({ lang, ...props }: RoomWordsProps) {
  const place = useRef<HTMLDivElement>(null);
  useTopAnew(place, `${props.talk.step} ${props.talk.scene}`);
  return (
    <div ref={place} className={styles['words']}>
      <StillWords lang={lang}>{sceneWords(props)}</StillWords>
    </div>
  );
}

function sceneWords({ step, scene, words, talk }: Omit<RoomWordsProps, 'lang'>): ReactNode {
  switch (scene.kind) {
    case 'situation':
      return <div className={said['situation']}>{words.situation}</div>;
    case 'question':
      return (
        <Question name={questionName(step.id, scene.quiz)} words={words.questions.get(scene.quiz)} right={rightOf(step, scene.quiz)} fix={fixOf(step, scene.quiz)} talk={talk} />
      );
    case 'answer':
      return <Answer words={words.questions.get(scene.quiz)} right={rightOf(step, scene.quiz)} fix={fixOf(step, scene.quiz)} hands={talk.hands[scene.quiz] ?? []} reason />;
    case 'explain':
      return (
        <>
          <Answer words={words.questions.get(null)} right={rightOf(step, null)} hands={talk.hands[step.id] ?? []} reason={false} />
          <div className={said['explanation']}>{words.explanation}</div>
        </>
      );
    case 'closing':
      return <Closing words={words} />;
    case 'do':
      return null;
  }
}

/** What is right: an option, options in order, or the target of each option. */
type Right = string | readonly string[] | Readonly<Record<string, string>>;

const rightOf = (step: LessonStep, quiz: string | null): Right | undefined => (quiz === null ? step.prediction : step.quizzes?.[quiz]);
const fixOf = (step: LessonStep, quiz: string | null): Fix | undefined => (quiz === null ? undefined : step.fixes?.[quiz]);
const isOrder = (right: Right | undefined): right is readonly string[] => Array.isArray(right);

interface QuestionProps {
  /** Under which its hands are counted. */
  name: string;
  words: QuestionWords | undefined;
  right: Right | undefined;
  /** The file that would be edited in answer; a room looks at it and says what it would change. */
  fix: Fix | undefined;
  talk: Talk;
}

function Question({ name, words, right, fix, talk }: QuestionProps) {
  if (!words) return null;
  const ids = words.options.map(({ id }) => id);
  return (
    <>
      <p className={said['question']}>{words.question}</p>
      {fix ? (
        <GivenFile fix={fix} />
      ) : typeof right === 'string' ? (
        <HandBars words={words} hands={talk.hands[name] ?? []} />
      ) : (
        <Choices words={words} ids={isOrder(right) ? shuffled(ids, name) : ids} />
      )}
    </>
  );
}

/** The options of a question that is not answered by hands, and what they are sorted to. */
function Choices({ words, ids }: { words: QuestionWords; ids: readonly string[] }) {
  return (
    <>
      {words.targets.length > 0 && (
        <ul className={said['targets']}>
          {words.targets.map(({ id, label }) => (
            <li key={id}>{label}</li>
          ))}
        </ul>
      )}
      <ul className={said['choices']}>
        {ids.map((id) => (
          <li key={id}>{words.options.find((option) => option.id === id)?.choice}</li>
        ))}
      </ul>
    </>
  );
}

interface AnswerProps {
  words: QuestionWords | undefined;
  right: Right | undefined;
  fix?: Fix | undefined;
  hands: readonly number[];
  /** Also says what a learner reads about the right option. */
  reason: boolean;
}

function Answer({ words, right, fix, hands, reason }: AnswerProps) {
  const { t } = useTranslation('prose');
  if (!words || right === undefined) return null;
  if (typeof right === 'string') {
    return (
      <>
        <p className={said['asked']}>{words.question}</p>
        {fix ? <MendedFile words={words} fix={fix} right={right} /> : <HandBars words={words} hands={hands} right={right} />}
        {reason && <div className={said['explanation']}>{words.options.find(({ id }) => id === right)?.feedback}</div>}
      </>
    );
  }
  const choiceOf = (id: string): ReactNode => words.options.find((option) => option.id === id)?.choice;
  const targetOf = (id: string): ReactNode => (isOrder(right) ? null : words.targets.find((target) => target.id === right[id])?.label);
  return (
    <>
      <p className={said['asked']}>{words.question}</p>
      <ol className={isOrder(right) ? said['order'] : said['choices']} aria-label={t('quiz.right')}>
        {(isOrder(right) ? right : words.options.map(({ id }) => id)).map((id) => (
          <li key={id}>
            {choiceOf(id)}
            {targetOf(id) !== null && <b className={said['target']}>{targetOf(id)}</b>}
          </li>
        ))}
      </ol>
    </>
  );
}

function Closing({ words }: { words: StepWords }) {
  return (
    <>
      <div className={said['takeaway']}>{words.takeaway}</div>
      <div className={said['situation']}>{words.bridge}</div>
      <div className={said['situation']}>{words.farewell}</div>
    </>
  );
}

// Review: questions about freshly made machines, asked again after longer and longer whiles, and each one played on the machine.
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindIn } from '../../lab/review';
import { reviewStore } from '../../lab/useReview';
import { freshSeed, questionOf } from '../../lessons/review/ask';
import { dueKinds, toPractise } from '../../lessons/review/due';
import { type KindId } from '../../lessons/review/kinds';
import { type Question } from '../../lessons/review/question';
import { nextLesson } from '../course/progress';
import { useCourseProgress } from '../course/useCourseProgress';
import { usePath } from '../course/usePath';
import { type PageProps } from '../routes';
import { WidePlace } from '../shell/WidePlace';
import { AnsweredQuestion } from './AnsweredQuestion';
import { CaseStage } from './CaseStage';
import { KindsList } from './KindsList';
import { Lobby } from './Lobby';
import { OpenQuestion } from './OpenQuestion';
import styles from './ReviewPage.module.css';
import { useKindStates, useMinute } from './useReviewStates';
import { whenIn } from './when';

/** A question that has been taken. */
interface Taken {
  readonly question: Question;
  readonly practice: boolean;
  readonly chosen: string | null;
}

/** Takes the next question of a kind whose case has not been seen. */
function take(kind: KindId, practice: boolean): Taken {
  const { seed, seen } = kindIn(reviewStore().getState().review, kind);
  return { question: questionOf(kind, freshSeed(kind, seed, seen)), practice, chosen: null };
}

/** Keeps an answer; without one, only that the case has been seen. */
function keep({ question: { kind, seed, key, right }, practice }: Taken, chosen: string | null): void {
  reviewStore()
    .getState()
    .answer({ kind, seed, key, right: chosen === right, at: Date.now(), practice });
}

/** The page at /review. */
export default function ReviewPage({ lang }: PageProps) {
  const { t } = useTranslation('review');
  const now = useMinute();
  const states = useKindStates();
  const [path] = usePath();
  const lesson = nextLesson(useCourseProgress(), path);
  const [taken, setTaken] = useState<Taken | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  // what was pressed is gone: whoever uses the keyboard goes on at the top
  const leave = () => {
    setTaken(null);
    title.current?.focus();
  };
  const practise = () => setTaken(take(toPractise(states, taken?.question.kind ?? null), true));
  const [next] = dueKinds(states, now);
  const goOn = () => {
    if (taken?.practice === true) practise();
    else if (next === undefined) leave();
    else setTaken(take(next, false));
  };
  const due = states.find(({ kind }) => kind === taken?.question.kind)?.due ?? now;
  return (
    <WidePlace title={t('title')} intro={taken === null ? t('intro') : undefined} headingRef={title}>
      {taken === null && (
        <>
          <Lobby lang={lang} states={states} now={now} lesson={lesson} onStart={(kind) => setTaken(take(kind, false))} onPractise={practise} />
          <KindsList lang={lang} states={states} now={now} onPractise={(kind) => setTaken(take(kind, true))} />
        </>
      )}
      {taken !== null && taken.chosen === null && (
        <OpenQuestion
          key={taken.question.key}
          question={taken.question}
          practice={taken.practice}
          onAnswer={(chosen) => {
            keep(taken, chosen);
            setTaken({ ...taken, chosen });
          }}
          onAnother={() => {
            keep(taken, null);
            practise();
          }}
        />
      )}
      {taken !== null && taken.chosen !== null && (
        <div className={styles['bench']}>
          <AnsweredQuestion
            lang={lang}
            question={taken.question}
            chosen={taken.chosen}
            again={taken.practice ? null : whenIn(lang, due, now)}
            more={taken.practice || next !== undefined}
            onNext={goOn}
            onFinish={leave}
          />
          <CaseStage question={taken.question} />
        </div>
      )}
    </WidePlace>
  );
}

// A question after it was answered: what really happened, why the other answers are others, and what comes next.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { KINDS } from '../../lessons/review/kinds';
import { type Option, type Question } from '../../lessons/review/question';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Tick } from '../../ui/Tick';
import { addressOf, type Language } from '../address';
import { CodeWords } from '../course/CodeWords';
import { findLesson } from '../course/modules';
import { GivenCase } from './GivenCase';
import styles from './Question.module.css';
import { usePhrase } from './usePhrase';

/** Props of `AnsweredQuestion`. */
export interface AnsweredQuestionProps {
  lang: Language;
  question: Question;
  chosen: string;
  /** When this kind is asked again, in words; null in practice. */
  again: string | null;
  /** Whether another question waits. */
  more: boolean;
  onNext: () => void;
  onFinish: () => void;
}

function Answer({ option, right, chosen }: { option: Option; right: boolean; chosen: boolean }) {
  const { t } = useTranslation('review');
  const say = usePhrase();
  return (
    <li className={cx(styles['result'], right && styles['right'])}>
      <p className={styles['resultText']}>
        <span>
          {right && <Tick state="done" className={styles['tick'] ?? ''} />}
          <CodeWords text={say(option.text)} />
        </span>
        {right && <span className={styles['tag']}>{t('correct')}</span>}
        {chosen && <span className={styles['tag']}>{t('chosen')}</span>}
      </p>
      {!right &&
        option.why.map((phrase, index) => (
          <p key={index}>
            <CodeWords text={say(phrase)} />
          </p>
        ))}
    </li>
  );
}

function FromLesson({ lang, question }: { lang: Language; question: Question }) {
  const { t } = useTranslation(['review', 'course']);
  const { lesson, step } = KINDS[question.kind];
  const number = findLesson(lesson)?.lesson.number;
  if (number === undefined) return null;
  return (
    <p>
      {t('fromLesson')}{' '}
      <Link href={addressOf(lang, 'learn', { lesson, step })}>
        {number} <CodeWords text={t(`lessons.${number}`, { ns: 'course' })} />
      </Link>
    </p>
  );
}

/** Tells. Focus goes to the verdict, from where reading goes on. */
export function AnsweredQuestion({ lang, question, chosen, again, more, onNext, onFinish }: AnsweredQuestionProps) {
  const { t } = useTranslation('review');
  const say = usePhrase();
  const verdict = useRef<HTMLHeadingElement>(null);
  useEffect(() => verdict.current?.focus(), []);
  return (
    <div className={styles['question']}>
      <h2 ref={verdict} tabIndex={-1}>
        {chosen === question.right ? t('right') : t('wrong')}
      </h2>
      <p className={styles['asked']}>
        <CodeWords text={say(question.ask)} />
      </p>
      <ul className={styles['results']} aria-label={t('answers')}>
        {question.options.map((option) => (
          <Answer key={option.id} option={option} right={option.id === question.right} chosen={option.id === chosen} />
        ))}
      </ul>
      <section className={styles['explanation']}>
        <h3>{t('explanation')}</h3>
        <ul>
          {question.explanation.map((phrase, index) => (
            <li key={index}>
              <CodeWords text={say(phrase)} />
            </li>
          ))}
        </ul>
        <FromLesson lang={lang} question={question} />
      </section>
      <p className={styles['hint']}>{again === null ? t('practicing') : t('again', { when: again })}</p>
      <div className={styles['buttons']}>
        {more && (
          <Button variant="primary" onClick={onNext}>
            {t('next')}
          </Button>
        )}
        <Button variant={more ? 'secondary' : 'primary'} onClick={onFinish}>
          {t('finish')}
        </Button>
      </div>
      <GivenCase given={question.given} />
    </div>
  );
}

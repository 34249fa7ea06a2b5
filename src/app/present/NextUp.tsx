// What the next press brings, and the step after this one, so that the speaker never has to guess.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Act, type Lesson } from '../../lessons/lesson';
import { type Language } from '../address';
import { ControlName } from './ControlName';
import { type First } from './messages';
import { PickedName, type PickedNameProps } from './PickedName';
import { type Programme, type ProgrammeStep } from './programme';
import styles from './Speaker.module.css';
import { type StepWords } from '../../lessons/prose/stepWords';
import { StillWords } from '../../lessons/prose/StillWords';
import { placeOf, type Talk, talkAfter } from './talk';

/** What an operation does, in a word or as it is typed. */
function Operation({ act, ...place }: Omit<PickedNameProps, 'pick'> & { act: Act }) {
  const { t } = useTranslation('present');
  if ('run' in act) return <code className={styles['line']}>$ {act.run}</code>;
  if ('pick' in act) return <PickedName {...place} pick={act.pick} />;
  if ('view' in act) return t('operation.view');
  return 'control' in act ? <ControlName {...place} control={act.control} /> : t('operation.undo');
}

/** What a press carries out, line by line. */
function Operations({ lesson, at, press }: { lesson: Lesson; at: ProgrammeStep; press: number }) {
  const before = useMemo(() => at.operations.slice(0, press - 1).flat(), [at, press]);
  return (at.operations[press - 1] ?? []).map((act, index) => (
    <p key={index}>
      <Operation lesson={lesson} step={at.step} before={before} act={act} />
    </p>
  ));
}

/** Props of `NextUp`. */
export interface NextUpProps {
  lang: Language;
  programme: Programme;
  talk: Talk;
  said: readonly StepWords[];
  /** What the next press does on the wall before the talk goes on. */
  first: First;
}

/** The card of what comes next. */
export function NextUp({ lang, programme, talk, said, first }: NextUpProps) {
  const { t } = useTranslation('present');
  const here = placeOf(programme, talk);
  const after = talkAfter(programme, talk, { kind: 'go', to: 'next' });
  const next = placeOf(programme, after);
  if (!here || !next) return null;
  const following = said[here.index + 1];
  const over = after.step === talk.step && after.scene === talk.scene;
  return (
    <section className={styles['next']} aria-labelledby="next">
      <h2 id="next">{t('nextPress')}</h2>
      {first && (
        <>
          <p>{t(`first.${first}`)}</p>
          <h2>{t('pressAfter')}</h2>
        </>
      )}
      {over ? (
        <p>{t('end')}</p>
      ) : (
        <div>
          <p>{next.index === here.index ? t(`scene.${next.scene.kind}`) : said[next.index]?.title}</p>
          {next.scene.kind === 'do' && <Operations lesson={programme.lesson} at={next.at} press={next.scene.presses} />}
        </div>
      )}
      <h2>{t('nextStepCard')}</h2>
      {following ? (
        <>
          <p className={styles['following']}>
            {following.title} <span>{t('minutes', { minutes: following.minutes })}</span>
          </p>
          <StillWords lang={lang}>
            <div className={styles['said']}>{following.situation}</div>
          </StillWords>
        </>
      ) : (
        <p>{t('lastStep')}</p>
      )}
    </section>
  );
}

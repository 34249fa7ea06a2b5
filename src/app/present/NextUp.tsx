// What the next press brings, and the step after this one, so that the speaker never has to guess.
import { useTranslation } from 'react-i18next';
import { type Act } from '../../lessons/lesson';
import { type Language } from '../address';
import { type Programme } from './programme';
import styles from './Speaker.module.css';
import { type StepWords } from '../../lessons/prose/stepWords';
import { StillWords } from '../../lessons/prose/StillWords';
import { placeOf, type Talk, talkAfter } from './talk';

/** What an operation does, in a word or as it is typed. */
function Operation({ act }: { act: Act }) {
  const { t } = useTranslation('present');
  if ('run' in act) return <code className={styles['line']}>$ {act.run}</code>;
  if ('pick' in act) {
    return (
      <>
        {t('operation.pick')} <code>{act.pick}</code>
      </>
    );
  }
  if ('view' in act) return t('operation.view');
  return t('undo' in act ? 'operation.undo' : 'operation.control');
}

/** The card of what comes next. */
export function NextUp({ lang, programme, talk, said }: { lang: Language; programme: Programme; talk: Talk; said: readonly StepWords[] }) {
  const { t } = useTranslation('present');
  const here = placeOf(programme, talk);
  const after = talkAfter(programme, talk, { kind: 'go', to: 'next' });
  const next = placeOf(programme, after);
  if (!here || !next) return null;
  const following = said[here.index + 1];
  const operation = next.scene.kind === 'do' ? (next.at.operations[next.scene.presses - 1] ?? []) : [];
  const over = after.step === talk.step && after.scene === talk.scene;
  return (
    <section className={styles['next']} aria-labelledby="next">
      <h2 id="next">{t('nextPress')}</h2>
      {over ? (
        <p>{t('end')}</p>
      ) : (
        <div>
          <p>{next.index === here.index ? t(`scene.${next.scene.kind}`) : said[next.index]?.title}</p>
          {operation.map((act, index) => (
            <p key={index}>
              <Operation act={act} />
            </p>
          ))}
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

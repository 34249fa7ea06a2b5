// The fidelity contract: what the simulated docker does as the real one does, what it does less of, and what it does not have.
import { useTranslation } from 'react-i18next';
import { type FidelityRow, type Grade } from '../../sim/docker/reference/fidelity';
import { noteKey } from '../../sim/docker/reference/noteKey';
import type contract from './contract';
import made from './contract?baked';
import styles from './FidelityPage.module.css';

const GRADES: readonly Grade[] = ['exact', 'simplified', 'missing'];
const { rows: ROWS, counts: COUNTS } = made as ReturnType<typeof contract>;

type Notes = (key: string) => string;

function FlagNames({ flags }: { flags: readonly string[] }) {
  return flags.map((long) => (
    <code key={long} className={styles['flag']}>
      --{long}
    </code>
  ));
}

function Command({ row: { path, aliases, grade, flags }, note }: { row: FidelityRow; note: Notes }) {
  const { t } = useTranslation('fidelity');
  return (
    <article className={styles['command']}>
      <h3>
        <code>{`docker ${path}`.trimEnd()}</code>
        <span className={styles['grade']} data-grade={grade}>
          {t(`grade.${grade}.name`)}
        </span>
      </h3>
      {aliases.length > 0 && (
        <p className={styles['quiet']}>
          {t('also')}
          {aliases.map((name) => (
            <code key={name}>{`docker ${name}`}</code>
          ))}
        </p>
      )}
      {grade === 'simplified' && <p>{note(path)}</p>}
      <dl className={styles['flags']}>
        {GRADES.filter((one) => flags[one].length > 0).map((one) => (
          <div key={one}>
            <dt>{t(`flags.${one}`)}</dt>
            <dd>
              {one !== 'simplified' ? (
                <FlagNames flags={flags[one]} />
              ) : (
                flags.simplified.map((long) => (
                  <p key={long}>
                    <code className={styles['flag']}>--{long}</code> {note(noteKey(path, long))}
                  </p>
                ))
              )}
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

/** The page at /fidelity. */
export default function FidelityPage() {
  const { t } = useTranslation('fidelity');
  const note: Notes = (key) => t(`notes.${key}` as 'title');
  return (
    <div className={styles['page']}>
      <header>
        <h1>{t('title')}</h1>
        <p>{t('intro', { all: COUNTS.all })}</p>
      </header>
      <dl className={styles['legend']}>
        {GRADES.map((grade) => (
          <div key={grade}>
            <dt>
              <span className={styles['grade']} data-grade={grade}>
                {t(`grade.${grade}.name`)}
              </span>
              {t('commands', { count: COUNTS[grade] })}
            </dt>
            <dd>{t(`grade.${grade}.about`)}</dd>
          </div>
        ))}
      </dl>
      <section className={styles['commands']}>
        <h2>{t('simulated')}</h2>
        {ROWS.filter(({ grade }) => grade !== 'missing').map((row) => (
          <Command key={row.path} row={row} note={note} />
        ))}
      </section>
      <section className={styles['commands']}>
        <h2>{t('absent')}</h2>
        <p>{t('absentAbout')}</p>
        <p className={styles['names']}>
          {ROWS.filter(({ grade }) => grade === 'missing').map(({ path }) => (
            <code key={path}>{`docker ${path}`}</code>
          ))}
        </p>
      </section>
    </div>
  );
}

// The sessions of the lab that this device keeps beside the one on screen: each can be opened again, or deleted.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language } from '../address';
import { type KeptSession } from '../../lab/keptSessions';
import { labPlaces } from '../../lab/labPlaces';
import { Button } from '../../ui/Button';
import styles from './ShareSheet.module.css';

/** Props of `OtherSessions`. */
export interface OtherSessionsProps {
  lang: Language;
  onEnter: (place: string) => void;
}

/** Day and minute. */
const whenIn = (lang: Language, at: number): string => new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** A list; nothing at all where there is no other session. */
export function OtherSessions({ lang, onEnter }: OtherSessionsProps) {
  const { t } = useTranslation('share');
  const [others, setOthers] = useState(() => labPlaces().others());
  const [sure, setSure] = useState<string | null>(null);
  if (others.length === 0) return null;
  const remove = (place: string) => {
    labPlaces().remove(place);
    setOthers(labPlaces().others());
  };
  return (
    <section className={styles['section']}>
      <h3>{t('others.title')}</h3>
      <ul className={styles['others']}>
        {others.map((kept) => (
          <li key={kept.place}>
            <Described lang={lang} kept={kept} />
            <Button size="small" onClick={() => onEnter(kept.place)}>
              {t('others.open')}
            </Button>
            <Button size="small" variant="quiet" onClick={() => (sure === kept.place ? remove(kept.place) : setSure(kept.place))}>
              {t(sure === kept.place ? 'others.sure' : 'others.delete')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Described({ lang, kept: { session } }: { lang: Language; kept: KeptSession }) {
  const { t } = useTranslation(['share', 'stage']);
  const count = session.inputs.filter(({ idle }) => !idle).length;
  const last = session.inputs.findLast(({ input }) => 'line' in input)?.input;
  return (
    <span className={styles['described']}>
      <b>{t(`stage:scenarios.${session.start.scenario}`)}</b>
      <span>{t('others.size', { count, when: session.at === undefined ? '–' : whenIn(lang, session.at) })}</span>
      {last && 'line' in last && <code>{last.line}</code>}
    </span>
  );
}

// The page that puts a whole lesson on paper: a handout, a worksheet or an answer key, as it looks on the sheet.
import { ArrowLeft, Printer } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { type Lesson } from '../../lessons/lesson';
import { lessonOf } from '../../lessons/index';
import { type LessonModule } from '../../lessons/prose/lessonModule';
import { StillWords } from '../../lessons/prose/StillWords';
import { Button } from '../../ui/Button';
import { LinkButton } from '../../ui/LinkButton';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { useAlive } from '../../ui/useAlive';
import { addressOf, type Language } from '../address';
import { BASE } from '../base';
import { lessonWords } from '../learn/lessonWords';
import { PageHead } from '../PageHead';
import { type PageProps } from '../routes';
import { NothingHere } from '../shell/NothingHere';
import { useQuery } from '../useQuery';
import { AnswerKey } from './AnswerKey';
import { Handout } from './Handout';
import styles from './PrintPage.module.css';
import { partOf, PARTS, sheetSteps, sourcesOf } from './sheet';
import { Worksheet } from './Worksheet';

export { prepare, sources } from '../learn/lessonParts';

const SHEETS = { handout: Handout, worksheet: Worksheet, key: AnswerKey } as const;

/** The page at /print/<lesson>. */
export default function PrintPage(props: PageProps) {
  const { t } = useTranslation(['ui', 'print']);
  const { lang, params } = props;
  const words = lessonWords(lang, params.lesson ?? '');
  const lesson = lessonOf(params.lesson ?? '');
  if (!words || !lesson) return <NothingHere {...props} />;
  return (
    <>
      <PageHead title={t('title', { ns: 'print', title: words.meta.title })} description={t('app.print.description')} unlisted />
      <Sheet lang={lang} lesson={lesson} words={words} />
    </>
  );
}

function Sheet({ lang, lesson, words }: { lang: Language; lesson: Lesson; words: LessonModule }) {
  const { t } = useTranslation(['print', 'sources', 'stage']);
  const [, navigate] = useLocation();
  const part = partOf(useQuery());
  const steps = useMemo(() => sheetSteps(lesson, words), [lesson, words]);
  const sources = sourcesOf(part, steps);
  const Part = SHEETS[part];
  const home = addressOf(lang, 'learn', { lesson: lesson.id });
  const origin = useAlive() ? location.origin : '';
  return (
    <div className={styles['page']}>
      <div className={styles['bar']}>
        <Link href={home} asChild>
          <LinkButton variant="quiet" glyph={ArrowLeft}>
            {t('toLesson')}
          </LinkButton>
        </Link>
        <SegmentedControl
          label={t('part')}
          value={part}
          options={PARTS.map((value) => ({ value, label: t(`parts.${value}`) }))}
          onChange={(value) => navigate(`${addressOf(lang, 'print', { lesson: lesson.id })}?part=${value}`, { replace: true })}
        />
        <Button variant="primary" glyph={Printer} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <article className={styles['sheet']} data-theme="light" data-part={part}>
        <header className={styles['head']}>
          <p>
            {t(`parts.${part}`)} · {t('number', { number: lesson.number })}
          </p>
          <h1>{words.meta.title}</h1>
        </header>
        <StillWords lang={lang} on="paper">
          <Part steps={steps} />
        </StillWords>
        <footer className={styles['foot']}>
          {sources.length > 0 && (
            <p>
              <strong>{t('lesson.sources', { ns: 'stage' })}</strong>{' '}
              {sources.map((tag) => (
                <span key={tag}>
                  [{tag}] {t(`${tag}.title`, { ns: 'sources' })}
                </span>
              ))}
            </p>
          )}
          <p>{`${origin}${BASE}${home}`}</p>
        </footer>
      </article>
    </div>
  );
}

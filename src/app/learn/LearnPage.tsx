// The page of one lesson step on the site.
import { useTranslation } from 'react-i18next';
import { lessonOf } from '../../lessons/index';
import { PageHead } from '../PageHead';
import { type PageProps } from '../routes';
import { NothingHere } from '../shell/NothingHere';
import { lessonWords } from './lessonWords';
import { onSite } from './moves';
import { StepPage } from './StepPage';

export { prepare, sources } from './lessonParts';

/** The page at /learn/<lesson>/<step>; without a step it is the first one. */
export default function LearnPage(props: PageProps) {
  const { t } = useTranslation();
  const { lang, params } = props;
  const words = lessonWords(lang, params.lesson ?? '');
  const lesson = lessonOf(params.lesson ?? '');
  const step = lesson?.steps.find(({ id }) => params.step === undefined || id === params.step);
  const named = words?.meta.steps.find(({ id }) => id === step?.id);
  if (!words || !lesson || !step || !named) return <NothingHere {...props} />;
  return (
    <>
      <PageHead title={`${named.title} · ${words.meta.title}`} description={[words.meta.title, named.title, t('app.learn.description')].join(' · ')} />
      <StepPage lang={lang} lesson={lesson} step={step} words={words} place={onSite(lang, lesson)} />
    </>
  );
}

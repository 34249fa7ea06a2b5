// What a place shows when its address names nothing that is there, such as a lesson that does not exist.
import { useTranslation } from 'react-i18next';
import { PageHead } from '../PageHead';
import { type PageProps } from '../routes';
import NotFoundPage from './NotFoundPage';

/** The page for what cannot be found, named as such. */
export function NothingHere(props: PageProps) {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('app.notFound.title')} description={t('app.notFound.description')} />
      <NotFoundPage {...props} />
    </>
  );
}

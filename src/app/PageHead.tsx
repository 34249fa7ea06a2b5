// The head of a page (title, description), which React lifts into <head> on the server and in the browser alike.
import { useTranslation } from 'react-i18next';

/** Names the page: `title` is followed by the product's name unless the page is home itself. */
export function PageHead({ title, description, bare = false }: { title: string; description: string; bare?: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <title>{bare ? title : t('app.titled', { title })}</title>
      <meta name="description" content={description} />
    </>
  );
}

// The head of a page (title, description), which React lifts into <head> on the server and in the browser alike.
import { useTranslation } from 'react-i18next';

/** Props of `PageHead`. */
export interface PageHeadProps {
  title: string;
  description: string;
  /** The page is home itself: the title is not followed by the product's name. */
  bare?: boolean;
  /** The page is another form of one that search engines know: they leave it out. */
  unlisted?: boolean;
}

/** Names the page. */
export function PageHead({ title, description, bare = false, unlisted = false }: PageHeadProps) {
  const { t } = useTranslation();
  return (
    <>
      <title>{bare ? title : t('app.titled', { title })}</title>
      <meta name="description" content={description} />
      {unlisted && <meta name="robots" content="noindex" />}
    </>
  );
}

// The whole site as one tree: the router, the words, the shell and the page of the present address.
import { useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Router, type RouterOptions } from 'wouter';
import { type PlaceName } from './address';
import { Alternates } from './Alternates';
import { BASE, ORIGIN } from './base';
import { PageHead } from './PageHead';
import { type Languages, type Ready } from './prepare';
import { LoadFailed } from './LoadFailed';
import { Shell } from './shell/Shell';
import { useReady } from './useReady';

interface AppProps {
  /** The place that the address names, loaded beforehand: the first picture needs no waiting. */
  first: Ready;
  languages: Languages;
  /** The path to render on a server, without the base. */
  ssrPath?: string;
  /** Where the address is kept, if it is not the browser's. */
  location?: Pick<RouterOptions, 'hook' | 'searchHook'>;
}

/** The site; rendered the same on a server and in a browser. */
export function App({ first, languages, ssrPath, location }: AppProps) {
  return (
    <Router base={BASE} {...location} {...(ssrPath === undefined ? {} : { ssrPath: BASE + ssrPath })}>
      <CurrentPlace first={first} languages={languages} />
    </Router>
  );
}

function CurrentPlace({ first, languages }: Pick<AppProps, 'first' | 'languages'>) {
  const { ready, failed } = useReady(first, languages);
  const { address, language, i18n, Page } = ready;
  useEffect(() => {
    const { documentElement } = document;
    // even the same value again would have the browser style every element anew
    if (documentElement.lang !== language) documentElement.lang = language;
    // Handlers are in place from here on; browser tests wait for it.
    documentElement.dataset['alive'] = '';
    // what early.js kept out of sight
    delete documentElement.dataset['waits'];
  }, [language]);
  return (
    <I18nextProvider i18n={i18n}>
      <PlaceHead ready={ready} />
      <Shell lang={language} path={address.path}>
        {failed && <LoadFailed />}
        <Page lang={language} params={address.params} />
      </Shell>
    </I18nextProvider>
  );
}

/** Places that name themselves, because their titles depend on what they show. */
const NAMED: readonly PlaceName[] = ['learn', 'present', 'print', 'embed', 'embedLesson'];

/** Title, description and the same page in each language. */
function PlaceHead({ ready: { address, i18n } }: { ready: Ready }) {
  const { place, path } = address;
  if (place === 'notFound') return <PageHead title={i18n.t('app.notFound.title')} description={i18n.t('app.notFound.description')} />;
  return (
    <>
      <Alternates origin={ORIGIN} base={BASE} path={path} />
      {!NAMED.includes(place) && <PageHead title={i18n.t(`app.${place}.title`)} description={i18n.t(`app.${place}.description`)} bare={place === 'home'} />}
    </>
  );
}

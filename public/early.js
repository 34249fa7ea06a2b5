// Runs before the first paint, so that a page never flashes in other colours, and at the root of the site leads on to a language:
// the same as src/app/settings/applySettings.ts and src/app/preferredLanguage.ts, whose tests hold it to that.
(() => {
  /** How long (ms) the scripts wait for the first paint at most. */
  const LATEST = 5000;
  const { src, dataset: scripts } = document.currentScript;
  let settings = {};
  try {
    settings = JSON.parse(localStorage.getItem('kyeo:settings') ?? '{}') ?? {};
  } catch {
    // Storage is forbidden or unreadable: the defaults hold.
  }
  const asks = (query) => window.matchMedia(query).matches;
  const pick = (value, allowed, otherwise) => (allowed.includes(value) ? value : otherwise);
  const system = asks('(prefers-contrast: more)') ? 'contrast' : asks('(prefers-color-scheme: dark)') ? 'dark' : 'light';
  const root = document.documentElement.dataset;
  const { search, origin } = window.location;
  const pathname = window.location.pathname.replace(/index\.html$/, '');
  const audience = pathname.includes('/present/') && !search.includes('speaker');
  // an embedded page looks as its address says, whatever was set on the site
  const wanted = pathname.includes('/embed/') ? new URLSearchParams(search).get('theme') : settings.theme;
  root.theme = audience ? 'projector' : pick(wanted, ['light', 'dark', 'contrast', 'projector'], system);
  root.text = pick(settings.textSize, ['100', '115', '130', '150'], '100');
  root.motion = pick(settings.motion, ['full', 'reduce'], 'system');

  const base = src.slice(origin.length).replace(/early\.js$/, '');
  // a package for an LMS has a lesson there
  if (root.lesson !== undefined) return;
  // the scripts of a prerendered page, and on a first visit the fonts that few of its words need, wait until its words stand there: till then network and processor are for them
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    delete root.fonts;
    for (const href of scripts.modules?.split(' ') ?? []) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', href }));
    import(scripts.entry);
  };
  if (scripts.entry !== undefined) {
    if (!navigator.serviceWorker?.controller) root.fonts = 'first';
    new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').length > 0 && begin()).observe({ type: 'paint', buffered: true });
    // a page that nobody looks at is not painted
    if (document.hidden) begin();
    document.addEventListener('visibilitychange', begin);
    setTimeout(begin, LATEST);
  }
  if (pathname !== base && `${pathname}/` !== base) return;
  const languages = ['ko', 'en'];
  const spoken = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]).find((language) => languages.includes(language));
  window.location.replace(base + pick(settings.language, languages, spoken ?? 'en'));
})();

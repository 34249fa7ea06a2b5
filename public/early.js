// Before the first paint: the colours, and at the root the language, as in applySettings.ts and preferredLanguage.ts, whose tests hold it to them.
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
  // an embedded page looks as its address says
  const wanted = pathname.includes('/embed/') ? new URLSearchParams(search).get('theme') : settings.theme;
  root.theme = audience ? 'projector' : pick(wanted, ['light', 'dark', 'contrast', 'projector'], system);
  root.text = pick(settings.textSize, ['100', '115', '130', '150'], '100');
  root.motion = pick(settings.motion, ['full', 'reduce'], 'system');

  const base = src.slice(origin.length).replace(/early\.js$/, '');
  // a package for an LMS has a lesson there
  if (root.lesson !== undefined) return;
  // a prerendered page's scripts, and at first the fonts that few words need, wait for the first paint
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

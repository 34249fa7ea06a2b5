// Before the first paint: the colours, and at the root the language, as in applySettings.ts and preferredLanguage.ts, whose tests hold it to them.
(() => {
  /** How long (ms) the scripts wait for the first paint at most. */
  const LATEST = 5000;
  /** How long (ms) they wait for its fonts at most. */
  const FONTS_AT_LATEST = 300;
  /** How many elements get their fonts in one frame. */
  const PART = 100;
  /** How many files are asked for in one task. */
  const FETCHED = 6;
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
  const sizeOf = (element) => element.getElementsByTagName('*').length + 1;
  const fontOf = (element) => getComputedStyle(element).fontFamily;
  // what has a font of its own is not divided: its children could not take it from there
  const divide = (element) => [...element.children].flatMap((child) => (sizeOf(child) > PART && fontOf(child) === fontOf(element) ? divide(child) : [child]));
  // the fonts that the page's words need beside the first, as `document.fonts.load` takes them, and those words
  const lacked = () => {
    const words = {};
    const { unicodeRange } = [...document.fonts].find(({ family }) => family.includes('Pretendard Variable'));
    // every character that it has
    const first = new RegExp(`[${unicodeRange.replace(/U\+/gi, '').replace(/\w+/g, '\\u{$&}')}]`, 'gu');
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement, data } = texts.currentNode;
      if (!parentElement.checkVisibility()) continue;
      const { fontFamily, fontWeight } = getComputedStyle(parentElement);
      const mono = fontFamily.includes('Mono');
      const font = `${fontWeight} 1em ${mono ? 'JetBrains Mono' : 'Pretendard Rest'}`;
      words[font] = (words[font] ?? '') + (mono ? data : data.replace(first, ''));
    }
    return Object.entries(words);
  };
  // Given a font that is not there yet, text is laid out in one of the system's, which Chromium on Linux has to ask for in each size; and the whole page in one go answers nobody for as long as that takes.
  const giveFonts = async () => {
    await Promise.allSettled(lacked().map(([font, words]) => document.fonts.load(font, words)));
    const elements = divide(document.body);
    for (let next = 0; next < elements.length;) {
      for (let size = 0; next < elements.length && size < PART; next += 1) {
        size += sizeOf(elements[next]);
        elements[next].dataset.fonts = 'all';
      }
      await new Promise(requestAnimationFrame);
    }
    delete root.fonts;
    for (const element of elements) delete element.dataset.fonts;
  };
  const fetchScripts = async () => {
    // sheets that nothing of the page wears yet stand there in their order; one that does not come is left to whoever needs it
    const sheets = [...document.querySelectorAll('link[rel=later]')].map(
      (link) =>
        new Promise((resolve) => {
          link.onload = resolve;
          link.onerror = () => resolve(link.remove());
          link.rel = 'stylesheet';
        }),
    );
    for (const [n, href] of (scripts.modules?.split(' ') ?? []).entries()) {
      if (n > 0 && n % FETCHED === 0) await new Promise((resolve) => setTimeout(resolve));
      document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', href }));
    }
    await Promise.all(sheets);
    import(scripts.entry).catch((error) => {
      delete root.waits;
      document.getElementById('late')?.removeAttribute('hidden');
      throw error;
    });
  };
  // a prerendered page's scripts, and at first the fonts that few words need, wait for the first paint
  let begun = false;
  const begin = (painted) => {
    if (begun) return;
    begun = true;
    if (painted && root.fonts !== undefined) {
      // scripts that arrive keep all threads, and what is laid out meanwhile waits for one
      Promise.race([giveFonts().catch(() => delete root.fonts), new Promise((resolve) => setTimeout(resolve, FONTS_AT_LATEST))]).then(() => setTimeout(fetchScripts));
    } else {
      delete root.fonts;
      fetchScripts();
    }
  };
  if (scripts.entry !== undefined) {
    if (!navigator.serviceWorker?.controller) root.fonts = 'first';
    new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').length > 0 && begin(true)).observe({ type: 'paint', buffered: true });
    // the built file of a framed lesson shows its first step: where another one is asked for, nothing is shown until it comes
    if (pathname.includes('/embed/lesson/') && new URLSearchParams(search).has('step')) root.waits = '';
    // a page that nobody looks at, or that shows nothing yet, is not painted
    if (document.hidden || root.waits !== undefined) begin(false);
    document.addEventListener('visibilitychange', () => begin(false));
    setTimeout(() => begin(false), LATEST);
  }
  if (pathname !== base && `${pathname}/` !== base) return;
  const languages = ['ko', 'en'];
  const spoken = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]).find((language) => languages.includes(language));
  window.location.replace(base + pick(settings.language, languages, spoken ?? 'en'));
})();

// Runs before the first paint, so that a page never flashes in other colours, and at the root of the site leads on to a language:
// the same as src/app/settings/applySettings.ts and src/app/preferredLanguage.ts, whose tests hold it to that.
(() => {
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

  const base = document.currentScript.src.slice(origin.length).replace(/early\.js$/, '');
  // a package for an LMS has a lesson there
  if (root.lesson !== undefined) return;
  if (pathname !== base && `${pathname}/` !== base) return;
  const languages = ['ko', 'en'];
  const spoken = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]).find((language) => languages.includes(language));
  window.location.replace(base + pick(settings.language, languages, spoken ?? 'en'));
})();

// Runs before the first paint, so that a page never flashes in other colours: the same as src/app/settings/applySettings.ts, whose test holds it to that.
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
  const { pathname = '', search = '' } = window.location ?? {};
  const audience = pathname.includes('/present/') && !search.includes('speaker');
  // an embedded page looks as its address says, whatever was set on the site
  const wanted = pathname.includes('/embed/') ? new URLSearchParams(search).get('theme') : settings.theme;
  root.theme = audience ? 'projector' : pick(wanted, ['light', 'dark', 'contrast', 'projector'], system);
  root.text = pick(settings.textSize, ['100', '115', '130', '150'], '100');
  root.motion = pick(settings.motion, ['full', 'reduce'], 'system');
})();

// What search engines and link previews read: a card and structured data in each page, and the list of all pages.

/**
 * @typedef {{ kind: 'course' | 'lesson', minutes: number } | undefined} About What structured data says of a page: the whole course, or one lesson, with the minutes that it takes.
 * @typedef {{ url: string, lang: string, head: string, about: About }} Page `url` without origin and base.
 * @typedef {{ origin: string, base: string }} Site `origin` such as `https://example.org`, empty where it is not known; `base` without a slash at its end.
 */

const PRODUCT = 'Kyeo';
const LOCALES = /** @type {Record<string, string>} */ ({ ko: 'ko_KR', en: 'en_US' });
/** Places that are for one visitor or for those who make the site, and are no use as a result of a search. */
const UNLISTED = /^\/[a-z]+\/(?:settings|gallery|present|embed|print)(?:\/|$)/;

/** The lesson that a page is about, or a frame, a talk or a sheet of it. */
const LESSON = /^\/[a-z]+\/(?:learn|present|print|embed\/lesson)\/([\w-]+)/;

/**
 * The picture of a page for link previews, in the folder of the site (scripts/cards.mjs takes it).
 * @param {string} url without origin and base
 * @param {string} lang
 */
export const cardOf = (url, lang) => `/cards/${lang}/${LESSON.exec(url)?.[1] ?? 'home'}.png`;

/**
 * The whole address of a page. Every host of static files answers a folder's address with its slash, and many lead there from the one without.
 * @param {string} url without origin and base
 * @param {Site} site
 */
const whole = (url, { origin, base }) => `${origin}${base}${url.replace(/\/?$/, '/')}`;

/** @param {string} text */
const escaped = (text) =>
  text
    .replace(/&(?!(?:[a-z]+|#x?[0-9a-f]+);)/gi, '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
/** @param {string} text */
const plain = (text) => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Title and description as the page's own head says them. @param {string} head */
function wordsOf(head) {
  const title = /<title>([^<]*)<\/title>/.exec(head)?.[1] ?? '';
  const description = /<meta name="description" content="([^"]*)"/.exec(head)?.[1] ?? '';
  return { title: plain(title), description: plain(description) };
}

/** @param {Page} page @param {Site} site */
function structured({ url, lang, head, about }, site) {
  if (!about) return '';
  const { title, description } = wordsOf(head);
  const course = { '@type': 'Course', name: PRODUCT, provider: { '@type': 'Organization', name: PRODUCT } };
  const time = `PT${about.minutes}M`;
  const data = {
    '@context': 'https://schema.org',
    ...(about.kind === 'course'
      ? { ...course, offers: { '@type': 'Offer', category: 'Free' }, hasCourseInstance: { '@type': 'CourseInstance', courseMode: 'Online', courseWorkload: time } }
      : { '@type': 'LearningResource', learningResourceType: 'lesson', timeRequired: time, isPartOf: course }),
    name: title,
    description,
    inLanguage: lang,
    isAccessibleForFree: true,
    ...(site.origin === '' ? {} : { url: whole(url, site) }),
  };
  // in a script element nothing may look like its end
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

/**
 * The elements for one page's head. Without an origin there is no canonical address and no picture: both must be whole addresses.
 * @param {Page} page
 * @param {Site} site
 */
export function foundHead(page, site) {
  const { title, description } = wordsOf(page.head);
  const { origin, base } = site;
  const others = Object.keys(LOCALES).filter((lang) => lang !== page.lang);
  /** @type {[string, string][]} */
  const properties = [
    ['og:site_name', PRODUCT],
    ['og:type', page.about?.kind === 'lesson' ? 'article' : 'website'],
    ['og:title', title],
    ['og:description', description],
    ['og:locale', LOCALES[page.lang] ?? ''],
    ...others.map((lang) => /** @type {[string, string]} */ (['og:locale:alternate', LOCALES[lang] ?? ''])),
    ...(origin === ''
      ? []
      : /** @type {[string, string][]} */ ([
          ['og:url', whole(page.url, site)],
          ['og:image', origin + base + cardOf(page.url, page.lang)],
          ['og:image:width', '1200'],
          ['og:image:height', '630'],
          ['og:image:alt', title],
        ])),
  ];
  const links = origin === '' ? [] : [`<link rel="canonical" href="${whole(page.url, site)}">`, '<meta name="twitter:card" content="summary_large_image">'];
  return [...links, ...properties.map(([name, text]) => `<meta property="${name}" content="${escaped(text)}">`), structured(page, site)].join('');
}

/**
 * The list of all pages, each with the same page in the other languages. Its addresses must be whole, so there is none without an origin.
 * @param {readonly string[]} urls
 * @param {Site} site
 */
export function sitemap(urls, site) {
  const rows = urls
    .filter((url) => !UNLISTED.test(url))
    .map((url) => {
      const alternates = Object.keys(LOCALES).map((lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${whole(url.replace(/^\/[a-z]+/, `/${lang}`), site)}"/>`);
      return `<url><loc>${whole(url, site)}</loc>${alternates.join('')}</url>`;
    });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${rows.join('\n')}\n</urlset>\n`;
}

// npm run test:firefox: the built site in Debian's Firefox: home's switch, a command in the lab, a prediction in a lesson, and no error anywhere.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { siteServer } from '../../scripts/serve.mjs';
import { startFirefox } from './marionette.mjs';

const PROGRAM = process.env['FIREFOX'] ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((program) => existsSync(program));
if (PROGRAM === undefined) {
  console.error('No Firefox was found, so nothing was seen in it: apt-get install firefox-esr, or FIREFOX=/path/to/firefox.');
  // a whole run, and one that lets changes in, have to have seen it
  process.exit(process.env['FULL'] === 'true' || process.env['CI'] ? 1 : 0);
}

const server = siteServer(path.resolve(import.meta.dirname, '../../dist'));
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = server.address();
const origin = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
const firefox = await startFirefox(PROGRAM, 2828 + (process.pid % 1000));

/** Opens a page, and hears of what goes wrong on it from the moment it is alive. @param {string} url */
async function open(url) {
  await firefox.send('WebDriver:Navigate', { url: origin + url });
  await firefox.until(`${url} come alive`, "return 'alive' in document.documentElement.dataset");
  await firefox.run(`
    window.kyeoHeard = [];
    addEventListener('error', (event) => window.kyeoHeard.push(String(event.message)));
    addEventListener('unhandledrejection', (event) => window.kyeoHeard.push(String(event.reason)));
    addEventListener('securitypolicyviolation', (event) => window.kyeoHeard.push(event.violatedDirective + ' ' + event.blockedURI));
  `);
}

/** Fails if anything went wrong on the page, or if it is wider than the window. @param {string} url */
async function expectCalm(url) {
  const heard = await firefox.run('return window.kyeoHeard');
  if (heard.length > 0) throw new Error(`${url}: ${heard.join('; ')}`);
  const [wide, window] = await firefox.run('return [document.documentElement.scrollWidth, document.documentElement.clientWidth]');
  if (wide > window) throw new Error(`${url} is ${wide} wide in a window of ${window}`);
  console.log(`  ✓ ${url}`);
}

try {
  console.log(`Firefox ${firefox.version}`);

  await open('/ko');
  const before = await firefox.run("return document.querySelector('main figure svg').textContent");
  await firefox.click('main fieldset label:has(input[type=radio]:not(:checked))');
  await firefox.until('the apps move', `return document.querySelector('main figure svg').textContent !== ${JSON.stringify(before)}`);
  await expectCalm('/ko');

  await open('/en/lab');
  await firefox.type('[role=combobox]', 'docker run hello-world\uE007');
  await firefox.until('the container speak', "return document.querySelector('[role=log]').textContent.includes('Hello from Docker!')");
  await expectCalm('/en/lab');

  for (const url of ['/ko/learn/07-isolated-process', '/en/learn/16-journey']) {
    await open(url);
    await firefox.click('main input[type=radio]');
    await firefox.until('an answer chosen', "return document.querySelector('main input[type=radio]:checked') !== null");
    await expectCalm(url);
  }

  for (const url of ['/ko/compare', '/en/glossary', '/ko/review', '/en/gallery?only=stack', '/ko/present/12-side-by-side']) {
    await open(url);
    await expectCalm(url);
  }
} finally {
  await firefox.close();
  server.close();
}

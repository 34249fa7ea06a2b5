// Firefox by WebDriver commands over its own socket (Marionette): no driver beside it to install.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Waits between two attempts (ms), and how many there are. */
const PAUSE_MS = 200;
const ATTEMPTS = 300;

const sleep = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Starts a Firefox with a fresh profile and without a window.
 * @param {string} program its path
 * @param {number} port on which it listens
 */
export async function startFirefox(program, port) {
  const profile = await mkdtemp(path.join(tmpdir(), 'kyeo-firefox-'));
  await writeFile(path.join(profile, 'user.js'), `user_pref("marionette.port", ${port});\nuser_pref("intl.accept_languages", "ko-KR");\n`);
  const firefox = spawn(program, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
    stdio: 'ignore',
    // as root it begins only in a home that is root's
    env: { ...process.env, HOME: profile, MOZ_DISABLE_CONTENT_SANDBOX: '1' },
  });
  const session = await openSession(port);
  return {
    ...session,
    /** Ends it and removes its profile. */
    async close() {
      session.hangUp();
      firefox.kill();
      await new Promise((resolve) => firefox.once('exit', resolve));
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** @param {number} port */
async function reach(port) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const socket = connect(port, '127.0.0.1');
    const reached = await new Promise((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (reached === true) return socket;
    await sleep(PAUSE_MS);
  }
  throw new Error(`Firefox does not listen on port ${port}`);
}

/** @param {number} port */
async function openSession(port) {
  const socket = await reach(port);
  /** @type {Map<number, { resolve: (value: unknown) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  let read = Buffer.alloc(0);
  let sent = 0;
  const greeted = new Promise((resolve) => waiting.set(-1, { resolve, reject: resolve }));
  socket.on('data', (/** @type {Buffer} */ data) => {
    read = Buffer.concat([read, data]);
    for (;;) {
      // each message is its length in bytes, a colon and JSON
      const colon = read.indexOf(':');
      const length = Number(read.subarray(0, colon).toString());
      if (colon === -1 || read.length < colon + 1 + length) return;
      const message = JSON.parse(read.subarray(colon + 1, colon + 1 + length).toString());
      read = read.subarray(colon + 1 + length);
      const [, id, error, result] = Array.isArray(message) ? message : [1, -1, null, message];
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
      else asked?.resolve(result);
    }
  });
  await greeted;

  /**
   * Sends a command of WebDriver.
   * @param {string} name
   * @param {Record<string, unknown>} parameters
   * @returns {Promise<any>}
   */
  const send = (name, parameters = {}) =>
    new Promise((resolve, reject) => {
      sent += 1;
      waiting.set(sent, { resolve, reject });
      const text = JSON.stringify([0, sent, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  const { capabilities } = await send('WebDriver:NewSession', {});

  /**
   * Runs a function's text in the page.
   * @param {string} script
   * @param {unknown[]} args
   */
  const run = async (script, args = []) => (await send('WebDriver:ExecuteScript', { script, args })).value;
  return {
    /** Such as `153.8.0`. */
    version: String(capabilities.browserVersion),
    send,
    run,
    /**
     * Waits until a script gives something that is true.
     * @param {string} what in words, for the error
     * @param {string} script
     */
    async until(what, script) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const value = await run(script).catch(() => undefined);
        if (value) return value;
        await sleep(PAUSE_MS);
      }
      throw new Error(`Firefox never saw ${what}`);
    },
    /**
     * Types into the element that a selector names, after a real click on it.
     * @param {string} selector
     * @param {string} text
     */
    async type(selector, text) {
      const { value } = await send('WebDriver:FindElement', { using: 'css selector', value: selector });
      const [id] = Object.values(value);
      await send('WebDriver:ElementClick', { id });
      await send('WebDriver:ElementSendKeys', { id, text });
    },
    /**
     * Clicks the element that a selector names.
     * @param {string} selector
     */
    async click(selector) {
      const { value } = await send('WebDriver:FindElement', { using: 'css selector', value: selector });
      await send('WebDriver:ElementClick', { id: Object.values(value)[0] });
    },
    hangUp: () => socket.destroy(),
  };
}

// Prepares every component test: DOM matchers, a clean page after each test, and nothing left for the next file, which has the same page and modules of its own.
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';

// what a test waits for may take longer on a computer that does other things; a test that passes is no slower for it
configure({ asyncUtilTimeout: 8000 });

// the library says so itself, but only to the first file of a page
beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

afterEach(cleanup);

afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/');
  vi.resetModules();
});

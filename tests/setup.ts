// Prepares every component test: DOM matchers, and a clean page after each test.
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// what a test waits for may take longer on a computer that does other things; a test that passes is no slower for it
configure({ asyncUtilTimeout: 8000 });

afterEach(cleanup);

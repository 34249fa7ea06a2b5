// What an image reference means, and which ones Docker refuses.
import { describe, expect, test } from 'vitest';
import { familiar, fullReference, isBadReference, parseReference } from './reference';

const full = (text: string): string => {
  const parsed = parseReference(text);
  return isBadReference(parsed) ? parsed.error : fullReference(parsed);
};

describe('parseReference', () => {
  test.each([
    ['nginx', 'docker.io/library/nginx:latest'],
    ['nginx:1.31', 'docker.io/library/nginx:1.31'],
    ['me/app', 'docker.io/me/app:latest'],
    ['docker.io/nginx', 'docker.io/library/nginx:latest'],
    ['localhost:5000/app:1', 'localhost:5000/app:1'],
    ['registry.example.com/a/b', 'registry.example.com/a/b:latest'],
  ])('%s is %s', (text, expected) => {
    expect(full(text)).toBe(expected);
  });

  test.each([
    ['Nginx', 'invalid reference format: repository name (library/Nginx) must be lowercase'],
    ['nginx:bad:tag', 'invalid reference format'],
    ['', 'invalid reference format'],
    ['nginx@sha256:12', 'invalid reference format'],
    ['a//b', 'invalid reference format'],
  ])('%s is refused', (text, words) => {
    expect(full(text)).toBe(words);
  });

  test('prints names as short as people know them', () => {
    expect(familiar('docker.io/library/nginx:latest')).toBe('nginx:latest');
    expect(familiar('docker.io/me/app:1')).toBe('me/app:1');
    expect(familiar('localhost:5000/app:1')).toBe('localhost:5000/app:1');
  });
});

// Every endpoint of the daemon has a kind of its own, and slips stay short.
import { expect, it } from 'vitest';
import glossary from '../../../locales/en/glossary.json';
import { routes } from '../../sim/docker/routes';
import { CALL_IDS, callOf, queryOf, shortPath } from './calls';
import { termsOf } from './RequestTerms';

it('has a name for every endpoint, and a different one for each', () => {
  const kinds = routes.map(({ method, path }) => callOf({ method, path: path.replace(/:\w+/g, 'web').replace(/\*\w+/g, 'me/app') }));
  expect(kinds.filter((kind) => kind === 'other')).toEqual([]);
  expect(new Set(kinds).size).toBe(routes.length);
});

it('leads every kind to terms of the glossary', () => {
  for (const kind of CALL_IDS) for (const term of termsOf(kind)) expect(Object.keys(glossary)).toContain(term);
});

it('calls what it does not know a request', () => {
  expect(callOf({ method: 'POST', path: '/swarm/init' })).toBe('other');
});

it('shortens IDs, and leaves names alone', () => {
  expect(shortPath(`/containers/${'a1'.repeat(32)}/start`)).toBe('/containers/…/start');
  expect(shortPath('/containers/web/start')).toBe('/containers/web/start');
});

it('writes a query as it can be read', () => {
  expect(queryOf({ query: { fromImage: 'docker.io/library/nginx', tag: 'latest' } })).toBe('?fromImage=docker.io/library/nginx&tag=latest');
  expect(queryOf({ query: { filters: '{"a b"}' } })).toBe('?filters=%7B%22a%20b%22%7D');
  expect(queryOf({ query: {} })).toBe('');
});

// Which kind of request a path is, so that slips, captions and the inspector can name it.
import { type ApiRequest } from '../../sim/docker/api/types';

/** The requests that have a name of their own; the first pattern that matches decides. */
const CALLS = [
  ['ping', 'HEAD', /^\/_ping$/],
  ['version', 'GET', /^\/version$/],
  ['info', 'GET', /^\/info$/],
  ['login-check', 'POST', /^\/auth$/],
  ['events', 'GET', /^\/events$/],
  ['container-list', 'GET', /^\/containers\/json$/],
  ['container-create', 'POST', /^\/containers\/create$/],
  ['container-inspect', 'GET', /^\/containers\/[^/]+\/json$/],
  ['container-start', 'POST', /^\/containers\/[^/]+\/start$/],
  ['container-stop', 'POST', /^\/containers\/[^/]+\/stop$/],
  ['container-restart', 'POST', /^\/containers\/[^/]+\/restart$/],
  ['container-kill', 'POST', /^\/containers\/[^/]+\/kill$/],
  ['container-pause', 'POST', /^\/containers\/[^/]+\/pause$/],
  ['container-unpause', 'POST', /^\/containers\/[^/]+\/unpause$/],
  ['container-rename', 'POST', /^\/containers\/[^/]+\/rename$/],
  ['container-update', 'POST', /^\/containers\/[^/]+\/update$/],
  ['container-wait', 'POST', /^\/containers\/[^/]+\/wait$/],
  ['container-attach', 'POST', /^\/containers\/[^/]+\/attach$/],
  ['container-resize', 'POST', /^\/containers\/[^/]+\/resize$/],
  ['container-logs', 'GET', /^\/containers\/[^/]+\/logs$/],
  ['container-top', 'GET', /^\/containers\/[^/]+\/top$/],
  ['container-stats', 'GET', /^\/containers\/[^/]+\/stats$/],
  ['container-changes', 'GET', /^\/containers\/[^/]+\/changes$/],
  ['container-copy-out', 'GET', /^\/containers\/[^/]+\/archive$/],
  ['container-copy-look', 'HEAD', /^\/containers\/[^/]+\/archive$/],
  ['container-copy-in', 'PUT', /^\/containers\/[^/]+\/archive$/],
  ['container-remove', 'DELETE', /^\/containers\/[^/]+$/],
  ['exec-create', 'POST', /^\/containers\/[^/]+\/exec$/],
  ['exec-start', 'POST', /^\/exec\/[^/]+\/start$/],
  ['exec-inspect', 'GET', /^\/exec\/[^/]+\/json$/],
  ['image-pull', 'POST', /^\/images\/create$/],
  ['build-session', 'POST', /^\/session$/],
  ['build-solve', 'POST', /^\/grpc$/],
  ['container-commit', 'POST', /^\/commit$/],
  ['container-export', 'GET', /^\/containers\/[^/]+\/export$/],
  ['image-save', 'GET', /^\/images\/get$/],
  ['image-load', 'POST', /^\/images\/load$/],
  ['image-list', 'GET', /^\/images\/json$/],
  ['image-inspect', 'GET', /^\/images\/.+\/json$/],
  ['image-history', 'GET', /^\/images\/.+\/history$/],
  ['image-tag', 'POST', /^\/images\/.+\/tag$/],
  ['image-search', 'GET', /^\/images\/search$/],
  ['image-push', 'POST', /^\/images\/.+\/push$/],
  ['image-remove', 'DELETE', /^\/images\/.+$/],
  ['network-list', 'GET', /^\/networks$/],
  ['network-inspect', 'GET', /^\/networks\/[^/]+$/],
  ['network-create', 'POST', /^\/networks\/create$/],
  ['network-remove', 'DELETE', /^\/networks\/[^/]+$/],
  ['network-connect', 'POST', /^\/networks\/[^/]+\/connect$/],
  ['network-disconnect', 'POST', /^\/networks\/[^/]+\/disconnect$/],
  ['plugin-inspect', 'GET', /^\/plugins\/.+\/json$/],
  ['volume-list', 'GET', /^\/volumes$/],
  ['volume-inspect', 'GET', /^\/volumes\/[^/]+$/],
  ['volume-create', 'POST', /^\/volumes\/create$/],
  ['volume-remove', 'DELETE', /^\/volumes\/[^/]+$/],
  ['disk-usage', 'GET', /^\/system\/df$/],
  ['container-prune', 'POST', /^\/containers\/prune$/],
  ['network-prune', 'POST', /^\/networks\/prune$/],
  ['volume-prune', 'POST', /^\/volumes\/prune$/],
  ['build-prune', 'POST', /^\/build\/prune$/],
  ['prune', 'POST', /^\/images\/prune$/],
] as const satisfies readonly (readonly [string, ApiRequest['method'], RegExp])[];

/** The kind of a request. */
export type CallId = (typeof CALLS)[number][0] | 'image-import' | 'other';

/** Every kind of request, for laws that must cover them all. */
export const CALL_IDS: readonly CallId[] = [...CALLS.map(([id]) => id), 'image-import', 'other'];

/** The kind of a request. */
export function callOf({ method, path, query = {} }: Pick<ApiRequest, 'method' | 'path'> & Partial<Pick<ApiRequest, 'query'>>): CallId {
  // The path is that of a pull
  if (query['fromSrc'] !== undefined) return 'image-import';
  return CALLS.find(([, verb, pattern]) => verb === method && pattern.test(path))?.[0] ?? 'other';
}

/** What every command sends first: all that can be said of a request that found no daemon. */
export const GREETING = { method: 'HEAD', path: '/_ping' } as const;

/** A path as a slip shows it: long IDs become an ellipsis. */
export function shortPath(path: string): string {
  return path.replace(/[0-9a-f]{32,}/g, '…');
}

/** The query string of a request, `?` included; empty when there is none. Readable: only what would break it is escaped. */
export function queryOf({ query }: Pick<ApiRequest, 'query'>): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%2F/g, '/').replace(/%3A/g, ':')}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

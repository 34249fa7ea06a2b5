// What stands behind the `?` of the address; nothing before the page has come to life, because one built file answers for every query.
import { useSyncExternalStore } from 'react';
import { useSearch } from 'wouter';

const never = (): (() => void) => () => undefined;

/** The query of the address. */
export function useQuery(): URLSearchParams {
  const search = useSearch();
  const query = useSyncExternalStore(
    never,
    () => search,
    () => '',
  );
  return new URLSearchParams(query);
}

// Simulated time in words.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSeconds } from '../../ui/format';

/** What writes ms as seconds in the language on the screen, such as `2.4초`, with as many digits as the time `of` has; the same function until the language changes. */
export function useSeconds(): (ms: number, of?: number) => string {
  const { t } = useTranslation('diagrams');
  return useCallback((ms, of) => t('timeline.seconds', { value: formatSeconds(ms, of) }), [t]);
}

// Simulated time in words.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSeconds } from '../../ui/format';

/** Stands for the number while the words around it are looked up: a character that is in none of them. */
const NUMBER = '\u{fffc}';

/** What writes ms as seconds in the language on the screen, such as `2.4초`, with as many digits as the time `of` has; the same function until the language changes. The words are looked up once, since it is called with every frame. */
export function useSeconds(): (ms: number, of?: number) => string {
  const { t } = useTranslation('diagrams');
  return useMemo(() => {
    const words = t('timeline.seconds', { value: NUMBER });
    return (ms, of) => words.replace(NUMBER, formatSeconds(ms, of));
  }, [t]);
}

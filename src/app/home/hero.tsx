// How the machine of the home page comes to life: its code and its words are fetched when somebody is there to use it.
import { I18nextProvider } from 'react-i18next';
import { loadNamespaces } from '../i18n';
import { type Island } from '../Island';
import { PanelBoundary } from '../shell/PanelBoundary';

/** The machine as a part of its own. Prerendered are its layouts for screens; a projector's is drawn in the browser. */
export const hero: Island = {
  source: 'src/app/home/HeroStage.tsx',
  isOutdated: () => document.documentElement.dataset['theme'] === 'projector',
  async load(i18n) {
    const [{ default: HeroStage }] = await Promise.all([import('./HeroStage'), loadNamespaces(i18n, ['diagrams'])]);
    return (
      <I18nextProvider i18n={i18n}>
        <PanelBoundary>
          <HeroStage />
        </PanelBoundary>
      </I18nextProvider>
    );
  },
};

// Makes the keys of every namespace known to the compiler; the English files stand for both languages (tests/parity proves that they match).
import type captions from '../../locales/en/captions.json';
import type commands from '../../locales/en/commands.json';
import type course from '../../locales/en/course.json';
import type diagrams from '../../locales/en/diagrams.json';
import type editor from '../../locales/en/editor.json';
import type embed from '../../locales/en/embed.json';
import type fidelity from '../../locales/en/fidelity.json';
import type beliefs from '../../locales/en/beliefs.json';
import type glossary from '../../locales/en/glossary.json';
import type present from '../../locales/en/present.json';
import type print from '../../locales/en/print.json';
import type prose from '../../locales/en/prose.json';
import type review from '../../locales/en/review.json';
import type share from '../../locales/en/share.json';
import type sources from '../../locales/en/sources.json';
import type stage from '../../locales/en/stage.json';
import type ui from '../../locales/en/ui.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: {
      captions: typeof captions;
      commands: typeof commands;
      course: typeof course;
      diagrams: typeof diagrams;
      editor: typeof editor;
      embed: typeof embed;
      fidelity: typeof fidelity;
      beliefs: typeof beliefs;
      glossary: typeof glossary;
      present: typeof present;
      print: typeof print;
      prose: typeof prose;
      review: typeof review;
      share: typeof share;
      sources: typeof sources;
      stage: typeof stage;
      ui: typeof ui;
    };
  }
}

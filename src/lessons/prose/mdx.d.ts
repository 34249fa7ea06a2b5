// Tells the compiler what importing a lesson's words gives: a `LessonModule`, spelled out here because an ambient module cannot import one.
declare module '*.mdx' {
  export const meta: {
    readonly title: string;
    readonly steps: readonly {
      readonly id: string;
      readonly title: string;
      readonly options: readonly string[];
      readonly checks: readonly string[];
      readonly hints: number;
      readonly quizzes: readonly { readonly id: string; readonly options: readonly string[]; readonly targets: readonly string[] }[];
    }[];
  };
  const content: (props: { readonly components: Readonly<Record<string, unknown>> }) => React.JSX.Element;
  export default content;
}

declare module 'virtual:lesson-terms' {
  /** The names of the lessons that use each term of the glossary. */
  const lessonsByTerm: Readonly<Record<string, readonly string[]>>;
  export default lessonsByTerm;
}

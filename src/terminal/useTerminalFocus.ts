// Who gets the focus in a terminal: the input, unless a control was meant.
import { type RefObject, useEffect } from 'react';

/** A click on the output, or typing while it has the focus, goes to the input; a selection is left alone. */
export function useFocusByClick(body: RefObject<HTMLElement | null>, input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    const onClick = (event: MouseEvent) => {
      const onControl = event.target instanceof Element && event.target.closest('button, [popover]') !== null;
      if (!onControl && (document.getSelection()?.isCollapsed ?? true)) input.current?.focus({ preventScroll: true });
    };
    const onKeyDown = ({ target, key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (target !== input.current && key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey) input.current?.focus();
    };
    element.addEventListener('click', onClick);
    element.addEventListener('keydown', onKeyDown);
    return () => {
      element.removeEventListener('click', onClick);
      element.removeEventListener('keydown', onKeyDown);
    };
  }, [body, input]);
}

/** The prompt is in sight when it takes the focus, and stays there when a soft keyboard leaves less of the window. */
export function usePromptInSight(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const element = input.current;
    if (!element) return;
    const show = () => {
      // while a job has the terminal the field has no height, and a browser leaves it where it is: what holds the terminal is looked at
      if (document.activeElement === element) element.parentElement?.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    };
    element.addEventListener('focus', show);
    addEventListener('resize', show);
    window.visualViewport?.addEventListener('resize', show);
    return () => {
      element.removeEventListener('focus', show);
      removeEventListener('resize', show);
      window.visualViewport?.removeEventListener('resize', show);
    };
  }, [input]);
}

/** Whoever closed a window that had the whole screen goes on typing. */
export function useFocusAfter(covered: boolean, input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    if (!covered) return;
    const { current } = input;
    return () => current?.focus({ preventScroll: true });
  }, [covered, input]);
}

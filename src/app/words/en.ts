// The English words that nearly every page needs, in one file to fetch.
export { default as course } from '../../../locales/en/course.json';
export { default as ui } from '../../../locales/en/ui.json';

// The Korean words that nearly every page needs, in one file to fetch.
export { default as course } from '../../../locales/ko/course.json';
export { default as ui } from '../../../locales/ko/ui.json';

// Runs at `/` only: sends the visitor on to the language chosen before, or to the browser's.
import { addressOf } from './app/address';
import { BASE } from './app/base';
import { preferredLanguage } from './app/preferredLanguage';
import './app/doorway.css';

window.location.replace(BASE + addressOf(preferredLanguage(), 'home'));

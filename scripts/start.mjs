// npm start: from a bare clone to the running site in one command.
import { build, install } from './ready.mjs';
import { serve } from './serve.mjs';

install();
build();
serve(process.env['PORT'] ?? '4173', 'PORT=8080 npm start');

// The icon of what an app does.
import { AppWindow, Braces, Database, Globe, SquareTerminal, Zap } from 'lucide-react';
import { type Glyph } from '../../ui/Icon';
import { type Role } from './apps';

/** One icon for each role. */
export const ROLE_ICONS: Readonly<Record<Role, Glyph>> = { web: Globe, api: Braces, db: Database, cache: Zap, shell: SquareTerminal, app: AppWindow };

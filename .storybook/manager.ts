/** The frame around the stories: whose they are. */
import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming/create';

addons.setConfig({ theme: create({ base: 'light', brandTitle: 'Press Elements', brandUrl: './' }) });

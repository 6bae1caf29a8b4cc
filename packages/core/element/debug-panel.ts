import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ResourceState } from '../../data/model/resource.js';
import type { DebugHost, DebugNotes } from '../../debug/panel.js';
import { LazyModule } from '../../loading/lazy-module.js';
import { useModule } from '../../loading/use-module.js';

export const panelModule = new LazyModule(() => import('../../debug/panel.js'));

/**
 * The debug panel of a widget, for `render`. Without the `debug` attribute nothing is downloaded or computed. Put it
 * last, so that it moves none of the widget's content when it arrives.
 *
 * @param notesModule The module with the widget's own notes.
 * @param describe Returns the notes: `({ debugNotes }) => debugNotes(this)`.
 */
export function debugPanel<T>(
  host: DebugHost & ReactiveControllerHost,
  state: ResourceState<unknown>,
  notesModule: LazyModule<T>,
  describe: (notesModule: T) => DebugNotes,
): TemplateResult | typeof nothing {
  if (!host.debug) return nothing;
  const panel = useModule(host, panelModule);
  const notes = useModule(host, notesModule);
  return panel && notes ? panel.debugTemplate(host, state, describe(notes)) : nothing;
}

import { expect } from '@open-wc/testing';
import { LazyModule } from '../../loading/lazy-module.js';
import { Attention, type InputModule } from './attention.js';
import { type PauseReason, TrackController } from './track-controller.js';

/** A line without an element, whose module arrives when the test says so. */
function createLine() {
  const host = { addController() {}, removeController() {}, requestUpdate() {}, updateComplete: Promise.resolve(true) };
  const track = new TrackController(
    host,
    () => null,
    () => [],
  );
  const paused = new Set<PauseReason>();
  track.setPaused = (reason, isPaused) => void (isPaused ? paused.add(reason) : paused.delete(reason));
  const viewport = document.createElement('div');
  let downloads = 0;
  let arrive: (module: InputModule) => void = () => undefined;
  const module = new LazyModule<InputModule>(() => {
    downloads++;
    return new Promise((resolve) => (arrive = resolve));
  });
  const attention = new Attention(track, () => viewport, module);
  attention.hostUpdated();
  const calls: (PointerEvent | undefined | 'stop')[] = [];
  const listenToInput: InputModule['listenToInput'] = (_track, _viewport, press) => {
    calls.push(press);
    return () => calls.push('stop');
  };
  return {
    attention,
    calls,
    paused,
    downloads: () => downloads,
    fire: (event: Event) => viewport.dispatchEvent(event),
    arrive: async () => {
      arrive({ listenToInput });
      await module.load();
    },
  };
}

describe('a line that has got no attention yet', () => {
  it('downloads nothing', () => expect(createLine().downloads()).to.equal(0));

  it('downloads the rest once, and is paused meanwhile, while the mouse is over it', async () => {
    const line = createLine();
    line.fire(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
    line.fire(new FocusEvent('focusin'));
    expect([line.downloads(), [...line.paused]]).to.deep.equal([1, ['hover', 'focus']]);
    line.fire(new PointerEvent('pointerleave'));
    line.fire(new FocusEvent('focusout'));
    expect([...line.paused]).to.deep.equal([]);
    await line.arrive();
    expect(line.calls).to.deep.equal([undefined]);
  });

  it('hands over a finger that is still pressed', async () => {
    const line = createLine();
    const press = new PointerEvent('pointerdown', { pointerType: 'touch' });
    line.fire(press);
    await line.arrive();
    expect(line.calls).to.deep.equal([press]);
  });

  it('forgets a finger that has been lifted', async () => {
    const line = createLine();
    line.fire(new PointerEvent('pointerdown'));
    line.fire(new PointerEvent('pointerup'));
    await line.arrive();
    expect(line.calls).to.deep.equal([undefined]);
  });

  it('adds no listeners once it is removed, and removes those that it has added', async () => {
    const removed = createLine();
    removed.fire(new FocusEvent('focusin'));
    removed.attention.hostDisconnected();
    await removed.arrive();
    const line = createLine();
    line.fire(new FocusEvent('focusin'));
    await line.arrive();
    line.attention.hostDisconnected();
    expect([removed.calls, line.calls]).to.deep.equal([[], [undefined, 'stop']]);
  });
});
